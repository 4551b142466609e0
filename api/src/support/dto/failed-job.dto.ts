import { ArrayField, EnumField, InstantField, IntField, StringField } from '../../http/index.js';
import { asOneLine, shortened } from '../../platform/index.js';
import { type FailedJob, KEEPING_QUEUES, type KeepingQueue } from '../../queues/index.js';

const REASON_CHARACTERS = 300;
const STATES = ['failed'] as const;

const queue = {
  values: KEEPING_QUEUES,
  name: 'KeepingQueue',
  description: 'The queue',
  example: 'schedules',
} as const;

export class FailedJobsQueryDto {
  @EnumField({ values: STATES, description: 'Which jobs: those that failed for good', optional: true }) // prettier-ignore
  state: (typeof STATES)[number] = 'failed';

  @EnumField({ ...queue, optional: true })
  queue?: KeepingQueue;

  @IntField({
    description: 'How many entries at most; the newest failures come first',
    minimum: 1,
    maximum: 500,
    optional: true,
    fromQuery: true,
    example: 50,
  })
  limit: number = 50;
}

export class FailedJobDto {
  @StringField({
    description: 'Names the job: its queue, a dot, and its id there',
    maximum: 300,
    example: 'events.01a2b3c4-0000-7000-8000-000000000000',
  })
  id: string;

  @EnumField(queue)
  queue: KeepingQueue;

  @StringField({ description: 'What it does', example: 'deliver-event' })
  name: string;

  @StringField({ description: 'The ids that it is about, as JSON', maximum: 2000, example: '{}' })
  data: string;

  @IntField({ description: 'How often it was tried', example: 8 })
  attempts: number;

  @StringField({ description: 'What the last try threw', maximum: REASON_CHARACTERS, example: 'connection refused' }) // prettier-ignore
  reason: string;

  @InstantField({ description: 'When it was asked for', example: '2026-11-30T09:12:44.120Z' })
  addedAt: string;

  @InstantField({ description: 'When it failed for good', example: '2026-11-30T09:14:51.902Z' })
  failedAt: string;
}

export class FailedJobListDto {
  @ArrayField(() => FailedJobDto, { description: 'The newest failure first', maximum: 500 })
  items: FailedJobDto[];

  @IntField({ description: 'How many there are in all', example: 3 })
  total: number;
}

export function toFailedJobDto(job: FailedJob): FailedJobDto {
  const { queue: name, addedAt, failedAt } = job;
  return {
    id: `${name}.${job.id}`,
    queue: name,
    name: job.name,
    data: shortened(JSON.stringify(job.data), 2000),
    attempts: job.attempts,
    reason: shortened(asOneLine(job.reason), REASON_CHARACTERS),
    addedAt: addedAt.toISOString(),
    failedAt: failedAt.toISOString(),
  };
}
