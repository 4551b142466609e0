import { DateField, EnumField, IntField, StringField, UuidField } from '../../http/index.js';
import type { TaskStatus } from '../../persistence/index.js';
import { taskFields } from './task.dto.js';

/** Which tasks are listed; what is left out does not matter. */
export class TaskQueryDto {
  @EnumField({ ...taskFields.status, optional: true })
  status?: TaskStatus;

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
  })
  cursor?: string;
}
