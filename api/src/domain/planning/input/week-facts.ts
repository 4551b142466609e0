import { attendedHoursOn, type LocalDate, schoolHoursOn, weekDates } from '../../calendar/index.js';
import { SCALES } from '../../questionnaire/index.js';
import { stableShare } from '../../stable-hash.js';
import { adultDay } from './day-facts.js';
import { mealsOn } from './meal.js';
import type { PlanningInput, TaughtSubject } from './planning-input.js';
import { subjectInWeek } from './subject-over-time.js';
import { noMealTimesOfChild, takenFromChild, type TakenSpan } from './taken-time.js';
import { taughtDays } from './taught-days.js';

/** By Monday: the fingerprint of the facts of a week. */
export type FactsOfWeeks = Readonly<Record<LocalDate, string>>;

const HEX_DIGITS = 8;

/**
 * A fingerprint of the facts that hold in the week from a Monday on: it is equal for two inputs where every date of the
 * week holds the same for every person, the subjects wish the same, and the family likes its weeks the same. Names, ages, what was learned, and facts of other
 * weeks are not in it. The input must cover the whole week.
 */
export function weekFacts(input: PlanningInput, monday: LocalDate): string {
  const dates = weekDates(monday);
  const text = JSON.stringify({
    days: dates.map((date) => dayText(input, date)),
    bestTimes: input.learners.map(({ id, bestTimes }) => [id, [...bestTimes].sort()]).sort(),
    wishes: input.subjects.map((subject) => wishOf(subjectInWeek(subject, monday), dates)).sort(),
    style: styleOf(input),
  });
  return (stableShare(text) * 2 ** 32).toString(16).padStart(HEX_DIGITS, '0');
}

export function factsOfWeeks(input: PlanningInput, mondays: readonly LocalDate[]): FactsOfWeeks {
  return Object.fromEntries(mondays.map((monday) => [monday, weekFacts(input, monday)]));
}

/** What a date holds for each person, in an order that depends on their ids alone. */
function dayText(input: PlanningInput, date: LocalDate): string {
  const children = input.learners.map((learner) =>
    JSON.stringify([
      learner.id,
      schoolHoursOn(input, learner, date),
      attendedHoursOn(input, learner, date),
      spans(takenFromChild(input, learner.id, date)),
      spans(noMealTimesOfChild(input, learner.id, date)),
    ]),
  );
  const adults = input.adults.map((adult) => {
    const { free, taken } = adultDay(input, adult, date);
    return JSON.stringify([adult.id, free, spans(taken)]);
  });
  const meals = mealsOn(input.meals, date).map((meal) =>
    JSON.stringify([
      meal.startMinute,
      meal.minutes,
      meal.windowStartMinute,
      meal.windowEndMinute,
      meal.together,
    ]),
  );
  return JSON.stringify([children.sort(), adults.sort(), meals.sort()]);
}

function spans(taken: readonly Pick<TakenSpan, 'from' | 'to'>[]): string[] {
  return taken.map(({ from, to }) => `${from}-${to}`).sort();
}

/** What the prices of a week are made of. Philosophies are only something that models learn from. */
function styleOf({ style: { flexibility, approach, scales } }: PlanningInput): unknown {
  return [flexibility, approach, SCALES.map((scale) => scales[scale])];
}

function wishOf(subject: TaughtSubject, dates: readonly LocalDate[]): string {
  const { id, kind, core, minutes, frequency, involvement, fixedStartMinute, learners } = subject;
  const { rule, adultIds } = subject.teaching;
  const who = learners.map(({ childId, interest }) => `${childId} ${interest}`).sort();
  const days = taughtDays(subject, dates);
  const wish = [id, kind, core, minutes, frequency, involvement, fixedStartMinute, who, days, rule, [...adultIds].sort()]; // prettier-ignore
  return JSON.stringify(wish);
}
