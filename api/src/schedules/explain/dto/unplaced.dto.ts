import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  UuidField,
  uuidKind,
} from '../../../http/index.js';

export class UnplacedReasonDto {
  @StringField({ description: 'Stable code', example: 'parents' })
  code: string;

  @StringField({ description: 'The reason in plain words', maximum: 500 })
  message: string;

  @ApiProperty({
    description: 'What the reason speaks of',
    type: 'object',
    additionalProperties: true,
  })
  params: Readonly<Record<string, unknown>>;
}

export const CHANGE_KINDS = [
  'longer-day',
  'shorter-lesson',
  'parent-hours',
  'any-time',
  'twice-a-day',
  'fewer-sessions',
] as const;

export class ChangeDto {
  @EnumField({ description: 'What would change', values: CHANGE_KINDS, name: 'ChangeKind' })
  kind: (typeof CHANGE_KINDS)[number];

  @StringField({
    description: 'The same in plain words',
    maximum: 300,
    example: '30 more minutes on Wednesday for Noah would make it fit.',
  })
  sentence: string;

  @BooleanField({ description: 'Always true: the week was solved with the change made' })
  verified: true;
}

export class UnplacedDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  weekStart: string;

  @UuidField({ description: 'The subject' })
  subjectId: string;

  @StringField({ description: 'Its name', example: 'History' })
  subjectName: string;

  @ArrayField(uuidKind, { description: 'Children whose lesson it is' })
  childIds: readonly string[];

  @IntField({ description: 'Sessions that did not fit', example: 1 })
  missing: number;

  @ArrayField(() => UnplacedReasonDto, { description: 'What keeps them out, the strongest first' })
  reasons: readonly UnplacedReasonDto[];

  @ObjectField(() => ChangeDto, {
    description: 'The smallest single change that makes one more fit; null while nobody knows',
    nullable: true,
  })
  change: ChangeDto | null;
}

export class UnplacedListDto {
  @ArrayField(() => UnplacedDto, { description: 'What did not fit, week by week', maximum: 10_000 })
  items: readonly UnplacedDto[];
}
