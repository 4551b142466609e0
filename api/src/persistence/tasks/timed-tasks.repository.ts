import { Injectable } from '@nestjs/common';
import { Any, Between, IsNull, LessThan, Not, Or } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import { occurrencesToCome, whoseTurn } from '../../domain/tasks/index.js';
import { Database } from '../database.js';
import type { FamilyDays } from '../families-at-once.js';
import { RecurringTask } from './recurring-task.entity.js';
import { Task } from './task.entity.js';

/** What a task and its series have in common. */
type Facts = Pick<
  Task,
  'familyId' | 'title' | 'ownerKind' | 'parentId' | 'childId' | 'minutes' | 'closesTime'
>;

/** A task that has its time on a day: one that is made, or one that a series will make there. */
export interface TimedTask extends Facts {
  /** Of the task; of its series where it is not made yet. */
  readonly id: string;
  readonly isMade: boolean;
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly isDone: boolean;
}

/** What of the days of several families has a time. What is cancelled takes none; what is done had it. */
@Injectable()
export class TimedTasksRepository {
  constructor(private readonly database: Database) {}

  /** Those of several families, each on days of its own, in two statements. */
  async findAll(
    asked: readonly FamilyDays[],
    { closing }: { readonly closing: boolean },
  ): Promise<TimedTask[]> {
    const first = asked.map((days) => days.first).sort()[0];
    const last = asked.map((days) => days.last).sort().at(-1); // prettier-ignore
    if (first === undefined || last === undefined) return [];
    const daysOf = new Map(asked.map((days) => [days.familyId, days]));
    const timed = {
      familyId: Any([...daysOf.keys()]),
      dueMinute: Not(IsNull()),
      ...(closing && { closesTime: true }),
    };
    const { manager } = this.database;
    const [made, series] = await Promise.all([
      manager.getRepository(Task).find({
        where: { ...timed, status: Not('cancelled'), dueDate: Between(first, last) },
        order: { id: 'ASC' },
      }),
      manager.getRepository(RecurringTask).find({
        where: { ...timed, pausedSince: IsNull(), madeUntil: Or(IsNull(), LessThan(last)) },
        order: { id: 'ASC' },
      }),
    ]);
    const toCome = series.flatMap((row) => {
      const days = daysOf.get(row.familyId);
      return days ? comingOf(row, days) : [];
    });
    // The statement reads from the first day of all to the last: a family with other days is given its own.
    return [...made.flatMap(fromTask), ...toCome].filter(({ familyId, date }) => {
      const days = daysOf.get(familyId);
      return days && date >= days.first && date <= days.last;
    });
  }
}

function fromTask({ id, dueDate, dueMinute, status, ...task }: Task): TimedTask[] {
  if (dueDate === null || dueMinute === null) return [];
  const isDone = status === 'done';
  return [{ ...facts(task), id, isMade: true, date: dueDate, startMinute: dueMinute, isDone }];
}

function comingOf(series: RecurringTask, { first, last }: FamilyDays): TimedTask[] {
  const { id, dueMinute } = series;
  if (dueMinute === null) return [];
  return occurrencesToCome(series, first, last).map(({ date, turn }) => {
    const child = whoseTurn(series.rotationChildIds, turn);
    return {
      ...facts(series),
      ...(child !== null && { ownerKind: 'child' as const, childId: child }),
      id,
      isMade: false,
      date,
      startMinute: dueMinute,
      isDone: false,
    };
  });
}

function facts(row: Facts): Facts {
  const { familyId, title, ownerKind, parentId, childId, minutes, closesTime } = row;
  return { familyId, title, ownerKind, parentId, childId, minutes, closesTime };
}
