import { OPEN_WISH_CODES, type OpenWishCode } from '../../../domain/planning/index.js';
import {
  ArrayField,
  DateField,
  EnumField,
  IntField,
  StringField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';

export class WishDto {
  @DateField({ description: 'Monday of the planned week', example: '2026-12-07' })
  weekStart: string;

  @UuidField({ description: 'The subject' })
  subjectId: string;

  @StringField({ description: 'Its name', example: 'Latin' })
  subjectName: string;

  @EnumField({
    description:
      '`no-place`: lessons that the facts want and the plan does not hold. `other-length`: planned lessons whose subject takes other minutes now. `without-child`: planned lessons of a group that a child has joined. `too-many`: planned lessons beyond what the facts want',
    values: OPEN_WISH_CODES,
    name: 'WishCode',
  })
  code: OpenWishCode;

  @IntField({ description: 'Lessons', minimum: 1, example: 2 })
  count: number;

  @IntField({
    description: 'Minutes that such a lesson takes: in the plan, or by the facts where it has no place', // prettier-ignore
    example: 30,
  })
  minutes: number;

  @ArrayField(uuidKind, {
    description: 'Children who learn it; of `without-child`, those who joined',
  })
  childIds: string[];
}
