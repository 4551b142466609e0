import { toMealDto } from '../commitments/dto/meal.dto.js';
import { usualHoursOn, wallClock, type LocalDate } from '../domain/calendar/index.js';
import { subjectOn } from '../domain/planning/index.js';
import {
  ageOfChild,
  type Child,
  type Commitment,
  type Meal,
  type Parent,
  type SubjectWithFacts,
} from '../persistence/index.js';
import type {
  AnsweredCommitmentDto,
  AnsweredMealDto,
  AnsweredSubjectDto,
} from './dto/answered-plan.dto.js';
import type { AnsweredChildDto, AnswersDto } from './dto/answers.dto.js';

export interface FamilyRowsByKind {
  readonly parents: readonly Parent[];
  readonly children: readonly Child[];
  readonly commitments: readonly Commitment[];
  readonly meals: readonly Meal[];
  readonly subjects: readonly SubjectWithFacts[];
}

interface Context {
  readonly accountId: string;
  readonly timeZone: string;
  readonly today: LocalDate;
}

/** The rows of a family as answers; `before` has what the rows do not hold. */
export function answersFromRows(
  rows: FamilyRowsByKind,
  before: AnswersDto,
  { accountId, timeZone, today }: Context,
): AnswersDto {
  return {
    ...before,
    parent: {
      ...before.parent,
      timeZone,
      parents: rows.parents.map((parent) => ({
        id: parent.id,
        name: parent.name,
        self: parent.accountId === accountId,
        freeHours: usualHoursOn(parent.freeHours, today),
      })),
    },
    children: rows.children.map((child) => childAnswer(child, today)),
    commitments: rows.commitments
      .filter(({ endDate }) => (endDate ?? today) >= today)
      .map(commitmentAnswer),
    meals: rows.meals
      .filter(({ until }) => (until ?? today) >= today)
      .map((meal) => mealAnswer(meal, today)),
    subjects: rows.subjects.map((subject) => subjectAnswer(subjectOn(subject, today))),
    bestTimes: Object.fromEntries(
      rows.children.map(({ id, bestTimes, schoolHours }) => [
        id,
        { periods: bestTimes, schoolHours: usualHoursOn(schoolHours, today) },
      ]),
    ),
  };
}

function childAnswer(child: Child, today: LocalDate): AnsweredChildDto {
  const { id, name, birthDate, gradeLevel } = child;
  return birthDate === null
    ? { id, name, age: ageOfChild(child, today), gradeLevel }
    : { id, name, birthDate, gradeLevel };
}

function commitmentAnswer(row: Commitment): AnsweredCommitmentDto {
  const { id, title, ownerKind, parentId, childId, recurrence, weekdays, startDate } = row;
  return {
    id,
    title,
    ownerKind,
    parentId,
    childId,
    recurrence,
    weekdays,
    startDate,
    endDate: row.endDate,
    startTime: wallClock(row.startMinute),
    endTime: wallClock(row.endMinute),
    companions: { parentIds: row.companionParentIds, childIds: row.companionChildIds },
    adultsStay: row.adultsStay,
    travelBeforeMinutes: row.travelBeforeMinutes,
    travelAfterMinutes: row.travelAfterMinutes,
  };
}

function mealAnswer(row: Meal, today: LocalDate): AnsweredMealDto {
  const { id, title, startTime, minutes, windowStart, windowEnd, together } = toMealDto(row, today);
  return { id, title, startTime, minutes, windowStart, windowEnd, together };
}

function subjectAnswer(row: SubjectWithFacts): AnsweredSubjectDto {
  const { id, name, kind, core, minutes, frequency, involvement, fixedStartMinute } = row;
  return {
    id,
    name,
    kind,
    core,
    minutes,
    frequency,
    weekdays: [...(row.weekdays ?? [])],
    involvement,
    fixedTime: fixedStartMinute === null ? null : wallClock(fixedStartMinute),
    teaching: { rule: row.teaching.rule, parentIds: [...row.teaching.adultIds] },
    learners: row.learners.map(({ childId, interest }) => ({ childId, interest })),
  };
}
