import { Injectable } from '@nestjs/common';
import { addDays, DAYS_PER_WEEK, todayIn } from '../domain/calendar/index.js';
import { isTimeToAsk } from '../domain/feedback/index.js';
import type { FamilyContext } from '../http/index.js';
import {
  CalendarExceptionRepository,
  ChildRepository,
  HolidayRepository,
  ItemRepository,
} from '../persistence/index.js';
import { Clock } from '../platform/index.js';

/** Decides whether a family is to be asked how its week was. */
@Injectable()
export class AskAboutWeek {
  constructor(
    private readonly children: ChildRepository,
    private readonly holidays: HolidayRepository,
    private readonly exceptions: CalendarExceptionRepository,
    private readonly items: ItemRepository,
    private readonly clock: Clock,
  ) {}

  async isTime({ id: familyId, timeZone }: FamilyContext, monday: string): Promise<boolean> {
    const today = todayIn(timeZone, this.clock.now());
    const sunday = addDays(monday, DAYS_PER_WEEK - 1);
    // Cheap first: most weeks that are looked at are nowhere near their end.
    if (today < monday || today >= addDays(monday, 2 * DAYS_PER_WEEK)) return false;
    const items = await this.items.findActiveBetween(familyId, monday, sunday);
    if (!items.some(({ kind }) => kind === 'lesson')) return false;
    const [pupils, holidays, exceptions] = await Promise.all([
      this.children.findAll(familyId),
      this.holidays.findTouching(familyId, monday, sunday),
      this.exceptions.findTouching(familyId, monday, sunday),
    ]);
    return isTimeToAsk({ pupils, holidays, exceptions }, monday, today);
  }
}
