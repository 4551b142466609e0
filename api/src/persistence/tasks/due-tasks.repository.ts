import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { lastNotice, nextNoticeAt, noticesOf } from '../../domain/tasks/index.js';
import { Database } from '../database.js';
import { OutboxRepository } from '../events/outbox.repository.js';
import { RecurringTaskRepository } from './recurring-task.repository.js';
import { Task } from './task.entity.js';

/** Tasks of which it is time to be told, of every family. */
@Injectable()
export class DueTasksRepository {
  constructor(
    private readonly database: Database,
    private readonly series: RecurringTaskRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  /**
   * Writes `task.due` for the tasks whose next notice has come, at most `limit` of them, and keeps when the next one is;
   * answers how many there were. The rows are held meanwhile and others pass over them, so that each notice is written
   * once. Of notices that were all missed, as by a worker that stood still, the last one is told.
   */
  tell(limit: number, now: Date): Promise<number> {
    return this.database.inTransaction(async () => {
      const tasks = await this.takeDue(limit, now);
      const zones = await this.series.zonesOf([...new Set(tasks.map(({ familyId }) => familyId))]);
      const told = tasks.map((task) => toTold(task, zones.get(task.familyId) ?? 'UTC', now));
      await this.outbox.recordAll(told.flatMap(({ event }) => event ?? []));
      await this.keepTold(told, now);
      return tasks.length;
    });
  }

  private takeDue(limit: number, now: Date): Promise<Task[]> {
    return this.database.manager.getRepository(Task).find({
      where: { nextNoticeAt: LessThanOrEqual(now) },
      order: { nextNoticeAt: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** In one statement. It is no change by a person: the versions stay. */
  private async keepTold(told: readonly Told[], now: Date): Promise<void> {
    if (told.length === 0) return;
    await this.database.manager.query(
      `UPDATE tasks SET next_notice_at = told.next, notified_at = $3
       FROM unnest($1::uuid[], $2::timestamptz[]) AS told(id, next) WHERE tasks.id = told.id`,
      [told.map(({ id }) => id), told.map(({ next }) => next), now],
    );
  }
}

interface Told {
  readonly id: string;
  readonly next: Date | null;
  readonly event: Parameters<OutboxRepository['recordAll']>[0][number] | null;
}

function toTold(task: Task, timeZone: string, now: Date): Told {
  const { id, familyId, dueDate, dueMinute, dueAt, reminderMinutes } = task;
  if (dueDate === null || dueAt === null || task.status !== 'open')
    return { id, next: null, event: null };
  const notices = noticesOf(timeZone, { dueDate, dueMinute }, reminderMinutes);
  const next = nextNoticeAt(notices, now);
  const last = lastNotice(notices, now);
  if (last === null) return { id, next, event: null };
  const { ownerKind, parentId, childId } = task;
  const data = { notice: last.kind, leadMinutes: last.leadMinutes, dueDate, dueAt, ownerKind, parentId, childId }; // prettier-ignore
  return { id, next, event: { familyId, type: 'task.due', subjectId: id, data } };
}
