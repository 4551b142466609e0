import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Database } from '../database.js';
import { Family } from '../families/family.entity.js';
import { Item } from '../schedules/item.entity.js';
import { Task } from '../tasks/task.entity.js';
import type { Notification } from './notification.entity.js';

/** The names in a notification, as they are at this moment. */
export interface NotificationNames {
  /** Of the task, the lesson or the family that it is about; null where that is gone. */
  readonly title: string | null;
  /** Who did what it tells of; null where nobody is meant, or the account is gone. */
  readonly by: string | null;
  /** Whether it is a task that is not to be done any more. */
  readonly isOver: boolean;
}

/** Looks up what notifications speak of: they keep ids only, so that nobody is told an old name, or of what is gone. */
@Injectable()
export class NotificationFactsRepository {
  constructor(private readonly database: Database) {}

  /** By the notification's id, in one statement a table. */
  async namesOf(rows: readonly Notification[]): Promise<ReadonlyMap<string, NotificationNames>> {
    const { manager } = this.database;
    const of = (...kinds: Notification['kind'][]): string[] =>
      rows.filter(({ kind }) => kinds.includes(kind)).map(({ subjectId }) => subjectId);
    const familyIds = rows.filter(({ kind }) => kind === 'invitation').map((row) => row.familyId);
    const by = rows.flatMap(({ data }) => data.byAccountId ?? []);
    const taskIds = of('task-due', 'task-starting');
    const [open, tasks, items, families, accounts] = await Promise.all([
      this.openAmong(taskIds),
      named(taskIds, (ids) => manager.getRepository(Task).find({ where: { id: In(ids) }, select: { id: true, title: true } })), // prettier-ignore
      named(of('lesson-starting'), (ids) => manager.getRepository(Item).find({ where: { id: In(ids) }, select: { id: true, title: true } })), // prettier-ignore
      named(familyIds, async (ids) => (await manager.getRepository(Family).findBy({ id: In(ids) })).map(({ id, name }) => ({ id, title: name }))), // prettier-ignore
      named(by, async (ids) => (await manager.getRepository(Account).findBy({ id: In(ids) })).map(({ id, displayName }) => ({ id, title: displayName }))), // prettier-ignore
    ]);
    const titleOf = ({ kind, subjectId, familyId }: Notification): string | null =>
      (kind === 'invitation' ? families.get(familyId) : (tasks.get(subjectId) ?? items.get(subjectId))) ?? null; // prettier-ignore
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: titleOf(row),
          by: accounts.get(row.data.byAccountId ?? '') ?? null,
          isOver: tasks.has(row.subjectId) && !open.has(row.subjectId),
        },
      ]),
    );
  }

  private async openAmong(taskIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (taskIds.length === 0) return new Set();
    const where = { id: In([...taskIds]), status: 'open' as const };
    const rows = await this.database.manager
      .getRepository(Task)
      .find({ where, select: { id: true } });
    return new Set(rows.map(({ id }) => id));
  }
}

async function named(
  ids: string[],
  find: (ids: string[]) => Promise<readonly { readonly id: string; readonly title: string }[]>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await find([...new Set(ids)])).map(({ id, title }) => [id, title]));
}
