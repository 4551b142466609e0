import fc from 'fast-check';
import { addDays, minuteOf, without } from '../../calendar/index.js';
import { INVOLVEMENTS, PARENT_DEMAND } from '../../questionnaire/index.js';
import { adultAway } from '../input/open-hours.js';
import {
  aLearner,
  anAdult,
  aPlanningInput,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { ANY_ADULT, type Teaching } from '../input/teaching.js';
import { type PlannedLesson, plannedLessons } from './planned-lessons.js';

const WEDNESDAY = 2;
const anna = anAdult({ id: 'anna', freeHours: hours('08:00', '14:00') });
const tom = anAdult({ id: 'tom', freeHours: hours('08:00', '14:00') });
const family = (over: Partial<PlanningInput> = {}): PlanningInput =>
  aPlanningInput({
    adults: [anna, tom],
    learners: [aLearner(), aLearner({ id: 'ben', age: 11 })],
    subjects: ['maths', 'reading', 'writing', 'science'].map((id, i) =>
      aTaughtSubject({
        id,
        minutes: 45,
        involvement: 'full',
        learners: [{ childId: i % 2 === 0 ? 'ada' : 'ben', interest: 3 }],
      }),
    ),
    ...over,
  });
const teaching = (planningInput: PlanningInput, id: string, said: Teaching): PlanningInput => ({
  ...planningInput,
  subjects: planningInput.subjects.map((each) =>
    each.id === id ? { ...each, teaching: said } : each,
  ),
});
const givers = (lessons: readonly PlannedLesson[], subject: string): (string | null)[] =>
  lessons.filter((lesson) => lesson.subject === subject).map(({ adultId }) => adultId);
const minutesOf = (lessons: readonly PlannedLesson[], adult: string): number =>
  lessons
    .filter(({ adultId }) => adultId === adult)
    .reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);

describe('each lesson names an adult who is there from its beginning to its end', () => {
  it('names Tom on a Wednesday on which Anna is at work', () => {
    const atWork = aTakenTime({
      ownerKind: 'parent',
      parentId: 'anna',
      startMinute: minuteOf('08:00'),
      endMinute: minuteOf('14:00'),
    });
    const lessons = plannedLessons(family({ taken: [atWork] }));
    const onWednesday = lessons.filter(({ day }) => day === WEDNESDAY);
    expect(onWednesday.length).toBeGreaterThan(0);
    expect(new Set(onWednesday.map(({ adultId }) => adultId))).toEqual(new Set(['tom']));
  });

  it('gives no lesson to two adults in turn, though one of them is always there', () => {
    const early = anAdult({ id: 'anna', freeHours: hours('09:00', '10:00') });
    const late = anAdult({ id: 'tom', freeHours: hours('10:00', '10:30') });
    const lessons = plannedLessons(family({ adults: [early, late] }));
    const whole = lessons.filter(({ startMinute, endMinute }) => startMinute < 600 && endMinute > 600); // prettier-ignore
    expect([whole, lessons.length > 0]).toEqual([[], true]);
  });

  it('has science with Tom alone where only he teaches it, and rather with him where that is possible', () => {
    const only = teaching(family(), 'science', { rule: 'only', adultIds: ['tom'] });
    expect(new Set(givers(plannedLessons(only), 'science'))).toEqual(new Set(['tom']));
    const rather = teaching(family(), 'science', { rule: 'rather', adultIds: ['anna'] });
    expect(new Set(givers(plannedLessons(rather), 'science'))).toEqual(new Set(['anna']));
    const away = { ...rather, adults: [{ ...anna, freeHours: [] }, tom] };
    expect(new Set(givers(plannedLessons(away), 'science'))).toEqual(new Set(['tom']));
  });

  it('leaves out what only somebody could give who is never free', () => {
    const never = { ...tom, freeHours: [] };
    const only = teaching(family({ adults: [anna, never] }), 'science', {
      rule: 'only',
      adultIds: ['tom'],
    });
    expect(givers(plannedLessons(only), 'science')).toEqual([]);
  });

  it('shares the work between adults who are free alike, and by their time where they are not', () => {
    const alike = plannedLessons(family());
    const [less, more] = [minutesOf(alike, 'anna'), minutesOf(alike, 'tom')].sort((a, b) => a - b);
    expect(less! / (less! + more!)).toBeGreaterThan(0.4);
    const seldom = { ...tom, freeHours: hours('08:00', '14:00', [1]) };
    const shared = plannedLessons(family({ adults: [anna, seldom] }));
    expect(minutesOf(shared, 'tom')).toBeGreaterThan(0);
    expect(minutesOf(shared, 'tom')).toBeLessThan(minutesOf(shared, 'anna') / 2);
  });

  it('is so in any family', () => {
    const aStretch = fc
      .tuple(fc.integer({ min: 32, max: 50 }), fc.integer({ min: 2, max: 24 }))
      .map(([from, length]) => ({ from, to: from + length }));
    const clock = (quarter: number): string =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    const aFamily = fc.record({
      adults: fc.array(fc.array(aStretch, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), // prettier-ignore
      involvements: fc.array(fc.constantFrom(...INVOLVEMENTS), { minLength: 3, maxLength: 6 }),
      rules: fc.array(fc.constantFrom('any', 'rather', 'only' as const), { minLength: 6, maxLength: 6 }), // prettier-ignore
    });
    fc.assert(
      fc.property(aFamily, ({ adults, involvements, rules }) => {
        const planningInput = family({
          adults: adults.map((stretches, i) => ({
            id: `a${i}`,
            freeHours: stretches.flatMap(({ from, to }, j) => hours(clock(from), clock(to), j === 0 ? [1, 3, 5] : [2, 4])), // prettier-ignore
          })),
          subjects: involvements.map((involvement, i) => {
            const rule = rules[i] ?? 'any';
            return aTaughtSubject({
              id: `s${i}`,
              involvement,
              teaching: rule === 'any' ? ANY_ADULT : { rule, adultIds: [`a${i % adults.length}`] },
              learners: [{ childId: i % 2 === 0 ? 'ada' : 'ben', interest: 3 }],
            });
          }),
        });
        for (const lesson of plannedLessons(planningInput)) requireThere(planningInput, lesson);
      }),
      { numRuns: 40 },
    );
  });
});

function requireThere(planningInput: PlanningInput, lesson: PlannedLesson): void {
  const taught = planningInput.subjects.find(({ id }) => id === lesson.subject)!;
  const adult = planningInput.adults.find(({ id }) => id === lesson.adultId);
  expect(adult !== undefined).toBe(PARENT_DEMAND[taught.involvement] > 0);
  if (!adult) return;
  const span = { from: lesson.startMinute, to: lesson.endMinute };
  const away = adultAway(planningInput, adult, addDays(MONDAY, lesson.day));
  expect(without(span, away)).toEqual([span]);
  if (taught.teaching.rule === 'only') expect(taught.teaching.adultIds).toContain(adult.id);
}
