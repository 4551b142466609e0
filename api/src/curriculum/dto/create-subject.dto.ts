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

export class CreateSubjectDto {
  @StringField(subjectFields.name)
  name: string;

  @EnumField(subjectFields.kind)
  kind: SubjectKind;

  @BooleanField(subjectFields.core)
  core: boolean;

  @EnumField(subjectFields.minutes)
  minutes: SessionMinutes;

  @EnumField(subjectFields.frequency)
  frequency: Frequency;

  @ArrayField(subjectWeekdayKind, { ...subjectFields.weekdays, optional: true })
  weekdays?: Weekday[];

  @EnumField(subjectFields.involvement)
  involvement: Involvement;

  @TimeField({ ...subjectFields.fixedTime, optional: true, nullable: true })
  fixedTime?: string | null;

  @ArrayField(() => LearnerDto, subjectFields.learners)
  learners: LearnerDto[];

  @ArrayField(() => PauseDto, { ...pausesField, optional: true })
  pauses?: PauseDto[];

  @ObjectField(() => SubjectTeachingDto, { ...subjectFields.teaching, optional: true })
  teaching?: SubjectTeachingDto;
}
