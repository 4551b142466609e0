import { ArrayField, DateField, StringField, uuidKind } from '../../http/index.js';

export const scheduleFields = {
  title: { description: 'What the family calls it', example: 'Autumn term', maximum: 120 },
  description: {
    description: 'More about it',
    maximum: 2000,
    lines: true,
    example: 'Until the winter break',
  },
  startDate: { description: 'First day that is planned', example: '2026-11-23' },
  endDate: {
    description: 'Last day that is planned, at most 26 weeks later',
    example: '2026-11-29',
  },
} as const;

export class CreateScheduleDto {
  @StringField(scheduleFields.title)
  title: string;

  @StringField({ ...scheduleFields.description, optional: true, nullable: true })
  description?: string | null;

  @DateField(scheduleFields.startDate)
  startDate: string;

  @DateField(scheduleFields.endDate)
  endDate: string;

  @ArrayField(uuidKind, {
    description: 'Children to plan for; all of the family when absent',
    optional: true,
    minimum: 1,
    maximum: 30,
    repeats: false,
  })
  childIds?: string[];

  @ArrayField(uuidKind, {
    description: 'Subjects to plan; all of these children when absent',
    optional: true,
    minimum: 1,
    maximum: 500,
    repeats: false,
  })
  subjectIds?: string[];
}

export class UpdateScheduleDto {
  @StringField({ ...scheduleFields.title, optional: true })
  title?: string;

  @StringField({ ...scheduleFields.description, optional: true, nullable: true })
  description?: string | null;
}
