import { Injectable } from '@nestjs/common';
import { Any, In, IsNull, Like, MoreThan } from 'typeorm';
import { actingAccountId } from '../../platform/index.js';
import { Database } from '../database.js';
import { type Page, type PageRequest, toPage } from '../page.js';
import { PERSONAL_KINDS } from './event-types.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { ProcessedEvent } from './processed-event.entity.js';

/** PostgreSQL's channel on which a commit that wrote events is announced. */
export const OUTBOX_CHANNEL = 'outbox_events';

/** An event to be written; the database gives it its id and its time. */
export type NewEvent = Pick<OutboxEvent, 'familyId' | 'type' | 'subjectId'> &
  Partial<Pick<OutboxEvent, 'data'>>;

export const EVENT_ORDERS = ['oldest', 'newest'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/** Which of a family's events are asked for. */
export interface EventQuery extends PageRequest {
  /** Which come first; the oldest where this is left out. */
  readonly order?: EventOrder;
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

  /** Answers its id. `familyId` is null where the event belongs to no family. */
  async record(familyId: string | null, event: Omit<NewEvent, 'familyId'>): Promise<string> {
    const [id] = await this.recordAll([{ ...event, familyId }]);
    return id!;
  }

  /** Records several events of families at once, each in its place; answers their ids. */
  async recordAll(events: readonly NewEvent[]): Promise<string[]> {
    if (events.length === 0) return [];
    const rows = await this.database.manager.query<{ id: string }[]>(
      `INSERT INTO outbox_events (family_id, account_id, type, subject_id, data)
       SELECT "familyId", $2, type, "subjectId", COALESCE(data, '{}')
       FROM jsonb_to_recordset($1) AS event ("familyId" uuid, type text, "subjectId" uuid, data jsonb)
       RETURNING id`,
      [JSON.stringify(events), actingAccountId()],
    );
    // PostgreSQL announces it when the transaction commits, and once for all events of the transaction.
    await this.database.manager.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
    return rows.map(({ id }) => id);
  }

  /** A family's events, each once however many are written meanwhile. */
  async findPage(
    familyId: string,
    { type, since, limit, cursor, order = 'oldest' }: EventQuery,
  ): Promise<Page<OutboxEvent>> {
    const query = this.rows
      .createQueryBuilder('event')
      .where({ familyId })
      .andWhere("split_part(event.type, '.', 1) <> ALL(:personal)", { personal: PERSONAL_KINDS });
    if (type?.endsWith('.*')) query.andWhere({ type: Like(`${escaped(type.slice(0, -1))}%`) });
    else if (type) query.andWhere({ type });
    if (since) query.andWhere('event.createdAt >= :since', { since });
    const isUp = order === 'oldest';
    if (cursor) query.andWhere(`event.id ${isUp ? '>' : '<'} :cursor`, { cursor });
    return toPage(
      await query
        .orderBy('event.id', isUp ? 'ASC' : 'DESC')
        .limit(limit + 1)
        .getMany(),
      limit,
    );
  }

  /** A family's events after one of them, oldest first, at most `limit`. */
  findAfter(familyId: string, id: string, limit: number): Promise<OutboxEvent[]> {
    return this.rows.find({
      where: { familyId, id: MoreThan(id) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** The events of families that were written within so many seconds, by the database's clock, oldest first. */
  findRecent(familyIds: readonly string[], seconds: number): Promise<OutboxEvent[]> {
    return (
      this.rows
        .createQueryBuilder('event')
        .where({ familyId: Any([...familyIds]) })
        // The id begins with the instant at which it was made. As a subquery it is worked out once, and an index can be used.
        .andWhere('event.id >= (SELECT uuidv7(make_interval(secs => :ago)))', { ago: -seconds })
        .orderBy('event.id', 'ASC')
        .getMany()
    );
  }

  findById(id: string): Promise<OutboxEvent | null> {
    return this.rows.findOneBy({ id });
  }

  /**
   * What waits for the relay, oldest first, of every family. Call it inside a transaction: a second relay waits until it
   * ends, so that no event overtakes an earlier one.
   */
  async takeWaiting(limit: number): Promise<OutboxEvent[]> {
    await this.database.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.outbox', 0))`,
    );
    return this.rows.find({ where: { publishedAt: IsNull() }, order: { id: 'ASC' }, take: limit });
  }

  async markPublished(ids: readonly string[], publishedAt: Date): Promise<void> {
    if (ids.length > 0) await this.rows.update({ id: In([...ids]) }, { publishedAt });
  }

  /**
   * The events that a consumer has not dealt with yet, from an instant on up to this one and with it: of the event's family,
   * in their order. Call it inside a transaction: others who ask the same for this consumer and family wait until it ends.
   */
  async holdUnclaimed(event: OutboxEvent, consumer: string, since: Date): Promise<OutboxEvent[]> {
    const { id, familyId } = event;
    await this.database.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('.', current_schema(), $1::text, $2::text), 0))`,
      [consumer, familyId ?? id],
    );
    const query = this.rows.createQueryBuilder('event');
    if (familyId === null) query.where({ id });
    else query.where({ familyId }).andWhere('event.id <= :id AND (event.id = :id OR event.createdAt >= :since)', { id, since }); // prettier-ignore
    return query
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM processed_events p WHERE p.event_id = event.id AND p.consumer = :consumer)`,
        { consumer },
      )
      .orderBy('event.id', 'ASC')
      .getMany();
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
