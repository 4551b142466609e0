import { DateField, IntField, StringField, UuidField, pageOf } from '../../http/index.js';
import type { Holiday } from '../../persistence/index.js';

const fields = {
  title: { description: 'What it is', maximum: 120, example: 'Autumn break' },
  startDate: { description: 'First day without lessons', example: '2026-10-19' },
  endDate: { description: 'Last day without lessons', example: '2026-10-23' },
} as const;

export class CreateHolidayDto {
  @StringField(fields.title)
  title: string;

  @DateField(fields.startDate)
  startDate: string;

  @DateField(fields.endDate)
  endDate: string;
}

/** An absent field does not change. */
export class UpdateHolidayDto {
  @StringField({ ...fields.title, optional: true })
  title?: string;

  @DateField({ ...fields.startDate, optional: true })
  startDate?: string;

  @DateField({ ...fields.endDate, optional: true })
  endDate?: string;
}

export class HolidayDto {
  @UuidField({ description: 'Id of the holiday' })
  id: string;

  @StringField(fields.title)
  title: string;

  @DateField(fields.startDate)
  startDate: string;

  @DateField(fields.endDate)
  endDate: string;

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class HolidayPageDto extends pageOf(HolidayDto) {}

export function toHolidayDto({ id, title, startDate, endDate, version }: Holiday): HolidayDto {
  return { id, title, startDate, endDate, version };
}
