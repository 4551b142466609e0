import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database } from '../database.js';
import { filtersOf } from '../events/event-types.js';
import type { OutboxEvent } from '../events/outbox-event.entity.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import { type Page, type PageRequest, toPage } from '../page.js';
import { type WebhookDeliveryStatus, WebhookDelivery } from './webhook-delivery.entity.js';
import type { Webhook } from './webhook.entity.js';

/** A webhook that has something to send. */
export type DueWebhook = Pick<WebhookDelivery, 'webhookId' | 'familyId'>;

/** What became of an attempt. */
export type AttemptResult = Pick<
  WebhookDelivery,
  'status' | 'nextAttemptAt' | 'failure' | 'responseStatus' | 'responseStart' | 'durationMs'
>;

@Injectable()
export class WebhookDeliveryRepository extends FamilyRowsRepository<WebhookDelivery> {
  constructor(database: Database) {
    super(database, WebhookDelivery);
  }

  /** The deliveries of a webhook, newest first. */
  async findNewest(
    familyId: string,
    { webhookId, status }: { readonly webhookId: string; readonly status?: WebhookDeliveryStatus },
    { limit, cursor }: PageRequest,
  ): Promise<Page<WebhookDelivery>> {
    const rows = await this.rows.find({
      where: {
        familyId,
        webhookId,
        ...(status && { status }),
        ...(cursor ? { id: LessThan(cursor) } : {}),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit);
  }

  findOf({ familyId, id: webhookId }: Webhook, id: string): Promise<WebhookDelivery | null> {
    return this.rows.findOneBy({ familyId, webhookId, id });
  }

  /** One delivery for each webhook that asked for the event, however often it is called. */
  async addFor({ id, familyId, type }: OutboxEvent, now: Date): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO webhook_deliveries (id, created_at, family_id, webhook_id, event_id, event_type, tries_since, next_attempt_at)
       SELECT uuidv7(), $4, family_id, id, $1, $2, $4, $4 FROM webhooks
       WHERE family_id = $3 AND active AND event_types && $5
       ON CONFLICT (webhook_id, event_id) DO NOTHING`,
      [id, type, familyId, now, filtersOf(type)],
    );
  }

  /** Webhooks of all families that have something to send now, at most `limit`. */
  dueWebhooks(now: Date, limit: number): Promise<DueWebhook[]> {
    return this.database.manager.query(
      `SELECT webhook_id AS "webhookId", family_id AS "familyId" FROM webhook_deliveries
       WHERE status = 'pending' AND next_attempt_at <= $1 AND (sending_until IS NULL OR sending_until <= $1)
       GROUP BY webhook_id, family_id ORDER BY min(next_attempt_at) LIMIT $2`,
      [now, limit],
    );
  }

  /**
   * Takes the next due delivery of a webhook for an attempt, and counts it; null where there is none. Nobody else takes it
   * until the instant given, so that an attempt whose process dies is made again.
   */
  async begin(
    { familyId, webhookId }: DueWebhook,
    now: Date,
    until: Date,
  ): Promise<WebhookDelivery | null> {
    const [taken] = await this.database.manager.query<[{ id: string }[], number]>(
      `UPDATE webhook_deliveries SET sending_until = $4, last_attempt_at = $3, attempts = attempts + 1, tries = tries + 1
       WHERE id = (
         SELECT id FROM webhook_deliveries
         WHERE family_id = $1 AND webhook_id = $2 AND status = 'pending' AND next_attempt_at <= $3
           AND (sending_until IS NULL OR sending_until <= $3)
         ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [familyId, webhookId, now, until],
    );
    return taken[0] ? this.findById(familyId, taken[0].id) : null;
  }

  /**
   * Keeps what became of an attempt. One that was overtaken says nothing: the row was ended, or replayed and taken again.
   */
  async settle({ familyId, id, attempts }: WebhookDelivery, result: AttemptResult): Promise<void> {
    await this.rows.update(
      { familyId, id, attempts, status: 'pending' },
      { ...result, sendingUntil: null },
    );
  }

  /** Begins a delivery's day of attempts anew. */
  async again({ familyId, id }: WebhookDelivery, now: Date): Promise<void> {
    const anew = { status: 'pending', tries: 0, triesSince: now, nextAttemptAt: now } as const;
    await this.overwrite(familyId, id, { ...anew, sendingUntil: null, failure: null });
  }

  /** What waits of a webhook that is off is not sent. */
  async endWaiting({ familyId, id: webhookId }: Webhook): Promise<void> {
    await this.rows.update(
      { familyId, webhookId, status: 'pending' },
      { status: 'failed', failure: 'switched-off', nextAttemptAt: null, sendingUntil: null },
    );
  }

  /** Removes ended deliveries from before an instant, at most `limit`; answers how many. */
  async forget(before: Date, limit: number): Promise<number> {
    const [, count] = await this.database.manager.query<[unknown, number]>(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT id FROM webhook_deliveries WHERE status <> 'pending' AND created_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return count;
  }
}
