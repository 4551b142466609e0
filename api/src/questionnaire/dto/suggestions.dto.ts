import { type Period } from '../../domain/calendar/index.js';
import {
  CATALOGUE_SUBJECTS,
  SOURCE_IDS,
  type CatalogueSubject,
  type Frequency,
  type Involvement,
  type SessionMinutes,
  type Source,
  type SubjectKind,
  type Suggestions,
} from '../../domain/questionnaire/index.js';
import { childFields, periodKind } from '../../children/dto/child.dto.js';
import { WeeklyHoursDto, weeklyHoursList } from '../../children/dto/weekly-hours.dto.js';
import { subjectFields } from '../../curriculum/dto/subject.dto.js';
import { mealFields } from '../../commitments/dto/meal.dto.js';
import {
  ArrayField,
  BooleanField,
  EnumField,
  IntField,
  ObjectField,
  StringField,
  TimeField,
} from '../../http/index.js';

/** As many as the answers may name. */
const MOST_ADULTS = 10;

export class AskForSuggestionsDto {
  @IntField({ ...childFields.age, description: 'Age in whole years' })
  age: number;

  @ArrayField(() => WeeklyHoursDto, {
    description: 'The free hours of all adults together; left out where they are not known',
    maximum: weeklyHoursList.maximum * MOST_ADULTS,
    optional: true,
  })
  adultHours?: WeeklyHoursDto[];
}

export class SuggestedSubjectDto {
  @EnumField({
    values: CATALOGUE_SUBJECTS,
    name: 'CatalogueSubject',
    description: 'Which subject; the client names it, and what the family saves is its own text',
  })
  subject: CatalogueSubject;

  @EnumField(subjectFields.kind)
  kind: SubjectKind;

  @BooleanField(subjectFields.core)
  core: boolean;

  @EnumField(subjectFields.minutes)
  minutes: SessionMinutes;

  @EnumField(subjectFields.frequency)
  frequency: Frequency;

  @EnumField(subjectFields.involvement)
  involvement: Involvement;

  @IntField({ description: 'Interest to start from', minimum: 1, maximum: 5, example: 3 })
  interest: number;
}

export class SourceDto {
  @EnumField({ values: SOURCE_IDS, name: 'SourceId', description: 'What it is' })
  id: Source['id'];

  @StringField({ description: 'Where it is', maximum: 400 })
  url: string;
}

/** A meal to start from; the client names it. */
export class SuggestedMealDto {
  @TimeField(mealFields.startTime)
  startTime: string;

  @IntField(mealFields.minutes)
  minutes: number;

  @TimeField(mealFields.windowStart)
  windowStart: string;

  @TimeField(mealFields.windowEnd)
  windowEnd: string;

  @BooleanField(mealFields.together)
  together: boolean;
}

/** What is usual at an age; each may be accepted with one press or changed. */
export class SuggestionsDto {
  @EnumField(childFields.gradeLevel)
  gradeLevel: string;

  @ArrayField(() => SuggestedSubjectDto, { description: 'What is usually taught' })
  subjects: SuggestedSubjectDto[];

  @ArrayField(() => WeeklyHoursDto, childFields.schoolHours)
  schoolHours: WeeklyHoursDto[];

  @ArrayField(periodKind, childFields.bestTimes)
  bestTimes: Period[];

  @ObjectField(() => SuggestedMealDto, { description: 'Lunch for these school hours' })
  lunch: SuggestedMealDto;

  @IntField({ description: 'Most lesson time on one day, in minutes', example: 180 })
  maxDailyMinutes: number;

  @IntField({ description: 'Longest stretch without a break, in minutes', example: 45 })
  maxRunMinutes: number;

  @ArrayField(() => SourceDto, { description: 'Where the numbers come from' })
  sources: SourceDto[];
}

export function toSuggestionsDto(suggestions: Suggestions): SuggestionsDto {
  return {
    ...suggestions,
    subjects: [...suggestions.subjects],
    schoolHours: [...suggestions.schoolHours],
    bestTimes: [...suggestions.bestTimes],
    sources: [...suggestions.sources],
  };
}
