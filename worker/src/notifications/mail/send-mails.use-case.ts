import {
  dayBegan,
  digestAt,
  isWanted,
  nextAttemptAt,
  type QuietHours,
} from '@brightpath/api/domain/notifications';
import {
  type Addressee,
  DeliveryRepository,
  hashOfAddress,
  MAIL_LINKS_KEY,
  MailStopRepository,
  NotificationFactsRepository,
  type NotificationNames,
  ServiceKeyRepository,
  type Settled,
  type TakenDelivery,
} from '@brightpath/api/persistence';
import { Clock, MailConfig, signText } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { grouped } from '../grouped.js';
import { MetricsService } from '../../health/metrics.service.js';
import { type Mail, type MailOutcome, MailTransport } from './mail-transport.js';
import {
  renderDigest,
  renderMail,
  type RenderedMail,
  TEMPLATES,
  type Told,
} from './render-mail.js';

const BATCH = 100;
/** A worker that died while it sent is waited for so long: longer than a server may hang over a batch. */
const LEASE_MS = 10 * 60_000;

/** Deliveries that become one mail. */
interface Envelope {
  readonly to: string;
  readonly members: readonly TakenDelivery[];
}

/** Sends the mails that are due. What is taken is settled one way or another, or taken again when the lease is over. */
@Injectable()
export class SendMails {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly facts: NotificationFactsRepository,
    private readonly stops: MailStopRepository,
    private readonly keys: ServiceKeyRepository,
    private readonly transport: MailTransport,
    private readonly metrics: MetricsService,
    private readonly config: MailConfig,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    if (this.config.way === 'none') return;
    for (;;) {
      const now = this.clock.now();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const taken = await this.deliveries.take('email', { limit: BATCH, now, leaseUntil });
      const isServerThere = await this.sendBatch(taken, now);
      if (taken.length < BATCH || !isServerThere) return;
    }
  }

  /** False where the server did not answer: the rest waits for the next round. */
  private async sendBatch(taken: readonly TakenDelivery[], now: Date): Promise<boolean> {
    const stopped = await this.stops.stoppedOf(taken.flatMap(({ addressee }) => addressee.email ?? [])); // prettier-ignore
    const { left = [], dropped = [] } = grouped(taken, (each) => isToBeSent(each, stopped) ? 'left' : 'dropped'); // prettier-ignore
    const { single = [], folded = [], later = [] } = await this.sorted(left, now);
    await this.settle([
      ...dropped.map(({ delivery }) => ({ id: delivery.id, status: 'dropped' as const })),
      ...later.map((each) => toFold(each, now)),
    ]);
    const names = await this.facts.namesOf(left.map(({ notification }) => notification));
    const envelopes = [
      ...single.map((each) => ({ to: each.addressee.email!, members: [each] })),
      ...Object.values(grouped(folded, ({ addressee }) => addressee.email!)).map((members = []) => ({ to: members[0]!.addressee.email!, members })), // prettier-ignore
    ];
    const key = await this.keys.find(MAIL_LINKS_KEY);
    // One after another a server that is away would be waited for by each; the pool has few connections anyway.
    const outcomes = await Promise.all(envelopes.map((envelope) => this.send(envelope, { names, key, now }))); // prettier-ignore
    return !outcomes.includes('away');
  }

  /** What goes by itself, what goes with others now, and what is over the person's limit and goes with others in the evening. */
  private async sorted(left: readonly TakenDelivery[], now: Date) {
    const since = new Map(left.map(({ delivery, addressee }) => [delivery.recipientId, dayBegan(addressee.timeZone, now)])); // prettier-ignore
    const counts = new Map(await this.deliveries.countSent('email', since));
    return grouped(left, ({ delivery, notification, addressee }) => {
      if (delivery.folded) return 'folded';
      const count = counts.get(delivery.recipientId) ?? 0;
      // Somebody who is invited waits for this one, and it is the only one.
      if (count >= addressee.dailyLimit && notification.kind !== 'invitation') return 'later';
      counts.set(delivery.recipientId, count + 1);
      return 'single';
    });
  }

  private async send(
    { to, members }: Envelope,
    context: { names: ReadonlyMap<string, NotificationNames>; key: string; now: Date },
  ): Promise<MailOutcome['kind']> {
    const { names, key, now } = context;
    const addressHash = hashOfAddress(to);
    const unsubscribe = `${this.config.publicUrl}/api/v1/mail/unsubscribe?token=${signText(key, MAIL_LINKS_KEY, addressHash)}`; // prettier-ignore
    const all = members.map((each) => toTold(each, names.get(each.notification.id)));
    const rendered = this.render(all, unsubscribe);
    const mail = rendered && { ...rendered, id: members[0]!.delivery.id, to, unsubscribe, template: TEMPLATES }; // prettier-ignore
    const outcome = mail ? await this.transport.send(mail satisfies Mail) : null;
    if (outcome?.kind === 'bounced') await this.stops.stop(addressHash, 'bounced', now);
    await this.settle(
      members.map(({ delivery }) => settledBy(outcome, delivery, this.clock.now())),
    );
    return outcome?.kind ?? 'sent';
  }

  private render(all: readonly Told[], unsubscribe: string): RenderedMail | null {
    const links = { publicUrl: this.config.publicUrl, unsubscribe };
    const [only] = all;
    return only && all.length === 1 ? renderMail(only, links) : renderDigest(all, links);
  }

  private async settle(settled: readonly Settled[]): Promise<void> {
    await this.deliveries.settle(settled);
    for (const { status, problem } of settled)
      this.metrics.deliveries.inc({ channel: 'email', outcome: problem ?? status });
  }
}

/** Whether there is still somebody who wants this by mail and may know it. */
function isToBeSent(
  { notification, addressee }: TakenDelivery,
  stopped: ReadonlySet<string>,
): boolean {
  const { email, mayKnow, choices } = addressee;
  if (email === null || !mayKnow || stopped.has(email)) return false;
  return isWanted(notification.kind, 'email', choices);
}

function toFold({ delivery, addressee }: TakenDelivery, now: Date): Settled {
  const sendAt = digestAt(addressee.timeZone, quietHoursOf(addressee), now);
  return { id: delivery.id, status: 'waiting', folded: true, sendAt, untried: true };
}

function quietHoursOf({ quietFromMinute, quietToMinute }: Addressee): QuietHours | null {
  if (quietFromMinute === null || quietToMinute === null) return null;
  return { fromMinute: quietFromMinute, toMinute: quietToMinute };
}

function toTold(
  { notification, addressee }: TakenDelivery,
  names: NotificationNames = { title: null, by: null, isOver: false },
): Told {
  const { kind, subjectId, data } = notification;
  return {
    kind,
    subjectId,
    data,
    names,
    timeZone: addressee.timeZone,
    address: addressee.email ?? '',
  };
}

/** Null is where there was nothing to say any more. */
function settledBy(
  outcome: MailOutcome | null,
  { id, attempts }: TakenDelivery['delivery'],
  now: Date,
): Settled {
  if (outcome === null) return { id, status: 'dropped' };
  if (outcome.kind === 'sent') return { id, status: 'sent', sentAt: now };
  const { kind, problem } = outcome;
  const sendAt = kind === 'later' || kind === 'away' ? nextAttemptAt(attempts, now) : null;
  return sendAt ? { id, status: 'waiting', sendAt, problem } : { id, status: 'failed', problem };
}
