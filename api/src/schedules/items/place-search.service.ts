import { Injectable } from '@nestjs/common';
import {
  addDays,
  type LocalDate,
  minuteOfDayIn,
  mondayOf,
  nextSchoolDay,
  todayIn,
} from '../../domain/calendar/index.js';
import {
  findPlaces,
  type LessonInWeek,
  type LessonPlaces,
  offeredPlaces,
  type PlaceOffer,
  type PlanningInput,
  pricePlaces,
} from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import {
  PlanningInputRepository,
  type PlacedItem,
  type Schedule,
  ScheduleRepository,
} from '../../persistence/index.js';
import { AppError, Clock } from '../../platform/index.js';
import { requireSchedule } from '../require-schedule.js';
import type { ItemDetails } from './dto/item.dto.js';
import { sundayOf } from './moving-lesson.js';
import { tookPlace } from './outcome.js';

const A_YEAR = 365;

/** An item in one week, and what the planner knows of that week. */
interface SearchedWeek {
  readonly planningInput: PlanningInput;
  readonly asked: LessonInWeek;
  readonly placed: readonly PlacedItem[];
  readonly places: LessonPlaces;
}

/** The answer of the search: "why here", "move to" and the next-best time all read it. */
export interface FoundPlaces {
  readonly schedule: Schedule;
  /** The week in which the item stands. */
  readonly own: SearchedWeek;
  /** The times that are offered, the cheapest first; none for an item that took place. */
  readonly offers: readonly PlaceOffer[];
}

/** The one search for times of an item, by the rules by which a move is accepted or refused. */
@Injectable()
export class PlaceSearchService {
  constructor(
    private readonly planningInputs: PlanningInputRepository,
    private readonly schedules: ScheduleRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Times in what is left of the item's week, or of this one where that is past; where none is left, in the week of the
   * next school day.
   */
  async find(family: FamilyContext, details: ItemDetails, limit: number): Promise<FoundPlaces> {
    const { item } = details;
    const schedule = requireSchedule(await this.schedules.findById(family.id, item.scheduleId));
    const now = this.clock.now();
    const moment = {
      today: todayIn(family.timeZone, now),
      nowMinute: minuteOfDayIn(family.timeZone, now),
    };
    const inWeekOf = (day: LocalDate) => this.week(family.id, { details, ...moment }, day);
    const own = await inWeekOf(item.date);
    if (tookPlace(item.status)) return { schedule, own, offers: [] };
    const from = item.date > moment.today ? item.date : moment.today;
    const week = mondayOf(from) === own.asked.monday ? own : await inWeekOf(from);
    const here = offersIn(week, own, limit);
    if (here.length > 0) return { schedule, own, offers: here };
    const next = await this.nextSchoolDay(family.id, details, from);
    const offers = next === null ? [] : offersIn(await inWeekOf(next), own, limit);
    return { schedule, own, offers };
  }

  private async week(
    familyId: string,
    { details: { item }, today, nowMinute }: Asked,
    day: LocalDate,
  ): Promise<SearchedWeek> {
    const [monday, sunday] = [mondayOf(day), sundayOf(day)];
    const [planningInput, placed, lesson] = await Promise.all([
      this.planningInputs.load(familyId, monday, sunday),
      this.planningInputs.placedItems(familyId, monday, sunday),
      this.lesson(familyId, item),
    ]);
    const others = placed.filter(({ itemId }) => itemId !== item.id);
    const asked = { monday, today, nowMinute, lesson, others };
    return { planningInput, asked, placed, places: findPlaces(planningInput, asked) };
  }

  /** The item as the planner sees it. */
  private async lesson(familyId: string, { id, date }: ItemDetails['item']): Promise<PlacedItem> {
    const placed = await this.planningInputs.placedItems(familyId, date, date);
    const lesson = placed.find(({ itemId }) => itemId === id);
    if (!lesson) throw new AppError('item.not-found', 'There is no such item in the schedule.');
    return lesson;
  }

  /** The first school day after a week, for the children of an item. */
  private async nextSchoolDay(
    familyId: string,
    { children }: ItemDetails,
    day: LocalDate,
  ): Promise<LocalDate | null> {
    const sunday = sundayOf(day);
    const planningInput = await this.planningInputs.load(familyId, sunday, addDays(sunday, A_YEAR));
    const childIds = children.map(({ childId }) => childId);
    const pupils = planningInput.learners.filter(({ id }) => childIds.includes(id));
    return nextSchoolDay(planningInput, pupils, sunday);
  }
}

interface Asked {
  readonly details: ItemDetails;
  readonly today: LocalDate;
  readonly nowMinute: number;
}

/** The times to offer in a week, with what each costs against where the item stands now. */
function offersIn(
  { planningInput, asked, places }: SearchedWeek,
  own: SearchedWeek,
  limit: number,
) {
  const offered = offeredPlaces(places, asked, limit);
  return pricePlaces(planningInput, { lesson: asked.lesson, here: own.places.here }, offered);
}
