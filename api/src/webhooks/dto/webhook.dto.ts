import {
  ArrayField,
  BooleanField,
  EnumField,
  enumKind,
  InstantField,
  IntField,
  pageOf,
  StringField,
  UuidField,
} from '../../http/index.js';
import {
  EVENT_FILTERS,
  SWITCH_OFF_REASONS,
  type SwitchOffReason,
  type Webhook,
} from '../../persistence/index.js';

const fields = {
  url: {
    description:
      'Where the events are sent: https, in the open internet. What it leads to is checked now and before each delivery',
    maximum: 2000,
    example: 'https://hooks.example.org/brightpath',
  },
  description: {
    description: 'What it is for',
    maximum: 200,
    example: 'The co-op’s calendar',
  },
  eventTypes: {
    description: 'Which events: types, all of a kind (`task.*`), or everything (`*`)',
    minimum: 1,
    repeats: false,
    example: ['task.*', 'schedule.generated'],
  },
  active: { description: 'Whether events are sent', example: true },
} as const;

const filterKind = enumKind(EVENT_FILTERS, 'EventFilter');

export class CreateWebhookDto {
  @StringField(fields.url)
  url: string;

  @StringField({ ...fields.description, nullable: true, optional: true })
  description?: string | null;

  @ArrayField(filterKind, fields.eventTypes)
  eventTypes: string[];

  @BooleanField({ ...fields.active, optional: true })
  active?: boolean;
}

export class UpdateWebhookDto {
  @StringField({ ...fields.url, optional: true })
  url?: string;

  @StringField({ ...fields.description, nullable: true, optional: true })
  description?: string | null;

  @ArrayField(filterKind, { ...fields.eventTypes, optional: true })
  eventTypes?: string[];

  @BooleanField({
    description: 'Whether events are sent. Switching it off ends what waits; it can be replayed',
    optional: true,
    example: true,
  })
  active?: boolean;
}

export class WebhookDto {
  @UuidField({ description: 'Id of the webhook' })
  id: string;

  @StringField(fields.url)
  url: string;

  @StringField({ ...fields.description, nullable: true })
  description: string | null;

  @ArrayField(filterKind, fields.eventTypes)
  eventTypes: string[];

  @BooleanField(fields.active)
  active: boolean;

  @InstantField({ description: 'When it was added', example: '2026-11-30T09:12:44.120Z' })
  createdAt: string;

  @InstantField({
    description: 'Until when the secret before the last rotation signs beside the new one',
    nullable: true,
    example: null,
  })
  previousSecretUntil: string | null;

  @InstantField({
    description: 'When it was switched off by itself; null where it was not, or is on again',
    nullable: true,
    example: null,
  })
  switchedOffAt: string | null;

  @EnumField({
    values: SWITCH_OFF_REASONS,
    name: 'SwitchOffReason',
    description:
      'Why it was switched off: nothing was taken for a day, or the receiver said that it is gone (410)',
    nullable: true,
    example: null,
  })
  switchedOffReason: SwitchOffReason | null;

  @InstantField({
    description: 'When the receiver last took something',
    nullable: true,
    example: null,
  })
  lastSucceededAt: string | null;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class WebhookWithSecretDto extends WebhookDto {
  @StringField({
    description: 'Signs what is sent, as Standard Webhooks do. It is answered here and never again',
    maximum: 100,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  secret: string;
}

export class WebhookPageDto extends pageOf(WebhookDto) {}

export function toWebhookDto(row: Webhook, now: Date): WebhookDto {
  const { previousSecretUntil: until } = row;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes,
    active: row.active,
    createdAt: row.createdAt.toISOString(),
    previousSecretUntil: until !== null && until > now ? until.toISOString() : null,
    switchedOffAt: row.switchedOffAt?.toISOString() ?? null,
    switchedOffReason: row.switchedOffReason,
    lastSucceededAt: row.lastSucceededAt?.toISOString() ?? null,
    version: row.version,
  };
}
