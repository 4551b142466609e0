import { DateField, IntField, NumberField, ObjectField, StringField, UuidField } from '../../../http/index.js'; // prettier-ignore

export class BetterWeekDto {
  @UuidField({ description: 'The schedule to re-plan' })
  scheduleId: string;

  @DateField({ description: 'The first day that a re-planning asks for', example: '2026-11-23' })
  date: string;

  @DateField({ description: 'The last one', example: '2026-11-29' })
  endDate: string;

  @NumberField({ description: 'The stability to ask with', minimum: 0, maximum: 1, example: 0.25 })
  stability: number;

  @IntField({ description: 'Lessons that would move', example: 4 })
  moved: number;

  @IntField({ description: 'Lessons that stay and would be given by another adult', example: 0 })
  handedOver: number;

  @NumberField({ description: 'What the week would gain, in points of its score', example: 320 })
  gainPoints: number;

  @NumberField({ description: 'The same as a share of what it is worth now', example: 0.06 })
  gainShare: number;
}

export class BetterWeekAnswerDto {
  @ObjectField(() => BetterWeekDto, {
    description: 'A clearly better week; null where there is none to tell of',
    nullable: true,
  })
  better: BetterWeekDto | null;
}

export class AcceptFactsDto {
  @StringField({
    description: 'The `changedFacts` of the week, as it was shown',
    maximum: 8,
    example: '0a1b2c3d',
  })
  facts: string;
}
