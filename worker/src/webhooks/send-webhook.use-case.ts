import {
  Database,
  type DueWebhook,
  OutboxRepository,
  type SwitchOffReason,
  type Webhook,
  type WebhookDelivery,
  WebhookDeliveryRepository,
  WebhookRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { MetricsService } from '../health/metrics.service.js';
import { type Attempt, AttemptDelivery } from './attempt-delivery.use-case.js';
import { nextTryAt } from './retry-plan.js';

/** Longer than an attempt takes: after that its process is dead, and another makes it again. */
const ATTEMPT_HELD_MS = 60_000;
/** Then others have their turn; the next look at what is due goes on. */
const MOST_IN_A_ROW = 50;
const GONE = 410;

/** Sends what one webhook has due, one after the other, oldest first. */
@Injectable()
export class SendWebhook {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly attemptDelivery: AttemptDelivery,
    private readonly outbox: OutboxRepository,
    private readonly metrics: MetricsService,
    private readonly clock: Clock,
  ) {}

  async run(due: DueWebhook): Promise<void> {
    for (let sent = 0; sent < MOST_IN_A_ROW; sent += 1) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + ATTEMPT_HELD_MS);
      const delivery = await this.deliveries.begin(due, now, until);
      if (delivery === null) return;
      const webhook = await this.webhooks.findById(due.familyId, due.webhookId);
      // Removed in the meantime, and its deliveries with it.
      if (webhook === null) return;
      const attempt = await this.attemptDelivery.attempt(webhook, delivery, now);
      await this.settle(delivery, attempt);
      // Who does not answer is not asked at once for the next one.
      if (attempt.failure !== null && attempt.responseStatus === null) return;
    }
  }

  private async settle(delivery: WebhookDelivery, attempt: Attempt): Promise<void> {
    const { askedToWaitMs, ...result } = attempt;
    const outcome = attempt.failure === null ? 'delivered' : 'failed';
    this.metrics.webhookAttempts.inc({ outcome });
    await this.database.inTransaction(async () => {
      const webhook = await this.webhooks.hold(delivery.familyId, delivery.webhookId);
      if (webhook === null) return;
      const now = this.clock.now();
      if (outcome === 'delivered') {
        await this.webhooks.noteSuccess(webhook.familyId, webhook.id, now);
        return this.deliveries.settle(delivery, {
          ...result,
          status: outcome,
          nextAttemptAt: null,
        });
      }
      const next = isTriedAgain(webhook, delivery, attempt)
        ? nextTryAt({
            tries: delivery.tries,
            since: delivery.triesSince,
            now,
            askedToWaitMs,
            chance: Math.random(),
          })
        : null;
      const status = next === null ? 'failed' : 'pending';
      await this.deliveries.settle(delivery, { ...result, status, nextAttemptAt: next });
      const reason = next === null ? reasonToSwitchOff(webhook, delivery, attempt) : null;
      if (reason !== null) await this.switchOff(webhook, reason, now);
    });
  }

  private async switchOff(webhook: Webhook, reason: SwitchOffReason, now: Date): Promise<void> {
    const { familyId, id } = webhook;
    const off = { active: false, switchedOffAt: now, switchedOffReason: reason };
    await this.webhooks.overwrite(familyId, id, off);
    await this.deliveries.endWaiting(webhook);
    const type = 'webhook.switched-off';
    await this.outbox.record(familyId, { type, subjectId: id, data: { reason } });
  }
}

/** A test is made once, and so is what is replayed while the webhook is off. */
function isTriedAgain(
  { active }: Webhook,
  { eventType }: WebhookDelivery,
  { failure, responseStatus }: Attempt,
): boolean {
  return active && !isTest(eventType) && responseStatus !== GONE && failure !== 'event-gone';
}

/** A receiver that took something else in the same day is there, and only does not like this one. */
function reasonToSwitchOff(
  { active, lastSucceededAt }: Webhook,
  { eventType, triesSince }: WebhookDelivery,
  { failure, responseStatus }: Attempt,
): SwitchOffReason | null {
  if (!active || isTest(eventType) || failure === 'event-gone') return null;
  if (responseStatus === GONE) return 'gone';
  return lastSucceededAt === null || lastSucceededAt < triesSince ? 'unreachable' : null;
}

const isTest = (eventType: string): boolean => eventType === 'webhook.tested';
