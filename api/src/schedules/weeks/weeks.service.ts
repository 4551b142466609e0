import { Injectable } from '@nestjs/common';
import {
  holidayOn,
  mondayOf,
  occursOn,
  todayIn,
  wallClock,
  weekDates,
  weekdayOf,
} from '../../domain/calendar/index.js';
import type { FamilyContext } from '../../http/index.js';
import type { Child, Commitment, Holiday } from '../../persistence/index.js';
import { Clock } from '../../platform/index.js';
import { toItemDto } from '../items/dto/item.dto.js';
import type { WeekCommitmentDto, WeekDayDto, WeekDto } from './dto/week.dto.js';
import { ItemDetailsService } from '../items/item-details.service.js';
import { WeekRowsService } from './week-rows.service.js';

/** One week of a family, ready to be shown. */
@Injectable()
export class WeeksService {
  constructor(
    private readonly items: ItemDetailsService,
    private readonly rows: WeekRowsService,
    private readonly clock: Clock,
  ) {}

  /** The week that holds the date. */
  async week({ id: familyId, timeZone }: FamilyContext, date: string): Promise<WeekDto> {
    const dates = weekDates(mondayOf(date));
    const [weekStart, weekEnd] = [dates[0] ?? date, dates.at(-1) ?? date];
    const [items, schedule, life] = await Promise.all([
      this.items.between(familyId, weekStart, weekEnd),
      this.rows.newestSchedule(familyId, weekStart, weekEnd),
      this.rows.life(familyId, weekStart, weekEnd),
    ]);
    return {
      weekStart,
      weekEnd,
      today: todayIn(timeZone, this.clock.now()),
      timeZone,
      schedule,
      children: life.children.map(({ id, name }, order) => ({
        id,
        name,
        initial: initialOf(name),
        order,
      })),
      days: dates.map((day) => toDay(day, life.holidays)),
      items: items.map(toItemDto),
      commitments: dates.flatMap((day) => occurrencesOn(day, life)),
    };
  }
}

/** The first letter as people see one: also where it takes several code points. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return (first?.segment ?? '').toLocaleUpperCase();
}

function toDay(date: string, holidays: readonly Holiday[]): WeekDayDto {
  return { date, weekday: weekdayOf(date), holiday: holidayOn(holidays, date)?.title ?? null };
}

function occurrencesOn(
  date: string,
  { commitments, children }: { commitments: readonly Commitment[]; children: readonly Child[] },
): WeekCommitmentDto[] {
  return commitments
    .filter((commitment) => occursOn(commitment, date))
    .sort((a, b) => a.startMinute - b.startMinute)
    .map((commitment) => ({
      commitmentId: commitment.id,
      title: commitment.title,
      ownerKind: commitment.ownerKind,
      childIds: childrenOf(commitment, children),
      parentId: commitment.parentId,
      date,
      startTime: wallClock(commitment.startMinute),
      endTime: wallClock(commitment.endMinute),
    }));
}

function childrenOf({ ownerKind, childId }: Commitment, children: readonly Child[]): string[] {
  if (ownerKind === 'family') return children.map(({ id }) => id);
  return childId === null ? [] : [childId];
}
