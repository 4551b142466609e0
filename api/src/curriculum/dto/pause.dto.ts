import type { Pause } from '../../domain/planning/index.js';
import { DateField } from '../../http/index.js';

/** Days on which a subject is not taught; at least one end is named. */
export class PauseDto implements Pause {
  @DateField({
    description: 'The first day; null where it has not begun before the last day',
    example: '2026-12-14',
    nullable: true,
  })
  startDate: string | null;

  @DateField({
    description: 'The last day; null where no end is known',
    example: '2027-01-10',
    nullable: true,
  })
  endDate: string | null;
}

export const pausesField = {
  description: 'When it is not taught',
  maximum: 20,
} as const;
