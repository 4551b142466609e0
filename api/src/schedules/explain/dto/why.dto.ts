import {
  ArrayField,
  DateField,
  IntField,
  NumberField,
  ObjectField,
  StringField,
  TimeField,
} from '../../../http/index.js';

export class WhyReasonDto {
  @StringField({
    description:
      'Stable code; `learned` where the family’s own weeks say so, `learned-elsewhere` where other children’s do',
    example: 'best-times',
  })
  code: string;

  @StringField({
    description: 'The reason in plain words',
    maximum: 300,
    example: 'Noah is freshest then',
  })
  sentence: string;

  @IntField({ description: 'What it is worth, in points of the score', example: 42 })
  points: number;
}

export class AlternativeDto {
  @DateField({ description: 'The day', example: '2026-11-24' })
  date: string;

  @TimeField({ description: 'When it would begin', example: '10:00' })
  startTime: string;

  @TimeField({ description: 'When it would end', example: '10:30' })
  endTime: string;

  @IntField({
    description: 'Points it would cost; below 0 where it would be better',
    minimum: -100_000,
  })
  cost: number;

  @StringField({ description: 'The same in plain words', maximum: 300 })
  sentence: string;
}

export class QualityDto {
  @NumberField({
    description:
      'The week is at most so many percent below the best possible; null where nobody knows so closely',
    nullable: true,
    example: 2,
  })
  withinPercent: number | null;
}

export class WhyDto {
  @ArrayField(() => WhyReasonDto, {
    description: 'The reasons that count, the largest first',
    maximum: 5,
  })
  reasons: WhyReasonDto[];

  @ObjectField(() => AlternativeDto, {
    description: 'The next-best time of the week; null where there is none',
    nullable: true,
  })
  alternative: AlternativeDto | null;

  @ObjectField(() => QualityDto, { description: 'How good the whole week is' })
  quality: QualityDto;
}
