import { type LocalDate, type Weekday, WEEKDAYS, wallClock } from '../../domain/calendar/index.js';
import { comingFacts, type SubjectFacts, subjectOn } from '../../domain/planning/index.js';
import {
  FREQUENCIES,
  INTERESTS,
  INVOLVEMENTS,
  SESSION_MINUTES,
  SUBJECT_KINDS,
  TEACHING_RULES,
  type Frequency,
  type Involvement,
  type SessionMinutes,
  type SubjectKind,
  type TeachingRule,
} from '../../domain/questionnaire/index.js';
import {
  ArrayField,
  BooleanField,
  DateField,
  EnumField,
  enumKind,
  IntField,
  ObjectField,
  PageQueryDto,
  StringField,
  TimeField,
  UuidField,
  uuidKind,
  pageOf,
} from '../../http/index.js';
import { PauseDto, pausesField } from './pause.dto.js';
import type { SubjectWithFacts } from '../../persistence/index.js';

export const subjectFields = {
  name: { description: 'What the family calls it', maximum: 80, example: 'Mathematics' },
  kind: {
    values: SUBJECT_KINDS,
    name: 'SubjectKind',
    description: 'What it is about; gives its colour and icon',
  },
  core: { description: 'Whether it comes first on a short day' },
  minutes: {
    values: SESSION_MINUTES,
    name: 'SessionMinutes',
    description: 'Length of one lesson in minutes',
    example: 30,
  },
  frequency: { values: FREQUENCIES, name: 'Frequency', description: 'How often a week brings it' },
  weekdays: {
    description:
      'The only days on which it is taught: 1 is Monday. Empty where any school day will do',
    maximum: 7,
    repeats: false,
    example: [1, 3],
  },
  involvement: {
    values: INVOLVEMENTS,
    name: 'Involvement',
    description: 'How much of a parent a lesson takes',
    example: 'some',
  },
  fixedTime: {
    description: 'Every lesson begins then; null leaves the choice to the planner',
    example: '09:00',
  },
  teaching: { description: 'Who gives its lessons, of those that take a parent' },
  learners: {
    description: 'Who learns it: one child has lessons of its own, more learn together',
    minimum: 1,
    maximum: 20,
  },
} as const;

export const subjectWeekdayKind = enumKind(WEEKDAYS, 'Weekday');

export class LearnerDto {
  @UuidField({ description: 'Id of the child' })
  childId: string;

  @IntField({
    description: 'Interest from 1, would rather not, to 5, cannot wait',
    minimum: INTERESTS[0],
    maximum: INTERESTS[INTERESTS.length - 1],
    example: 4,
  })
  interest: number;
}

/** Nobody is left where the child who learned it was removed, and others learn it before or after. */
const toldLearners = { ...subjectFields.learners, minimum: 0 };

/** Who gives the lessons of a subject. */
export class SubjectTeachingDto {
  @EnumField({
    values: TEACHING_RULES,
    name: 'TeachingRule',
    description: 'Anyone; rather one of these adults, where it can be; or only one of them',
    example: 'rather',
  })
  rule: TeachingRule;

  @ArrayField(uuidKind, { description: 'These adults; empty where anyone may', maximum: 20 })
  parentIds: string[];
}

/** What may change of a subject from a day on. */
class SubjectFactsDto {
  @EnumField(subjectFields.minutes)
  minutes: SessionMinutes;

  @EnumField(subjectFields.frequency)
  frequency: Frequency;

  @ArrayField(subjectWeekdayKind, subjectFields.weekdays)
  weekdays: Weekday[];

  @EnumField(subjectFields.involvement)
  involvement: Involvement;

  @TimeField({ ...subjectFields.fixedTime, nullable: true })
  fixedTime: string | null;

  @ObjectField(() => SubjectTeachingDto, subjectFields.teaching)
  teaching: SubjectTeachingDto;

  @ArrayField(() => LearnerDto, toldLearners)
  learners: LearnerDto[];
}

/** What a subject is from a day on. */
export class ComingSubjectDto extends SubjectFactsDto {
  @DateField({ description: 'The first day on which it is so, a Monday', example: '2027-01-04' })
  validFrom: LocalDate;
}

/** As it is today. */
export class SubjectDto extends SubjectFactsDto {
  @UuidField({ description: 'Id of the subject' })
  id: string;

  @StringField(subjectFields.name)
  name: string;

  @EnumField(subjectFields.kind)
  kind: SubjectKind;

  @BooleanField(subjectFields.core)
  core: boolean;

  @ArrayField(() => PauseDto, pausesField)
  pauses: PauseDto[];

  @ArrayField(() => ComingSubjectDto, {
    description: 'Changes that lie ahead, the nearest first',
    maximum: 50,
  })
  coming: ComingSubjectDto[];

  @IntField({ description: 'Counts the changes', example: 1 })
  version: number;
}

export class SubjectPageDto extends pageOf(SubjectDto) {}

export class SubjectQueryDto extends PageQueryDto {
  @UuidField({ description: 'Only what this child learns, did, or will', optional: true })
  childId?: string;
}

export function toSubjectDto(known: SubjectWithFacts, today: LocalDate): SubjectDto {
  const subject = subjectOn(known, today);
  const { id, name, kind, core, pauses, version } = subject;
  return {
    id,
    name,
    kind,
    core,
    ...toFactsDto(subject),
    pauses: [...pauses],
    coming: comingFacts(known, today).map((facts) => ({
      validFrom: facts.validFrom,
      ...toFactsDto(facts),
    })),
    version,
  };
}

function toFactsDto({ fixedStartMinute, teaching, learners, ...facts }: SubjectFacts) {
  return {
    minutes: facts.minutes,
    frequency: facts.frequency,
    weekdays: [...(facts.weekdays ?? [])],
    involvement: facts.involvement,
    fixedTime: fixedStartMinute === null ? null : wallClock(fixedStartMinute),
    teaching: { rule: teaching.rule, parentIds: [...teaching.adultIds] },
    learners: learners.map(({ childId, interest }) => ({ childId, interest })),
  };
}
