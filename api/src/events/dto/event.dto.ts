import { ApiProperty } from '@nestjs/swagger';
import {
  EnumField,
  InstantField,
  PageQueryDto,
  pageOf,
  StringField,
  UuidField,
} from '../../http/index.js';
import { EVENT_ORDERS, type EventOrder } from '../../persistence/index.js';

const SPEC_VERSIONS = ['1.0'] as const;
const DATA_CONTENT_TYPES = ['application/json'] as const;

export class EventQueryDto extends PageQueryDto {
  @EnumField({
    values: EVENT_ORDERS,
    name: 'EventOrder',
    description: 'Which come first; where this is left out, the oldest',
    optional: true,
    example: 'oldest',
  })
  order?: EventOrder;

  @StringField({
    description: 'Only events of this type, or of all that begin alike, such as `task.*`',
    maximum: 80,
    optional: true,
    example: 'task.*',
  })
  type?: string;

  @InstantField({
    description: 'Only events of this instant or later',
    optional: true,
    example: '2026-11-30T00:00:00.000Z',
  })
  since?: string;
}

/** A CloudEvent 1.0 in its JSON format. It carries ids and facts, no names. */
export class EventDto {
  @EnumField({ values: SPEC_VERSIONS, description: 'The version of CloudEvents', example: '1.0' })
  specversion: (typeof SPEC_VERSIONS)[number];

  @UuidField({ description: 'Id of the event; a consumer deals with each once' })
  id: string;

  @StringField({
    description: 'Whose it is',
    maximum: 200,
    example: '/families/0196a0e8-5f6f-7000-8000-000000000000',
  })
  source: string;

  @StringField({ description: 'What happened', maximum: 80, example: 'task.completed' })
  type: string;

  @UuidField({ description: 'Id of what it happened to' })
  subject: string;

  @InstantField({ description: 'When', example: '2026-11-30T09:12:44.120Z' })
  time: string;

  @EnumField({
    values: DATA_CONTENT_TYPES,
    description: 'How the data is written',
    example: 'application/json',
  })
  datacontenttype: (typeof DATA_CONTENT_TYPES)[number];

  @UuidField({
    description: 'Id of the account that did it; null where BrightPath did it by itself',
    nullable: true,
    example: null,
  })
  accountid: string | null;

  @ApiProperty({
    description: 'What there is to know of it: ids, dates and numbers',
    type: 'object',
    additionalProperties: true,
    example: { status: 'done' },
  })
  data: Readonly<Record<string, unknown>>;
}

export class EventPageDto extends pageOf(EventDto) {}
