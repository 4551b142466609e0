import {
  DateField,
  IntField,
  NumberField,
  ObjectField,
  OneOfArrayField,
  OneOfField,
  TimeField,
} from '../../../http/index.js';
import { WHY_REASONS, type WhyReasonDto } from './why-reason.dto.js';

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

  @OneOfField(WHY_REASONS, {
    description: 'What would be lost most of all by going there; null where nothing stands out',
    nullable: true,
  })
  mostly: WhyReasonDto | null;
}

export class QualityDto {
  @NumberField({
    description:
      'The week is at most so many percent below the best possible; null where no close bound is known',
    nullable: true,
    example: 2,
  })
  withinPercent: number | null;
}

export class WhyDto {
  @OneOfArrayField(WHY_REASONS, {
    description: 'The reasons that count, the largest first',
    maximum: 5,
  })
  reasons: WhyReasonDto[];

  @ObjectField(() => AlternativeDto, {
    description: 'The next-best time: the first that is offered; null where none is offered',
    nullable: true,
  })
  alternative: AlternativeDto | null;

  @ObjectField(() => QualityDto, { description: 'How good the whole week is' })
  quality: QualityDto;
}
