import {
  EnumField,
  InstantField,
  IntField,
  PageQueryDto,
  pageOf,
  StringField,
  UuidField,
} from '../../http/index.js';
import {
  WEBHOOK_DELIVERY_FAILURES,
  WEBHOOK_DELIVERY_STATUSES,
  type WebhookDeliveryFailure,
  type WebhookDeliveryStatus,
  type WebhookDelivery,
} from '../../persistence/index.js';

const status = {
  values: WEBHOOK_DELIVERY_STATUSES,
  name: 'WebhookDeliveryStatus',
  description: '`pending`: is tried, perhaps again; `delivered` and `failed` are the end',
  example: 'delivered',
} as const;

export class WebhookDeliveryQueryDto extends PageQueryDto {
  @EnumField({ ...status, optional: true })
  status?: WebhookDeliveryStatus;
}

export class WebhookDeliveryDto {
  @UuidField({ description: 'Id of the delivery' })
  id: string;

  @UuidField({
    description: 'Id of the event, sent as `webhook-id`; the same however often it is sent',
  })
  eventId: string;

  @StringField({ description: 'What happened', maximum: 80, example: 'task.created' })
  eventType: string;

  @EnumField(status)
  status: WebhookDeliveryStatus;

  @IntField({ description: 'How often it was sent', example: 1 })
  attempts: number;

  @InstantField({ description: 'When it came up', example: '2026-11-30T09:12:44.120Z' })
  createdAt: string;

  @InstantField({ description: 'When it was last sent', nullable: true, example: null })
  lastAttemptAt: string | null;

  @InstantField({
    description: 'When it is sent next; null where it has ended',
    nullable: true,
    example: null,
  })
  nextAttemptAt: string | null;

  @EnumField({
    values: WEBHOOK_DELIVERY_FAILURES,
    name: 'WebhookDeliveryFailure',
    description: 'How the last attempt failed; null where it did not',
    nullable: true,
    example: null,
  })
  failure: WebhookDeliveryFailure | null;

  @IntField({
    description: 'Status of the last answer; null where there was none',
    nullable: true,
    example: 204,
  })
  responseStatus: number | null;

  @StringField({
    description: 'The first part of the last answer’s text, as one line',
    maximum: 500,
    nullable: true,
    example: null,
  })
  responseStart: string | null;

  @IntField({
    description: 'How many milliseconds the last attempt took',
    nullable: true,
    example: 84,
  })
  durationMs: number | null;
}

export class WebhookDeliveryPageDto extends pageOf(WebhookDeliveryDto) {}

export function toWebhookDeliveryDto(row: WebhookDelivery): WebhookDeliveryDto {
  return {
    id: row.id,
    eventId: row.eventId,
    eventType: row.eventType,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    failure: row.failure,
    responseStatus: row.responseStatus,
    responseStart: row.responseStart,
    durationMs: row.durationMs,
  };
}
