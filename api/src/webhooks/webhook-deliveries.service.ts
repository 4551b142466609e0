import { Injectable, Logger } from '@nestjs/common';
import { type FamilyContext, notFound, toPageDto } from '../http/index.js';
import {
  Database,
  newId,
  OutboxRepository,
  type Webhook,
  type WebhookDelivery,
  WebhookDeliveryRepository,
  WebhookRepository,
} from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import { JobProducer } from '../queues/index.js';
import {
  toWebhookDeliveryDto,
  type WebhookDeliveryDto,
  type WebhookDeliveryPageDto,
  type WebhookDeliveryQueryDto,
} from './dto/webhook-delivery.dto.js';

/** What was sent to webhooks, and what a person wants sent. The worker sends it. */
@Injectable()
export class WebhookDeliveriesService {
  private readonly logger = new Logger(WebhookDeliveriesService.name);

  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly outbox: OutboxRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  async list(
    family: FamilyContext,
    webhookId: string,
    { status, ...request }: WebhookDeliveryQueryDto,
  ): Promise<WebhookDeliveryPageDto> {
    await this.findWebhook(family, webhookId);
    const page = await this.deliveries.findNewest(family.id, { webhookId, status }, request);
    return toPageDto(page, toWebhookDeliveryDto);
  }

  /** Sends an event that says nothing, whatever the webhook listens to, and whether it is on or not. */
  async test(family: FamilyContext, webhookId: string): Promise<WebhookDeliveryDto> {
    const delivery = await this.database.inTransaction(async () => {
      await this.findWebhook(family, webhookId);
      const now = this.clock.now();
      const type = 'webhook.tested';
      const eventId = await this.outbox.record(family.id, { type, subjectId: webhookId });
      return this.deliveries.add(family.id, {
        id: newId(),
        webhookId,
        eventId,
        eventType: type,
        status: 'pending',
        attempts: 0,
        triesSince: now,
        nextAttemptAt: now,
        lastAttemptAt: null,
        failure: null,
        responseStatus: null,
        responseStart: null,
        durationMs: null,
      });
    });
    await this.hurry(delivery);
    return toWebhookDeliveryDto(delivery);
  }

  /** Sends an event once more, under its own id; it is tried for a day again. */
  async replay(
    family: FamilyContext,
    { webhookId, id }: { readonly webhookId: string; readonly id: string },
  ): Promise<WebhookDeliveryDto> {
    const delivery = await this.database.inTransaction(async () => {
      const webhook = await this.findWebhook(family, webhookId);
      const before = await this.findDelivery(webhook, id);
      if (before.status === 'pending') throw isPending();
      if ((await this.outbox.findById(before.eventId)) === null) throw isGone();
      await this.deliveries.again(before, this.clock.now());
      return this.findDelivery(webhook, id);
    });
    await this.hurry(delivery);
    return toWebhookDeliveryDto(delivery);
  }

  /** Somebody waits for it; where the queue does not answer, the next look at what is due finds it. */
  private async hurry(delivery: WebhookDelivery): Promise<void> {
    await this.producer
      .sendWebhook(delivery)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'webhook.enqueue-failed'));
  }

  private async findWebhook(family: FamilyContext, id: string): Promise<Webhook> {
    const webhook = await this.webhooks.findById(family.id, id);
    if (webhook === null) throw notFound('webhook');
    return webhook;
  }

  private async findDelivery(webhook: Webhook, id: string): Promise<WebhookDelivery> {
    const delivery = await this.deliveries.findOf(webhook, id);
    if (delivery === null) throw notFound('webhook-delivery');
    return delivery;
  }
}

function isPending(): AppError {
  return new AppError('webhook-delivery.pending', 'It has not ended yet: it is being sent.');
}

function isGone(): AppError {
  return new AppError('webhook-delivery.gone', 'What happened then is no longer kept.');
}
