import type { Recurrence, Weekday } from '../../domain/calendar/index.js';
import type {
  Frequency,
  Involvement,
  SessionMinutes,
  SubjectKind,
} from '../../domain/questionnaire/index.js';
import {
  commitmentFields,
  CompanionsDto,
  weekdayKind,
} from '../../commitments/dto/commitment.dto.js';
import { mealFields, MealTimesDto } from '../../commitments/dto/meal.dto.js';
import {
  LearnerDto,
  subjectFields,
  SubjectTeachingDto,
  subjectWeekdayKind,
} from '../../curriculum/dto/subject.dto.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  TimeField,
  UuidField,
} from '../../http/index.js';
import type { OwnerKind } from '../../persistence/index.js';

const madeByClient = {
  description:
    'Made by the client, a UUID of version 7: it stays the id, and lists are in its order',
};

export class AnsweredCommitmentDto {
  @UuidField(madeByClient)
  id: string;

  @StringField({ ...commitmentFields.title, minimum: 0 })
  title: string;

  @EnumField(commitmentFields.ownerKind)
  ownerKind: OwnerKind;

  @UuidField({ ...commitmentFields.parentId, optional: true, nullable: true })
  parentId?: string | null;

  @UuidField({ ...commitmentFields.childId, optional: true, nullable: true })
  childId?: string | null;

  @EnumField(commitmentFields.recurrence)
  recurrence: Recurrence;

  @ArrayField(weekdayKind, { ...commitmentFields.weekdays, optional: true })
  weekdays?: Weekday[];

  @DateField({ ...commitmentFields.startDate, optional: true, nullable: true })
  startDate?: string | null;

  @DateField({ ...commitmentFields.endDate, optional: true, nullable: true })
  endDate?: string | null;

  @TimeField(commitmentFields.startTime)
  startTime: string;

  @TimeField(commitmentFields.endTime)
  endTime: string;

  @ObjectField(() => CompanionsDto, { ...commitmentFields.companions, optional: true })
  companions?: CompanionsDto;

  @BooleanField({ ...commitmentFields.adultsStay, optional: true })
  adultsStay?: boolean;

  @IntField({ ...commitmentFields.travelBeforeMinutes, optional: true })
  travelBeforeMinutes?: number;

  @IntField({ ...commitmentFields.travelAfterMinutes, optional: true })
  travelAfterMinutes?: number;
}

export class AnsweredMealDto extends MealTimesDto {
  @UuidField(madeByClient)
  id: string;

  @StringField({ ...mealFields.title, minimum: 0 })
  title: string;
}

export class AnsweredSubjectDto {
  @UuidField(madeByClient)
  id: string;

  @StringField({ ...subjectFields.name, minimum: 0 })
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

  @ArrayField(() => LearnerDto, { ...subjectFields.learners, minimum: 0 })
  learners: LearnerDto[];

  @ObjectField(() => SubjectTeachingDto, { ...subjectFields.teaching, optional: true })
  teaching?: SubjectTeachingDto;
}
