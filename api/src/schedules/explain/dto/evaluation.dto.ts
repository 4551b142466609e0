import { CHANGEABLE_FACTS, type ChangeableFact } from '../../../domain/models/index.js';
import {
  ArrayField,
  DateField,
  EnumField,
  NumberField,
  ObjectField,
  UuidField,
} from '../../../http/index.js';

export class SatisfactionGainParamsDto {
  @NumberField({ description: 'As it is, in the fact’s own unit: minutes a day, or a share' })
  from: number;

  @NumberField({ description: 'As it would be' })
  to: number;
}

export class SatisfactionGainDto {
  @EnumField({
    description: 'What about the week',
    values: CHANGEABLE_FACTS,
    name: 'ChangeableFact',
  })
  code: ChangeableFact;

  @ObjectField(() => SatisfactionGainParamsDto, { description: 'How it would change' })
  params: SatisfactionGainParamsDto;

  @NumberField({
    description: 'What it alone would add to the rating',
    maximum: 1,
    example: 0.08,
  })
  gain: number;
}

export class WeekEvaluationDto {
  @DateField({ description: 'Monday of the week', example: '2026-11-23' })
  weekStart: string;

  @NumberField({
    description: 'How the parents are expected to rate the week: 0 is one star, 1 is five',
    maximum: 1,
    example: 0.8,
  })
  rating: number;

  @ArrayField(() => SatisfactionGainDto, {
    description: 'What would raise it, the most first; empty where nothing would by much',
    maximum: 7,
  })
  gains: SatisfactionGainDto[];
}

export class EvaluationDto {
  @UuidField({
    description:
      'The version of the model that rated; null where there is none, and nothing is said',
    nullable: true,
  })
  modelVersionId: string | null;

  @ArrayField(() => WeekEvaluationDto, {
    description: 'The weeks of the schedule that have lessons',
    maximum: 27,
  })
  weeks: WeekEvaluationDto[];
}
