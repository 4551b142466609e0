import { type Rule, RULES, type Term, TERMS } from '../../../domain/timetabling/index.js';
import { EnumField, ObjectField, StringField } from '../../../http/index.js';
import { DisruptionParamsDto } from '../../versions/dto/disruption-params.dto.js';

const CHILD_NAME = {
  description: 'The name of the child whom it concerns; null for no single child',
  nullable: true,
  example: 'Noah',
} as const;

/** `missed`: the lesson did not take place. `disruption`: what happened takes its time. */
const DISRUPTION_REASONS = ['missed', 'disruption'] as const;

class DisruptionReasonDto {
  @EnumField({ description: 'The reason', values: DISRUPTION_REASONS, name: 'DisruptionReason' })
  code: (typeof DISRUPTION_REASONS)[number];

  @ObjectField(() => DisruptionParamsDto, { description: 'What happened' })
  params: DisruptionParamsDto;
}

class MadeRoomParamsDto {
  @StringField({ description: 'The subject that gets the room', example: 'Reading' })
  subjectName: string;
}

class MadeRoomReasonDto {
  @EnumField({ description: 'It makes room for another lesson', values: ['made-room'] })
  code: 'made-room';

  @ObjectField(() => MadeRoomParamsDto, { description: 'For which' })
  params: MadeRoomParamsDto;
}

class BrokenRuleParamsDto {
  @EnumField({
    description: 'The rule that its old place would break; null where the place is taken',
    values: RULES,
    name: 'Rule',
    nullable: true,
  })
  rule: Rule | null;

  @StringField(CHILD_NAME)
  childName: string | null;
}

class BrokenRuleReasonDto {
  @EnumField({ description: 'Its old place is no longer free', values: ['rule'] })
  code: 'rule';

  @ObjectField(() => BrokenRuleParamsDto, { description: 'Which rule, and for whom' })
  params: BrokenRuleParamsDto;
}

class BetterPlaceParamsDto {
  @EnumField({ description: 'The term of the score that gains most', values: TERMS, name: 'Term' })
  term: Term;
}

class BetterPlaceReasonDto {
  @EnumField({ description: 'The week is better so', values: ['better'] })
  code: 'better';

  @ObjectField(() => BetterPlaceParamsDto, { description: 'In what' })
  params: BetterPlaceParamsDto;
}

export const MOVE_REASONS = [
  DisruptionReasonDto,
  MadeRoomReasonDto,
  BrokenRuleReasonDto,
  BetterPlaceReasonDto,
] as const;
/** Why a lesson moves. */
export type MoveReasonDto = InstanceType<(typeof MOVE_REASONS)[number]>;

/** The rules; `lowersScore`: at the cost of something that matters more; `day-over`: too little of the day is left; `no-room`: nothing more is known. */
export const LEFT_OVER_REASONS = [...RULES, 'lowersScore', 'day-over', 'no-room'] as const;

export class LeftOverReasonParamsDto {
  @StringField(CHILD_NAME)
  childName: string | null;
}

export class LeftOverReasonDto {
  @EnumField({
    description: 'What is in the way',
    values: LEFT_OVER_REASONS,
    name: 'LeftOverReason',
  })
  code: (typeof LEFT_OVER_REASONS)[number];

  @ObjectField(() => LeftOverReasonParamsDto, { description: 'Whom it concerns' })
  params: LeftOverReasonParamsDto;
}
