import { isWanted } from '@brightpath/api/domain/notifications';
import {
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
import { afterFailure, DeliverInTurn, toFold } from '../deliver-in-turn.js';
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
    private readonly turns: DeliverInTurn,
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
    const { left = [], dropped = [] } = Object.groupBy(taken, (each) => isToBeSent(each, stopped) ? 'left' : 'dropped'); // prettier-ignore
    const { single = [], folded = [], later = [] } = await this.turns.sorted('email', left, now);
    await this.settle([
      ...dropped.map(({ delivery }) => ({ id: delivery.id, status: 'dropped' as const })),
      ...later.map((each) => toFold(each, now)),
    ]);
    const names = await this.facts.namesOf(left.map(({ notification }) => notification));
    const envelopes = [
      ...single.map((each) => ({ to: each.addressee.email!, members: [each] })),
      ...Object.values(Object.groupBy(folded, ({ addressee }) => addressee.email!)).map((members = []) => ({ to: members[0]!.addressee.email!, members })), // prettier-ignore
    ];
    const key = await this.keys.find(MAIL_LINKS_KEY);
    // One after another a server that is away would be waited for by each; the pool has few connections anyway.
    const outcomes = await Promise.all(envelopes.map((envelope) => this.send(envelope, { names, key, now }))); // prettier-ignore
    return !outcomes.includes('away');
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
  delivery: TakenDelivery['delivery'],
  now: Date,
): Settled {
  const { id } = delivery;
  if (outcome === null) return { id, status: 'dropped' };
  if (outcome.kind === 'sent') return { id, status: 'sent', sentAt: now };
  const isForGood = outcome.kind === 'bounced' || outcome.kind === 'refused';
  return afterFailure(delivery, { isForGood, problem: outcome.problem }, now);
}
