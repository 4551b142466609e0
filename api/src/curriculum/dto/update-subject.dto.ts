import type { Weekday } from '../../domain/calendar/index.js';
import type {
  Frequency,
  Involvement,
  SessionMinutes,
  SubjectKind,
} from '../../domain/questionnaire/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  ObjectField,
  StringField,
  TimeField,
} from '../../http/index.js';
import { PauseDto, pausesField } from './pause.dto.js';
import {
  LearnerDto,
  subjectFields,
  SubjectTeachingDto,
  subjectWeekdayKind,
} from './subject.dto.js';

/**
 * An absent field does not change. Name, kind, core and pauses change at once; the rest from a day on, until the next change
 * that is known already.
 */
export class UpdateSubjectDto {
  @StringField({ ...subjectFields.name, optional: true })
  name?: string;

  @EnumField({ ...subjectFields.kind, optional: true })
  kind?: SubjectKind;

  @BooleanField({ ...subjectFields.core, optional: true })
  core?: boolean;

  @EnumField({ ...subjectFields.minutes, optional: true })
  minutes?: SessionMinutes;

  @EnumField({ ...subjectFields.frequency, optional: true })
  frequency?: Frequency;

  @ArrayField(subjectWeekdayKind, { ...subjectFields.weekdays, optional: true })
  weekdays?: Weekday[];

  @EnumField({ ...subjectFields.involvement, optional: true })
  involvement?: Involvement;

  @TimeField({ ...subjectFields.fixedTime, optional: true, nullable: true })
  fixedTime?: string | null;

  @ArrayField(() => LearnerDto, { ...subjectFields.learners, optional: true })
  learners?: LearnerDto[];

  @DateField({
    description:
      'The first day on which the changed minutes, frequency, weekdays, involvement, fixed time, teaching and learners hold: a Monday, or today, which it is where it is left out. Equal to those of the day before, they take a change ahead back',
    example: '2027-01-04',
    optional: true,
  })
  validFrom?: string;

  @ArrayField(() => PauseDto, { ...pausesField, optional: true })
  pauses?: PauseDto[];

  @ObjectField(() => SubjectTeachingDto, { ...subjectFields.teaching, optional: true })
  teaching?: SubjectTeachingDto;
}
