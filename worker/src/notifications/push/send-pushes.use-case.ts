import { isWanted } from '@brightpath/api/domain/notifications';
import {
  DeliveryRepository,
  NotificationFactsRepository,
  type NotificationNames,
  type PushSubscription,
  PushSubscriptionRepository,
  type Settled,
  type TakenDelivery,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { MetricsService } from '../../health/metrics.service.js';
import { afterFailure, DeliverInTurn, toFold } from '../deliver-in-turn.js';
import { messageOf, namelessOf, type Told } from '../mail/render-mail.js';
import { type Push, type PushOutcome, PushTransport } from './push-transport.js';

const BATCH = 100;
/** A worker that died while it sent is waited for so long: longer than a service may be silent. */
const LEASE_MS = 5 * 60_000;

interface Context {
  readonly names: ReadonlyMap<string, NotificationNames>;
  readonly devices: Partial<Record<string, PushSubscription[]>>;
  readonly now: Date;
}

/** Sends the pushes that are due, to every device of the person that takes them. */
@Injectable()
export class SendPushes {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly turns: DeliverInTurn,
    private readonly facts: NotificationFactsRepository,
    private readonly subscriptions: PushSubscriptionRepository,
    private readonly transport: PushTransport,
    private readonly metrics: MetricsService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const taken = await this.deliveries.take('push', { limit: BATCH, now, leaseUntil });
      await this.sendBatch(taken, now);
      if (taken.length < BATCH) return;
    }
  }

  private async sendBatch(taken: readonly TakenDelivery[], now: Date): Promise<void> {
    const { left = [], dropped = [] } = Object.groupBy(taken, (each) => isToBeSent(each) ? 'left' : 'dropped'); // prettier-ignore
    const { single = [], folded = [], later = [] } = await this.turns.sorted('push', left, now);
    await this.settle([
      ...dropped.map(({ delivery }) => ({ id: delivery.id, status: 'dropped' as const })),
      ...later.map((each) => toFold(each, now)),
    ]);
    const names = await this.facts.namesOf(left.map(({ notification }) => notification));
    const live = await this.subscriptions.findLive(left.map(({ delivery }) => delivery.recipientId), now); // prettier-ignore
    const context = { names, devices: Object.groupBy(live, ({ accountId }) => accountId), now };
    const groups = [
      ...single.map((each) => [each]),
      ...Object.values(Object.groupBy(folded, ({ delivery }) => delivery.recipientId)),
    ];
    await Promise.all(groups.map((members = []) => this.send(members, context)));
  }

  /** One push for these, to each device once: what one device took is not sent again for another that did not. */
  private async send(
    members: readonly TakenDelivery[],
    { names, devices, now }: Context,
  ): Promise<void> {
    const [first] = members;
    if (!first) return;
    const all = members.map((each) => toTold(each, names.get(each.notification.id)));
    const tries = (devices[first.delivery.recipientId] ?? []).map(async (device) => {
      const push = toPush(first.delivery.id, all, device.showNames);
      return { device, outcome: push && (await this.transport.send(device, push)) };
    });
    const tried = await Promise.all(tries);
    const gone = tried.filter(({ outcome }) => outcome?.kind === 'gone');
    await this.subscriptions.markGone(gone.map(({ device }) => device.id), now); // prettier-ignore
    const outcomes = tried.flatMap(({ outcome }) => outcome ?? []);
    await this.settle(
      members.map(({ delivery }) => settledBy(outcomes, delivery, this.clock.now())),
    );
  }

  private async settle(settled: readonly Settled[]): Promise<void> {
    await this.deliveries.settle(settled);
    for (const { status, problem } of settled)
      this.metrics.deliveries.inc({ channel: 'push', outcome: problem ?? status });
  }
}

/** Whether the person still wants this by push and may know it. */
function isToBeSent({ notification, addressee }: TakenDelivery): boolean {
  return addressee.mayKnow && isWanted(notification.kind, 'push', addressee.choices);
}

function toTold(
  { notification, addressee }: TakenDelivery,
  names: NotificationNames = { title: null, by: null, isOver: false },
): Told {
  const { kind, subjectId, data } = notification;
  return { kind, subjectId, data, names, timeZone: addressee.timeZone, address: '' };
}

/** Null where there is nothing to say any more. */
function toPush(id: string, all: readonly Told[], showNames: boolean): Push | null {
  const said = all.flatMap((told) => messageOf(told) ?? []);
  const [first] = said;
  if (!first) return null;
  if (said.length > 1) {
    const body = showNames ? said.map(({ subject }) => subject).join('\n') : '';
    return { id, title: `${said.length} more of today`, body, path: '/today' };
  }
  if (showNames) return { id, title: first.subject, body: first.paragraphs[0] ?? '', path: first.path }; // prettier-ignore
  const nameless = all.flatMap((told) => namelessOf(told) ?? [])[0];
  return nameless ? { id, title: nameless.subject, body: '', path: nameless.path } : null;
}

/** What any device took is sent. Where none did, it is tried again as long as one of them may take it. */
function settledBy(
  outcomes: readonly PushOutcome[],
  delivery: TakenDelivery['delivery'],
  now: Date,
): Settled {
  const { id } = delivery;
  if (outcomes.some(({ kind }) => kind === 'sent')) return { id, status: 'sent', sentAt: now };
  const failed = outcomes.flatMap((outcome) => (outcome.kind === 'sent' ? [] : [outcome]));
  const worst = failed.find(({ kind }) => kind === 'later') ?? failed.find(({ kind }) => kind === 'refused'); // prettier-ignore
  if (worst) return afterFailure(delivery, { isForGood: worst.kind === 'refused', problem: worst.problem }, now); // prettier-ignore
  return { id, status: 'dropped', ...(failed[0] && { problem: failed[0].problem }) };
}
