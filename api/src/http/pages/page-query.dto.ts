import { IntField, UuidField } from '../fields/simple-fields.decorator.js';

/** `?limit=&cursor=` of every list. Extend it for a list with filters of its own. */
export class PageQueryDto {
  @IntField({
    description: 'How many entries at most',
    minimum: 1,
    maximum: 100,
    optional: true,
    fromQuery: true,
    example: 50,
  })
  limit: number = 50;

  @UuidField({
    description: 'The `nextCursor` of the page before; absent for the first',
    optional: true,
  })
  cursor?: string;
}
