import {
  ArrayField,
  DateField,
  IntField,
  OneOfField,
  StringField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';
import { type ChangeDto, CHANGES } from './change.dto.js';
import { UnplacedReasonDto } from './unplaced-reason.dto.js';

export class UnplacedDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  weekStart: string;

  @UuidField({ description: 'The subject' })
  subjectId: string;

  @StringField({
    description: 'Its name; null where there is none any more',
    nullable: true,
    example: 'History',
  })
  subjectName: string | null;

  @ArrayField(uuidKind, { description: 'Children whose lesson it is' })
  childIds: readonly string[];

  @IntField({ description: 'Sessions that did not fit', example: 1 })
  missing: number;

  @ArrayField(() => UnplacedReasonDto, { description: 'What keeps them out, the strongest first' })
  reasons: readonly UnplacedReasonDto[];

  @OneOfField(CHANGES, {
    description: 'The smallest single change that makes one more fit; null while nobody knows',
    nullable: true,
  })
  change: ChangeDto | null;
}

export class UnplacedListDto {
  @ArrayField(() => UnplacedDto, { description: 'What did not fit, week by week', maximum: 10_000 })
  items: readonly UnplacedDto[];
}
