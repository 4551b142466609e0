import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../database.js';
import { OutboxRepository } from '../events/outbox.repository.js';
import { newId } from '../new-id.js';
import { type Page, type PageRequest, toPage } from '../page.js';
import { Notification } from './notification.entity.js';

export const READ_STATES = ['unread', 'read'] as const;
export type ReadState = (typeof READ_STATES)[number];

/** One person in one family: whose list it is. */
export interface Reader {
  readonly accountId: string;
  readonly familyId: string;
}

/** What somebody is to be told, once. */
export type NewNotification = Pick<
  Notification,
  'familyId' | 'recipientId' | 'accountId' | 'kind' | 'subjectId' | 'occurrence' | 'data' | 'listed'
>;

/** What people are told. */
@Injectable()
export class NotificationRepository {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
  ) {}

  private get rows() {
    return this.database.manager.getRepository(Notification);
  }

  /**
   * Adds those that nobody has added before, with the event of each that stands in somebody's list; answers them. Call it in
   * the transaction of what it tells of.
   */
  async addOnce(said: readonly NewNotification[]): Promise<Notification[]> {
    const added: Notification[] = [];
    for (let from = 0; from < said.length; from += 500) {
      const rows = said.slice(from, from + 500).map((each) => this.rows.create({ ...each, id: newId() })); // prettier-ignore
      const result = await this.rows
        .createQueryBuilder()
        .insert()
        .values(rows)
        .orIgnore()
        .returning('id')
        .execute();
      const ids = new Set((result.raw as { id: string }[]).map(({ id }) => id));
      added.push(...rows.filter(({ id }) => ids.has(id)));
    }
    await this.outbox.recordAll(
      added.flatMap(({ id, familyId, kind, accountId, listed }) =>
        listed && accountId !== null
          ? [{ familyId, type: 'notification.created', subjectId: id, data: { kind, accountId } }]
          : [],
      ),
    );
    return added;
  }

  /** A part of a person's list, the newest first. */
  async findPage(
    reader: Reader,
    { limit, cursor }: PageRequest,
    state?: ReadState,
  ): Promise<Page<Notification>> {
    const more = {
      ...(cursor && { id: LessThan(cursor) }),
      ...(state && { readAt: state === 'unread' ? IsNull() : Not(IsNull()) }),
    };
    const rows = await this.rows.find({
      where: listOf(reader).map((where) => ({ ...where, ...more })),
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  countUnread(reader: Reader): Promise<number> {
    return this.rows.countBy(listOf(reader).map((where) => ({ ...where, readAt: IsNull() })));
  }

  async find(reader: Reader, id: string): Promise<Notification | null> {
    return this.rows.findOneBy(listOf(reader).map((where) => ({ ...where, id })));
  }

  /** Says of those that are unread, or of one of them, that they are read; answers how many there were. */
  async markRead(reader: Reader, { id, now }: { id?: string; now: Date }): Promise<number> {
    let count = 0;
    for (const where of listOf(reader)) {
      const which = { ...where, readAt: IsNull(), ...(id !== undefined && { id }) };
      count += (await this.rows.update(which, { readAt: now })).affected ?? 0;
    }
    return count;
  }
}

/** Of the family, and whatever invites the person to another. */
function listOf({ accountId, familyId }: Reader) {
  const mine = { accountId, listed: true } as const;
  return [
    { ...mine, familyId },
    { ...mine, familyId: Not(familyId), kind: 'invitation' as const },
  ];
}
