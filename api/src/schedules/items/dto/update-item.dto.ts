import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  StringField,
  TimeField,
  UuidField,
} from '../../../http/index.js';
import type { Outcome } from '../outcome.js';
import { itemFields } from './item.dto.js';

export class OutcomeDto {
  @UuidField({ description: 'A child in the item' })
  childId: string;

  @EnumField({ ...itemFields.outcome, optional: true })
  status?: Outcome;

  @IntField({ ...itemFields.actualMinutes, optional: true, nullable: true })
  actualMinutes?: number | null;
}

export class UpdateItemDto {
  @EnumField({
    ...itemFields.outcome,
    description: 'How it went, for all children in it',
    optional: true,
  })
  status?: Outcome;

  @IntField({ ...itemFields.actualMinutes, optional: true, nullable: true })
  actualMinutes?: number | null;

  @StringField({ ...itemFields.note, optional: true, nullable: true })
  note?: string | null;

  @BooleanField({ ...itemFields.locked, optional: true })
  locked?: boolean;

  @ArrayField(() => OutcomeDto, {
    description: 'How it went for single children',
    optional: true,
    maximum: 30,
  })
  outcomes?: OutcomeDto[];
}

export class FreeTimeDto {
  @DateField({ description: 'The day', example: '2026-11-24' })
  date: string;

  @TimeField({ description: 'When the item would begin', example: '10:00' })
  startTime: string;

  @TimeField({ description: 'When it would end', example: '10:30' })
  endTime: string;

  @IntField({
    description: 'Points that going there costs; below 0 where it would be better',
    minimum: -100_000,
  })
  cost: number;
}

export class FreeTimesDto {
  @ArrayField(() => FreeTimeDto, {
    description:
      'Times that suit, the cheapest first: one for each stretch of free time on a day, with one later today where there is one',
  })
  items: FreeTimeDto[];
}

export class FreeTimesQueryDto {
  @IntField({
    description: 'How many at most',
    minimum: 1,
    maximum: 50,
    optional: true,
    fromQuery: true,
    example: 6,
  })
  limit: number = 6;
}
