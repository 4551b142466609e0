import { EnumField } from '../../../http/index.js';

/** What the ledger says of a lesson that is taken out. */
const DELETED_AS = ['dropped', 'owed'] as const;

export class DeleteLessonQueryDto {
  @EnumField({
    description:
      'It need not be held (`dropped`), or it is owed and finds another place; owed where nothing is said. An extra lesson is neither',
    values: DELETED_AS,
    name: 'DeletedAs',
    optional: true,
    example: 'owed',
  })
  as: (typeof DELETED_AS)[number] = 'owed';
}
