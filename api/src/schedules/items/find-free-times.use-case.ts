import { Injectable } from '@nestjs/common';
import {
  addDays,
  minuteOf,
  minuteOfDayIn,
  mondayOf,
  nextSchoolDay,
  todayIn,
  wallClock,
} from '../../domain/calendar/index.js';
import { MovingLesson, type PlanRequest, type Refusal } from '../../domain/planning/index.js';
import { SLOT_MINUTES } from '../../domain/timetabling/index.js';
import type { FamilyContext } from '../../http/index.js';
import { ChildRepository, FamilyLifeRepository } from '../../persistence/index.js';
import { AppError, Clock, InvalidRequestError } from '../../platform/index.js';
import type { ItemRows } from './dto/item.dto.js';
import type { FreeTimesDto } from './dto/update-item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { refusalText } from './refusal-text.js';

const LAST_WEEKDAY = 6;
const A_YEAR = 365;

interface Place {
  readonly date: string;
  readonly startMinute: number;
}

/** Where an item could stand, by the same rules by which schedules are made. */
@Injectable()
export class PlacementService {
  constructor(
    private readonly lives: FamilyLifeRepository,
    private readonly items: ItemDetailsService,
    private readonly children: ChildRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Times that suit in what is left of the item's week, or of this one where that is past; where none is left, in the
   * week of the next school day.
   */
  async freeTimes(family: FamilyContext, rows: ItemRows, limit: number): Promise<FreeTimesDto> {
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    const nowMinute = minuteOfDayIn(family.timeZone, now);
    const week = rows.item.date > today ? rows.item.date : today;
    const timesIn = async (day: string): Promise<Place[]> =>
      (await this.movingIn(family.id, rows, { week: day, today, nowMinute })).freeTimes(limit);
    const here = await timesIn(week);
    const next = here.length > 0 ? null : await this.nextSchoolDay(family.id, rows, week);
    const places = next === null ? here : await timesIn(next);
    const items = places.map(({ date, startMinute }) => ({
      date,
      startTime: wallClock(startMinute),
      endTime: wallClock(startMinute + rows.item.minutes),
    }));
    return { items };
  }

  /** The first school day after a week, for the children of an item. */
  private async nextSchoolDay(
    familyId: string,
    rows: ItemRows,
    week: string,
  ): Promise<string | null> {
    const sunday = addDays(mondayOf(week), LAST_WEEKDAY);
    const { learners, holidays } = await this.lives.load(familyId, sunday, addDays(sunday, A_YEAR));
    const childIds = rows.children.map(({ childId }) => childId);
    const schoolHours = learners
      .filter(({ id }) => childIds.includes(id))
      .flatMap((learner) => learner.schoolHours);
    return nextSchoolDay({ schoolHours, holidays }, sunday);
  }

  /** Throws with the reason where the item does not fit. Any hour of today will do: it may be for the record. */
  async check(family: FamilyContext, rows: ItemRows, place: Place): Promise<void> {
    const today = todayIn(family.timeZone, this.clock.now());
    if (place.date < today)
      throw doesNotFit('That day is past. Choose a time from today on.', 'past');
    const lesson = await this.movingIn(family.id, rows, { week: place.date, today, nowMinute: 0 });
    const refusal = lesson.whyNot(place);
    if (refusal) throw doesNotFit(await this.describe(family.id, refusal, rows), refusal.rule);
  }

  private async movingIn(
    familyId: string,
    { item, children }: ItemRows,
    { week, today, nowMinute }: { week: string; today: string; nowMinute: number },
  ): Promise<MovingLesson> {
    const monday = mondayOf(week);
    const sunday = addDays(monday, LAST_WEEKDAY);
    const [life, placed] = await Promise.all([
      this.lives.load(familyId, monday, sunday),
      this.lives.placedItems(familyId, monday, sunday),
    ]);
    const childIds = children.map(({ childId }) => childId);
    const request: PlanRequest = {
      firstDate: monday,
      lastDate: sunday,
      childIds: life.learners.map(({ id }) => id),
      subjectIds: [],
      today,
      nowMinute,
      usesRestOfToday: true,
      kept: placed.filter(({ itemId }) => itemId !== item.id),
    };
    const subject = life.subjects.find(({ id }) => id === item.subjectId);
    const involvement = subject?.involvement ?? 'none';
    return new MovingLesson(life, request, { ...item, itemId: item.id, childIds, involvement });
  }

  private async describe(familyId: string, refusal: Refusal, rows: ItemRows): Promise<string> {
    const childId = refusal.childId ?? rows.children[0]?.childId ?? '';
    const child = await this.children.findById(familyId, childId);
    const others = await Promise.all(refusal.itemIds.map((id) => this.items.one(familyId, id)));
    const named = others.map(({ item }) => `${item.title} at ${wallClock(item.startMinute)}`);
    return refusalText(refusal.rule, {
      child: child?.name ?? 'your child',
      others: named.join(' and '),
    });
  }
}

/** Minutes after midnight of a quarter hour; timetables know no other times. */
export function quarterHour(startTime: string): number {
  const minute = minuteOf(startTime);
  if (minute % SLOT_MINUTES === 0) return minute;
  const message = 'startTime must be on a quarter hour, such as 10:15';
  throw new InvalidRequestError([{ field: 'startTime', code: 'time.quarter', message }]);
}

export function doesNotFit(message: string, reason: string): AppError {
  return new AppError('item.does-not-fit', message, { details: { reason } });
}
