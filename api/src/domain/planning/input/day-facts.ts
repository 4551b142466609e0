import {
  attendedHoursOn,
  exceptionsOn,
  hoursOfException,
  hoursOn,
  type LocalDate,
  merged,
  schoolHoursOn,
  type Span,
} from '../../calendar/index.js';
import { type Eater, layMeals, mealsOn, type PlacedMeal } from './meal.js';
import type { Adult, KeptLesson, Learner, PlanningInput } from './planning-input.js';
import { spanOf } from './planning-input.js';
import { subjectOn } from './subject-over-time.js';
import { isTaughtOn } from './taught-days.js';
import {
  noMealTimesOfChild,
  takenFromAdult,
  takenFromChild,
  type TakenSpan,
} from './taken-time.js';

/** What holds for a child on a date. */
export interface ChildDay {
  /** School hours, with extra time; none in holidays and on a day off. */
  readonly hours: readonly Span[];
  /** The same; none where the child is ill or away throughout. Lessons are planned here only. */
  readonly open: readonly Span[];
  readonly taken: readonly TakenSpan[];
}

/** What holds for an adult on a date. */
export interface AdultDay {
  /** Free hours, with extra time. */
  readonly free: readonly Span[];
  readonly taken: readonly TakenSpan[];
}

/** A date of the family, with the place of each child's meals. */
export interface FamilyDay {
  readonly date: LocalDate;
  /** By child; only children who have school on the date. */
  readonly meals: ReadonlyMap<string, readonly PlacedMeal[]>;
}

/** A meal for which a child's day leaves less time than the family wants. */
export interface ShortMeal {
  readonly mealId: string;
  readonly childId: string;
  /** So many minutes are missing; all of them where the day has no room for it at all. */
  readonly missing: number;
}

/** The meals of a date that commitments leave too little time for. A child who is ill or away all day is not missed. */
export function shortMeals(input: PlanningInput, { date, meals }: FamilyDay): ShortMeal[] {
  return input.learners.flatMap((learner) => {
    if (attendedHoursOn(input, learner, date).length === 0) return [];
    const mine = meals.get(learner.id) ?? [];
    return mealsOn(input.meals, date).flatMap((meal): ShortMeal[] => {
      const place = mine.find(({ mealId }) => mealId === meal.id);
      const missing = meal.minutes - (place ? place.to - place.from : 0);
      return missing > 0 ? [{ mealId: meal.id, childId: learner.id, missing }] : [];
    });
  });
}

/**
 * Where the family's meals lie on a date. They go around lessons that stand, of which those of other dates may be given
 * as well; lessons that may move make way for a meal.
 */
export function familyDay(
  input: PlanningInput,
  date: LocalDate,
  lessons: readonly KeptLesson[],
): FamilyDay {
  if (input.meals.length === 0) return { date, meals: new Map() };
  const standing = lessons.filter((lesson) => lesson.stands === true && lesson.date === date);
  const eaters = input.learners.flatMap((learner): Eater[] => {
    const schoolHours = schoolHoursOn(input, learner, date);
    return schoolHours.length === 0
      ? []
      : [eaterOf(input, learner, { date, schoolHours, standing })];
  });
  const adults = input.adults.map(({ id }) => takenFromAdult(input, id, date));
  return { date, meals: layMeals(mealsOn(input.meals, date), eaters, adults) };
}

function eaterOf(
  input: PlanningInput,
  { id }: Learner,
  {
    date,
    schoolHours,
    standing,
  }: { date: LocalDate; schoolHours: readonly Span[]; standing: readonly KeptLesson[] },
): Eater {
  return {
    childId: id,
    schoolHours,
    taken: noMealTimesOfChild(input, id, date),
    standing: standing.filter(({ childIds }) => childIds.includes(id)).map(spanOf),
    fixedTimes: input.subjects.flatMap((subject) => {
      const { learners, fixedStartMinute, minutes } = subjectOn(subject, date);
      const isTheirs = learners.some(({ childId }) => childId === id);
      return fixedStartMinute !== null && isTheirs && isTaughtOn(subject, date)
        ? [spanOf({ startMinute: fixedStartMinute, minutes })]
        : [];
    }),
  };
}

/** The one answer to what a date holds for a child. Every planner, preview, move and reason asks here. */
export function childDay(
  input: PlanningInput,
  learner: Learner,
  { date, meals }: FamilyDay,
): ChildDay {
  const mine = meals.get(learner.id) ?? [];
  return {
    hours: schoolHoursOn(input, learner, date),
    open: attendedHoursOn(input, learner, date),
    taken: [
      ...takenFromChild(input, learner.id, date),
      ...mine.map(({ mealId, from, to }): TakenSpan => ({
        from,
        to,
        fact: { kind: 'meal', id: mealId },
      })),
    ],
  };
}

/** The one answer to what a date holds for an adult. */
export function adultDay(input: PlanningInput, adult: Adult, date: LocalDate): AdultDay {
  const extra = exceptionsOn(input.exceptions, date, adult.id)
    .filter(({ kind }) => kind === 'open')
    .map(hoursOfException);
  return {
    free: merged([...hoursOn(adult.freeHours, date), ...extra]),
    taken: takenFromAdult(input, adult.id, date),
  };
}
