import { RULES } from '../../../domain/timetabling/index.js';
import { EnumField, IntField, ObjectField, StringField, UuidField } from '../../../http/index.js';

/** The rules of a timetable; `lowersScore` where it would fit only at the cost of something that matters more. */
export const UNPLACED_REASONS = [...RULES, 'lowersScore'] as const;

export class UnplacedReasonParamsDto {
  @UuidField({
    description: 'The child whom it concerns; null for no single child',
    nullable: true,
  })
  childId: string | null;

  @StringField({
    description: 'The child’s name; null where there is none any more',
    nullable: true,
    example: 'Noah',
  })
  childName: string | null;

  @IntField({ description: 'Times of the week that it rules out', example: 12 })
  times: number;

  @IntField({ description: 'Times that this reason alone rules out', example: 4 })
  alone: number;
}

export class UnplacedReasonDto {
  @EnumField({
    description: 'What is in the way',
    values: UNPLACED_REASONS,
    name: 'UnplacedReason',
  })
  code: (typeof UNPLACED_REASONS)[number];

  @ObjectField(() => UnplacedReasonParamsDto, { description: 'What the reason speaks of' })
  params: UnplacedReasonParamsDto;
}
