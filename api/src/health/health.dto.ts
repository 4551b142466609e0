import { EnumField, ObjectField } from '../http/index.js';

const checkStates = ['up', 'down'] as const;
type CheckState = (typeof checkStates)[number];

const migrationStates = ['current', 'pending', 'unknown'] as const;
type MigrationState = (typeof migrationStates)[number];

export class LiveDto {
  @EnumField({ description: 'The process answers', values: ['up'] })
  status: 'up';
}

export class ChecksDto {
  @EnumField({ description: 'PostgreSQL answers', values: checkStates, name: 'CheckState' })
  database: CheckState;

  @EnumField({
    description: 'The store of the queues answers',
    values: checkStates,
    name: 'CheckState',
  })
  queue: CheckState;

  @EnumField({ description: 'Whether the schema is as new as this code', values: migrationStates })
  migrations: MigrationState;
}

export class HealthDto {
  @EnumField({
    description: 'Whether requests can be served',
    values: checkStates,
    name: 'CheckState',
  })
  status: CheckState;

  @ObjectField(() => ChecksDto, { description: 'What it depends on' })
  checks: ChecksDto;
}
