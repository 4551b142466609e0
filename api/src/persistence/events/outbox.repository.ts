import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { actingAccountId } from '../../platform/index.js';
import { Database } from '../database.js';
import { type Page, type PageRequest, toPage } from '../page.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { ProcessedEvent } from './processed-event.entity.js';

/** PostgreSQL's channel on which a commit that wrote events is announced. */
export const OUTBOX_CHANNEL = 'outbox_events';

/** Which of a family's events are asked for. */
export interface EventQuery extends PageRequest {
  /** A type, or all that begin alike: `task.*`. */
  readonly type?: string;
  readonly since?: Date;
}

/** Events, written in the transaction of the change that they are about. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(OutboxEvent);
  }

  /** `familyId` is null where the event belongs to no family. */
  async record(
    familyId: string | null,
    event: Pick<OutboxEvent, 'type' | 'subjectId'> & Partial<Pick<OutboxEvent, 'data' | 'id'>>,
  ): Promise<OutboxEvent> {
    const row = this.rows.create({ ...event, familyId, accountId: actingAccountId() });
    await this.rows.insert(row as object);
    // PostgreSQL announces it when the transaction commits, and once for all events of the transaction.
    await this.database.manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
    return row;
  }

  /** Records several events of families at once, each in its place. */
  async recordAll(
    events: readonly (Pick<OutboxEvent, 'familyId' | 'type' | 'subjectId'> &
      Partial<Pick<OutboxEvent, 'data'>>)[],
  ): Promise<void> {
    if (events.length === 0) return;
    const accountId = actingAccountId();
    const rows = this.rows.create(events.map((event) => ({ ...event, accountId })) as never[]);
    for (let from = 0; from < rows.length; from += 500)
      await this.rows.insert(rows.slice(from, from + 500) as object[]);
    await this.database.manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
  }

  /** A family's events, oldest first, each once however many are written meanwhile. */
  async findPage(
    familyId: string,
    { type, since, limit, cursor }: EventQuery,
  ): Promise<Page<OutboxEvent>> {
    const query = this.rows.createQueryBuilder('event').where({ familyId });
    if (type?.endsWith('.*')) query.andWhere({ type: Like(`${escaped(type.slice(0, -1))}%`) });
    else if (type) query.andWhere({ type });
    if (since) query.andWhere('event.createdAt >= :since', { since });
    if (cursor) query.andWhere('event.id > :cursor', { cursor });
    return toPage(
      await query
        .orderBy('event.id', 'ASC')
        .limit(limit + 1)
        .getMany(),
      limit,
    );
  }

  findById(id: string): Promise<OutboxEvent | null> {
    return this.rows.findOneBy({ id });
  }

  /**
   * The relay's part of what waits, oldest first, of every family. Call it inside a transaction: the rows are held,
   * and a second relay passes over them.
   */
  takeWaiting(limit: number): Promise<OutboxEvent[]> {
    return this.rows
      .createQueryBuilder('event')
      .where('event.publishedAt IS NULL')
      .orderBy('event.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async markPublished(ids: readonly string[], publishedAt: Date): Promise<void> {
    if (ids.length > 0) await this.rows.update({ id: In([...ids]) }, { publishedAt });
  }

  /** A consumer's claim on an event, in the transaction of its effect: false when it has dealt with it before. */
  async claim(eventId: string, consumer: string): Promise<boolean> {
    const result = await this.database.manager
      .getRepository(ProcessedEvent)
      .createQueryBuilder()
      .insert()
      .values({ eventId, consumer })
      .orIgnore()
      .returning('event_id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }
}

/** Text in which LIKE sees no wildcards. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
