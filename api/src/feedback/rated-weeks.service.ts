import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, type SchoolCalendar } from '../domain/calendar/index.js';
import {
  ChildRepository,
  HolidayRepository,
  ItemRepository,
  ScheduleRepository,
} from '../persistence/index.js';

/** What a family's week was, as far as asking about it goes. */
@Injectable()
export class RatedWeeks {
  constructor(
    private readonly children: ChildRepository,
    private readonly holidays: HolidayRepository,
    private readonly items: ItemRepository,
    private readonly schedules: ScheduleRepository,
  ) {}

  async calendar(familyId: string, monday: string): Promise<SchoolCalendar> {
    const [children, holidays] = await Promise.all([
      this.children.findAll(familyId),
      this.holidays.findTouching(familyId, monday, sundayOf(monday)),
    ]);
    return { schoolHours: children.flatMap(({ schoolHours }) => schoolHours), holidays };
  }

  async hasLessons(familyId: string, monday: string): Promise<boolean> {
    const items = await this.items.findActiveBetween(familyId, monday, sundayOf(monday));
    return items.some(({ kind }) => kind === 'lesson');
  }

  /** The version in use in that week; null where nothing is planned. */
  async versionId(familyId: string, monday: string): Promise<string | null> {
    const [schedule] = await this.schedules.findActiveTouching(familyId, monday, sundayOf(monday));
    return schedule?.activeVersionId ?? null;
  }
}

function sundayOf(monday: string): string {
  return addDays(monday, DAYS_PER_WEEK - 1);
}
