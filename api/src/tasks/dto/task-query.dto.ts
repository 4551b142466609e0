import { DateField, EnumField, IntField, StringField, UuidField } from '../../http/index.js';
import { DUE_KINDS, type DueKind, type TaskStatus } from '../../persistence/index.js';
import { taskFields } from './task.dto.js';

/** Which tasks are listed; what is left out does not matter. */
export class TaskQueryDto {
  @EnumField({
    ...taskFields.status,
    description:
      'Whether it is still to be done. What is open has at its head what is due first, as all have where this is left out; what is finished, what was finished last',
    optional: true,
  })
  status?: TaskStatus;

  @EnumField({
    values: DUE_KINDS,
    name: 'DueKind',
    description: 'Only those with a day on which they are due, or only those without',
    optional: true,
    example: 'undated',
  })
  due?: DueKind;

  @UuidField({ description: 'Only those of this adult', optional: true })
  parentId?: string;

  @UuidField({ description: 'Only those of this child', optional: true })
  childId?: string;

  @StringField({ description: 'Only those with this tag', maximum: 40, optional: true })
  tag?: string;

  @DateField({ description: 'Only those due on this day or later', optional: true })
  dueFrom?: string;

  @DateField({ description: 'Only those due on this day or before', optional: true })
  dueTo?: string;

  @IntField({
    description: 'How many entries at most',
    minimum: 1,
    maximum: 100,
    optional: true,
    fromQuery: true,
    example: 50,
  })
  limit: number = 50;

  @StringField({
    description: 'The `nextCursor` of the page before; absent for the first',
    maximum: 100,
    optional: true,
    example: '1796083200000_0196a0e8-5f6f-7000-8000-000000000000',
  })
  cursor?: string;
}
