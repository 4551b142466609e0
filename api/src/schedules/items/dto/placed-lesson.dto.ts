import { wallClock } from '../../../domain/calendar/index.js';
import { SUBJECT_KINDS, type SubjectKind } from '../../../domain/questionnaire/index.js';
import {
  ArrayField,
  DateField,
  EnumField,
  ObjectField,
  StringField,
  TimeField,
  uuidKind,
} from '../../../http/index.js';

export class ItemPlaceDto {
  @DateField({ description: 'The day', example: '2026-11-24' })
  date: string;

  @TimeField({ description: 'When it begins', example: '09:00' })
  startTime: string;

  @TimeField({ description: 'When it ends', example: '09:30' })
  endTime: string;
}

export class LessonNameDto {
  @StringField({ description: 'What it is called', example: 'Mathematics' })
  title: string;

  @EnumField({
    description: 'What the subject is about',
    values: SUBJECT_KINDS,
    name: 'SubjectKind',
    nullable: true,
  })
  subjectKind: SubjectKind | null;

  @ArrayField(uuidKind, { description: 'The children in it' })
  childIds: readonly string[];
}

export class PlacedLessonDto extends LessonNameDto {
  @ObjectField(() => ItemPlaceDto, { description: 'Where it stood', nullable: true })
  from: ItemPlaceDto | null;

  @ObjectField(() => ItemPlaceDto, { description: 'Where it stands', nullable: true })
  to: ItemPlaceDto | null;
}

export function toItemPlaceDto(
  { date, startMinute }: { readonly date: string; readonly startMinute: number },
  minutes: number,
): ItemPlaceDto {
  return { date, startTime: wallClock(startMinute), endTime: wallClock(startMinute + minutes) };
}
