import { Injectable } from '@nestjs/common';
import { addDays, minuteOfDayIn, todayIn } from '../../domain/calendar/index.js';
import { lessonsInTheWay, type PlanningInput } from '../../domain/planning/index.js';
import type { FamilyContext } from '../../http/index.js';
import { PlanningInputRepository, type PlacedItem } from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import type { ConflictDto } from './dto/conflicts.dto.js';

/** Plans reach half a year ahead; a year holds them all. */
export const DAYS_AHEAD = 366;

/**
 * Lessons ahead that stand where the facts now leave no room. What is locked, or placed by hand, is where the family
 * wants it.
 */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly planningInputs: PlanningInputRepository,
    private readonly clock: Clock,
  ) {}

  /** From today on. */
  async list(family: FamilyContext): Promise<ConflictDto[]> {
    const today = todayIn(family.timeZone, this.clock.now());
    return this.between(family, today, addDays(today, DAYS_AHEAD));
  }

  async between(family: FamilyContext, first: string, last: string): Promise<ConflictDto[]> {
    const now = this.clock.now();
    const today = todayIn(family.timeZone, now);
    if (last < today) return [];
    const nowMinute = minuteOfDayIn(family.timeZone, now);
    const from = first < today ? today : first;
    const placed = await this.planningInputs.placedItems(family.id, from, last);
    const open = placed.filter(
      ({ status, locked, subjectId, date, startMinute }) =>
        (status === 'planned' || status === 'moved') &&
        !locked &&
        subjectId !== null &&
        (date > today || startMinute >= nowMinute),
    );
    const end = open.at(-1)?.date;
    if (end === undefined) return [];
    const input = await this.planningInputs.load(family.id, from, end);
    return conflictsOf(input, open, placed);
  }
}

function conflictsOf(
  input: PlanningInput,
  open: readonly PlacedItem[],
  placed: readonly PlacedItem[],
): ConflictDto[] {
  const byId = new Map(open.map((item) => [item.itemId, item]));
  return lessonsInTheWay(input, open, placed).flatMap(({ itemId, adultId, ...why }) => {
    const item = byId.get(itemId);
    if (!item) return [];
    const { scheduleId, date } = item;
    return [{ itemId, scheduleId, date, ...why, parentId: adultId }];
  });
}
