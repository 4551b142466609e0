import { Injectable } from '@nestjs/common';
import { addDays, todayIn } from '../../domain/calendar/index.js';
import {
  AHEAD_DAYS,
  dueAt,
  missingOccurrences,
  nextNoticeAt,
  noticesOf,
  whoseTurn,
} from '../../domain/tasks/index.js';
import { Database } from '../database.js';
import { OutboxRepository } from '../events/outbox.repository.js';
import { newId } from '../new-id.js';
import { RecurringTask } from './recurring-task.entity.js';
import { RecurringTaskRepository, type Made } from './recurring-task.repository.js';
import { Task } from './task.entity.js';

interface Moment {
  readonly timeZone: string;
  readonly now: Date;
}

/** The tasks that series make ahead. */
@Injectable()
export class OccurrencesRepository {
  constructor(
    private readonly database: Database,
    private readonly series: RecurringTaskRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /**
   * Makes what is missing of the series furthest behind, of any family, at most `limit` of them; answers how many there
   * were. A series is held while its tasks are made, so that each is made once however many workers do this.
   */
  makeBehind(limit: number, now: Date): Promise<number> {
    return this.database.inTransaction(async () => {
      const horizon = addDays(todayIn('UTC', now), AHEAD_DAYS - 1);
      const behind = await this.series.takeBehind(horizon, limit);
      await this.make(behind, now);
      return behind.length;
    });
  }

  /** Makes what is missing of these series. Call it in a transaction that holds them. */
  async make(series: readonly RecurringTask[], now: Date): Promise<void> {
    if (series.length === 0) return;
    const zones = await this.series.zonesOf([...new Set(series.map(({ familyId }) => familyId))]);
    const tasks: Task[] = [];
    const made: Made[] = [];
    for (const each of series) {
      const timeZone = zones.get(each.familyId) ?? 'UTC';
      const { dates, madeUntil } = missingOccurrences(each, todayIn(timeZone, now));
      tasks.push(...dates.map((date, i) => occurrence(each, { date, turn: each.madeCount + i }, { timeZone, now }))); // prettier-ignore
      made.push({ id: each.id, madeUntil, madeCount: each.madeCount + dates.length });
    }
    await this.insert(tasks);
    await this.series.keepMade(made);
  }

  /** What exists already is left as it is, and has had its event. */
  private async insert(tasks: readonly Task[]): Promise<void> {
    for (let from = 0; from < tasks.length; from += 500) {
      const part = tasks.slice(from, from + 500);
      const result = await this.database.manager
        .getRepository(Task)
        .createQueryBuilder()
        .insert()
        .values(part)
        .orIgnore()
        .returning('id')
        .execute();
      const ids = new Set((result.raw as { id: string }[]).map(({ id }) => id));
      await this.outbox.recordAll(part.filter(({ id }) => ids.has(id)).map(toCreated));
    }
  }
}

function toCreated({ id, familyId, ...task }: Task) {
  const { ownerKind, parentId, childId, dueDate, status, recurringTaskId } = task;
  const data = { ownerKind, parentId, childId, dueDate, status, recurringTaskId };
  return { familyId, type: 'task.created', subjectId: id, data };
}

function occurrence(
  series: RecurringTask,
  { date, turn }: { readonly date: string; readonly turn: number },
  { timeZone, now }: Moment,
): Task {
  const child = whoseTurn(series.rotationChildIds, turn);
  const due = { dueDate: date, dueMinute: series.dueMinute };
  const notices = noticesOf(timeZone, due, series.reminderMinutes);
  return Object.assign(new Task(), {
    id: newId(),
    familyId: series.familyId,
    title: series.title,
    note: series.note,
    ownerKind: child === null ? series.ownerKind : 'child',
    parentId: series.parentId,
    childId: child ?? series.childId,
    ...due,
    dueAt: dueAt(timeZone, due),
    minutes: series.minutes,
    closesTime: series.closesTime,
    reminderMinutes: series.reminderMinutes,
    tags: series.tags,
    checklist: series.steps.map((text) => ({ text, done: false })),
    status: 'open' as const,
    finishedAt: null,
    recurringTaskId: series.id,
    occurrenceDate: date,
    notifiedAt: null,
    nextNoticeAt: nextNoticeAt(notices, now),
  });
}
