import { mealColumns } from '../commitments/meal-rules.js';
import { ageOn, type LocalDate, minuteOf } from '../domain/calendar/index.js';
import { type PlanningInput, readTeachingStyle, type TakenTime } from '../domain/planning/index.js';
import { AGE_RANGE } from '../domain/questionnaire/index.js';
import { anyone } from '../curriculum/subject-rules.js';
import { toCommitmentInput } from './answer-errors.js';
import type { AnsweredChildDto } from './dto/answers.dto.js';
import type { AnsweredCommitmentDto, AnsweredSubjectDto } from './dto/answered-plan.dto.js';
import type { FilledAnswers } from './fill-answers.js';

/** What the planner would read after these answers were completed. Call it with answers without an error. */
export function answeredPlanningInput(filled: FilledAnswers, today: LocalDate): PlanningInput {
  const { children, parents, bestTimes, commitments, subjects, meals = [] } = filled;
  return {
    learners: children.map((child) => ({
      id: child.id,
      age: plannedAge(child, today),
      schoolHours: bestTimes[child.id]?.schoolHours ?? [],
      bestTimes: bestTimes[child.id]?.periods ?? [],
    })),
    adults: parents.map(({ id, freeHours }) => ({ id, freeHours })),
    subjects: subjects.map(toTaughtSubject),
    taken: commitments.map(toTakenTime),
    holidays: [],
    exceptions: [],
    meals: meals.map((meal) => ({ id: meal.id, ...mealColumns(meal) })),
    style: readTeachingStyle(filled),
    preferences: null,
  };
}

function plannedAge({ birthDate, age }: AnsweredChildDto, today: LocalDate): number {
  const years = birthDate ? ageOn(birthDate, today) : (age ?? AGE_RANGE.least);
  return Math.min(AGE_RANGE.most, Math.max(AGE_RANGE.least, years));
}

function toTaughtSubject(subject: AnsweredSubjectDto): PlanningInput['subjects'][number] {
  const { fixedTime, teaching = anyone } = subject;
  return {
    ...subject,
    fixedStartMinute: fixedTime == null ? null : minuteOf(fixedTime),
    teaching: { rule: teaching.rule, adultIds: teaching.parentIds },
    seriesStart: null,
  };
}

function toTakenTime(commitment: AnsweredCommitmentDto): TakenTime {
  const { companions, startTime, endTime, ...said } = toCommitmentInput(commitment);
  return {
    ...said,
    id: commitment.id,
    companions: { adultIds: companions.parentIds, childIds: companions.childIds },
    startMinute: minuteOf(startTime),
    endMinute: minuteOf(endTime),
  };
}
