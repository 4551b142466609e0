import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ChannelChoices } from '../../domain/notifications/index.js';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { Delivery, type DeliveryStatus, type SentChannel } from './delivery.entity.js';
import { Notification } from './notification.entity.js';

export type NewDelivery = Pick<
  Delivery,
  'familyId' | 'notificationId' | 'recipientId' | 'channel' | 'sendAt'
>;

/** Whom a delivery is for, as things are when it is sent. */
export interface Addressee {
  readonly deliveryId: string;
  readonly timeZone: string;
  readonly familyName: string;
  /** Where a mail goes; null where there is no address that is known to be theirs, or no invitation any more. */
  readonly email: string | null;
  /** Whether the person may still see what is the family's; of an invitation always. */
  readonly mayKnow: boolean;
  readonly choices: ChannelChoices;
  readonly quietFromMinute: number | null;
  readonly quietToMinute: number | null;
  readonly dailyLimit: number;
}

/** A delivery that was taken, with what it tells and to whom. */
export interface TakenDelivery {
  readonly delivery: Delivery;
  readonly notification: Notification;
  readonly addressee: Addressee;
}

/** What became of a try. */
export interface Settled {
  readonly id: string;
  readonly status: DeliveryStatus;
  /** When it is tried again, or sent with others. */
  readonly sendAt?: Date;
  readonly sentAt?: Date;
  readonly folded?: boolean;
  readonly problem?: string;
  /** A try that could not have gone well, as nobody answered at all, is none. */
  readonly untried?: boolean;
}

/** Messages on their way. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(Delivery);
  }

  async addAll(deliveries: readonly NewDelivery[]): Promise<void> {
    for (let from = 0; from < deliveries.length; from += 500) {
      const rows = deliveries.slice(from, from + 500).map((each) => this.rows.create({ ...each, id: newId() })); // prettier-ignore
      await this.rows.insert(rows);
    }
  }

  /**
   * Takes what is due by a channel, what waits longest first, and holds it until `leaseUntil`: of a worker that dies in
   * between, another takes it over then.
   */
  async take(
    channel: SentChannel,
    { limit, now, leaseUntil }: { limit: number; now: Date; leaseUntil: Date },
  ): Promise<TakenDelivery[]> {
    const [taken] = await this.database.manager.query<[{ id: string }[], number]>(
      `UPDATE deliveries SET status = 'sending', attempts = attempts + 1, send_at = $4
        WHERE id IN (SELECT id FROM deliveries
                      WHERE channel = $1 AND status IN ('waiting', 'sending') AND send_at <= $2
                      ORDER BY send_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [channel, now, limit, leaseUntil],
    );
    return this.load(taken.map(({ id }) => id));
  }

  private async load(ids: readonly string[]): Promise<TakenDelivery[]> {
    if (ids.length === 0) return [];
    const deliveries = await this.rows.find({ where: { id: In([...ids]) }, order: { id: 'ASC' } });
    const notificationIds = deliveries.map(({ notificationId }) => notificationId);
    const [notifications, addressees] = await Promise.all([
      this.database.manager.getRepository(Notification).findBy({ id: In(notificationIds) }),
      this.addresseesOf(ids),
    ]);
    const notificationOf = new Map(notifications.map((row) => [row.id, row]));
    const addresseeOf = new Map(addressees.map((row) => [row.deliveryId, row]));
    return deliveries.flatMap((delivery) => {
      const notification = notificationOf.get(delivery.notificationId);
      const addressee = addresseeOf.get(delivery.id);
      return notification && addressee ? [{ delivery, notification, addressee }] : [];
    });
  }

  private addresseesOf(ids: readonly string[]): Promise<Addressee[]> {
    return this.database.manager.query<Addressee[]>(
      `SELECT d.id AS "deliveryId", f.time_zone AS "timeZone", f.name AS "familyName",
              CASE WHEN n.kind = 'invitation' THEN i.email WHEN a.email_verified THEN a.email END AS email,
              n.kind = 'invitation' OR (m.id IS NOT NULL AND COALESCE(
                (SELECT granted FROM consent_decisions c
                  WHERE c.family_id = d.family_id AND c.purpose = 'service' AND c.child_id IS NULL
                  ORDER BY c.decided_at DESC, c.id DESC LIMIT 1), false)) AS "mayKnow",
              COALESCE(p.choices, '{}') AS choices,
              p.quiet_from_minute AS "quietFromMinute", p.quiet_to_minute AS "quietToMinute",
              COALESCE(p.daily_limit, 10) AS "dailyLimit"
         FROM deliveries d
         JOIN notifications n ON n.id = d.notification_id
         JOIN families f ON f.id = d.family_id
         LEFT JOIN accounts a ON a.id = n.account_id
         LEFT JOIN invitations i ON n.kind = 'invitation' AND i.id = n.subject_id
         LEFT JOIN members m ON m.family_id = d.family_id AND m.account_id = n.account_id
         LEFT JOIN notification_preferences p
           ON p.family_id = d.family_id AND p.account_id = n.account_id
        WHERE d.id = ANY ($1)`,
      [[...ids]],
    );
  }

  /** How many messages each recipient was sent one by one by a channel since an instant of their own. */
  async countSent(
    channel: SentChannel,
    since: ReadonlyMap<string, Date>,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.manager.query<{ id: string; count: number }[]>(
      `SELECT r.id, count(*)::int AS count
         FROM unnest($2::uuid[], $3::timestamptz[]) AS r (id, since)
         JOIN deliveries d ON d.recipient_id = r.id AND d.channel = $1 AND d.sent_at >= r.since
          AND d.status = 'sent' AND NOT d.folded
        GROUP BY r.id`,
      [channel, [...since.keys()], [...since.values()]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Keeps what became of tries, in one statement. */
  async settle(settled: readonly Settled[]): Promise<void> {
    if (settled.length === 0) return;
    await this.database.manager.query(
      `UPDATE deliveries d SET status = s.status, send_at = COALESCE(s."sendAt", d.send_at),
              sent_at = s."sentAt", folded = COALESCE(s.folded, d.folded), problem = s.problem,
              attempts = d.attempts - CASE WHEN s.untried THEN 1 ELSE 0 END
         FROM jsonb_to_recordset($1) AS s (id uuid, status text, "sendAt" timestamptz, "sentAt" timestamptz,
                                           folded boolean, problem text, untried boolean)
        WHERE d.id = s.id`,
      [JSON.stringify(settled)],
    );
  }
}
