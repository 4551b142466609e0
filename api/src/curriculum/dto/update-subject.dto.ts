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
import { LearnerDto, subjectFields, SubjectTeachingDto } from './subject.dto.js';

/** An absent field does not change. */
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

  @EnumField({ ...subjectFields.involvement, optional: true })
  involvement?: Involvement;

  @TimeField({ ...subjectFields.fixedTime, optional: true, nullable: true })
  fixedTime?: string | null;

  @ArrayField(() => LearnerDto, { ...subjectFields.learners, optional: true })
  learners?: LearnerDto[];

  @ArrayField(() => PauseDto, { ...pausesField, optional: true })
  pauses?: PauseDto[];

  @ObjectField(() => SubjectTeachingDto, { ...subjectFields.teaching, optional: true })
  teaching?: SubjectTeachingDto;
}
