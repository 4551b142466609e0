import { Injectable } from '@nestjs/common';
import {
  addDays,
  minuteOfDayIn,
  mondayOf,
  nextSchoolDay,
  todayIn,
  wallClock,
} from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import { PlanningInputRepository } from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import type { ItemDetails } from './dto/item.dto.js';
import type { FreeTimesDto } from './dto/update-item.dto.js';
import { ItemDetailsService } from './item-details.service.js';
import { sundayOf, toMovingLesson } from './moving-lesson.js';

const A_YEAR = 365;

interface Place {
  readonly date: string;
  readonly startMinute: number;
}

/** Times to which an item could be moved, by the same rules by which schedules are made. */
@Injectable()
export class FindFreeTimes {
  constructor(
    private readonly planningInputs: PlanningInputRepository,
    private readonly items: ItemDetailsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Times that suit in what is left of the item's week, or of this one where that is past; where none is left, in the
   * week of the next school day.
   */
  async find(family: FamilyContext, itemId: string, limit: number): Promise<FreeTimesDto> {
    const details = await this.items.get(family.id, itemId);
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    const nowMinute = minuteOfDayIn(family.timeZone, now);
    const week = details.item.date > today ? details.item.date : today;
    const timesIn = async (day: string): Promise<Place[]> => {
      const [monday, sunday] = [mondayOf(day), sundayOf(day)];
      const [planningInput, placed] = await Promise.all([
        this.planningInputs.load(family.id, monday, sunday),
        this.planningInputs.placedItems(family.id, monday, sunday),
      ]);
      return toMovingLesson(
        details,
        { day, today, nowMinute },
        { planningInput, placed },
      ).freeTimes(limit);
    };
    const here = await timesIn(week);
    const next = here.length > 0 ? null : await this.nextSchoolDay(family.id, details, week);
    const places = next === null ? here : await timesIn(next);
    const items = places.map(({ date, startMinute }) => ({
      date,
      startTime: wallClock(startMinute),
      endTime: wallClock(startMinute + details.item.minutes),
    }));
    return { items };
  }

  /** The first school day after a week, for the children of an item. */
  private async nextSchoolDay(
    familyId: string,
    { children }: ItemDetails,
    week: string,
  ): Promise<string | null> {
    const sunday = sundayOf(week);
    const planningInput = await this.planningInputs.load(familyId, sunday, addDays(sunday, A_YEAR));
    const childIds = children.map(({ childId }) => childId);
    const pupils = planningInput.learners.filter(({ id }) => childIds.includes(id));
    return nextSchoolDay(planningInput, pupils, sunday);
  }
}
