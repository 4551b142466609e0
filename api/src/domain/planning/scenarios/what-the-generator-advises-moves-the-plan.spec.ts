import fc from 'fast-check';
import { PLANNING_APPROACHES } from '../../questionnaire/index.js';
import {
  anAdvice,
  aLearnedPreferences,
  aRewardTable,
} from '../input/learned-preferences-factory.js';
import type { StyleAdvice } from '../input/learned-preferences.js';
import {
  aLearner,
  aMeal,
  aPlanningInput,
  aRequest,
  aStyle,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { weekProblem } from '../problem/week-problem.js';
import { type PlannedLesson, plannedLessons } from './planned-lessons.js';

const KINDS = ['mathematics', 'writing', 'science', 'history', 'art'] as const;
const RUNS = 8;

/** A child whose predicted rewards differ little by the hour; what it learns, and how the family plans, is drawn. */
const families = fc
  .record({
    age: fc.constantFrom(8, 10, 12),
    subjects: fc.integer({ min: 3, max: 5 }),
    approach: fc.constantFrom('time-blocked' as const, 'loop' as const, 'grouped' as const),
    wave: fc.double({ min: 0, max: 6, noNaN: true }),
  })
  .map(({ age, subjects, approach, wave }) =>
    learned(
      aPlanningInput({
        learners: [aLearner({ age, bestTimes: [], schoolHours: hours('08:00', '16:00') })],
        meals: [aMeal()],
        style: aStyle({ approach }),
        subjects: KINDS.slice(0, subjects).map((kind, i) =>
          aTaughtSubject({
            id: kind,
            kind,
            core: i < 2,
            frequency: i < 3 ? 'daily' : 'two-to-three',
            involvement: 'none',
          }),
        ),
      }),
      (_, minute) => 0.8 - 0.03 * Math.sin(minute / 60 + wave),
    ),
  );

/** The family with such predicted rewards in all subjects, and without advice. */
function learned(
  family: PlanningInput,
  rewardAt: (weekday: number, minute: number) => number,
): PlanningInput {
  const tables = family.subjects.map(({ id }) => aRewardTable(rewardAt, { subjectId: id }));
  return { ...family, preferences: aLearnedPreferences(tables) };
}

function plan(family: PlanningInput, advice: Partial<StyleAdvice>): PlannedLesson[] {
  const { preferences } = family;
  const tables = preferences?.tables ?? [];
  const style = anAdvice({ dailyLoadMinutes: 150, ...advice });
  return plannedLessons({ ...family, preferences: aLearnedPreferences(tables, style) });
}

/** A number of the plan under two values of one piece of advice, for drawn families. */
function compare(
  drawn: fc.Arbitrary<PlanningInput>,
  advice: readonly [Partial<StyleAdvice>, Partial<StyleAdvice>],
  numberOf: (lessons: readonly PlannedLesson[]) => number,
): { each: (check: (less: number, more: number) => void) => void } {
  return {
    each: (check) => {
      fc.assert(
        fc.property(drawn, (family) => {
          const [less, more] = advice.map((own) => plan(family, own));
          expect(less).toHaveLength(more!.length);
          check(numberOf(less!), numberOf(more!));
        }),
        { numRuns: RUNS },
      );
    },
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function byDay(lessons: readonly PlannedLesson[]): PlannedLesson[][] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((day) => lessons.filter((lesson) => lesson.day === day))
    .filter(({ length }) => length > 0)
    .map((own) => own.sort((a, b) => a.startMinute - b.startMinute));
}

const startOfDay = (lessons: readonly PlannedLesson[]): number =>
  mean(byDay(lessons).map(([first]) => first!.startMinute));

/** Minutes of the stretches in which one lesson follows another, of `subject` alone where that is asked. */
function stretches(lessons: readonly PlannedLesson[], oneSubject = false): number[] {
  return byDay(lessons).flatMap((day) => {
    const found: number[] = [];
    day.forEach(({ subject, startMinute, endMinute }, i) => {
      const before = day[i - 1];
      const follows = before?.endMinute === startMinute;
      if (follows && (!oneSubject || before.subject === subject))
        found[found.length - 1]! += endMinute - startMinute;
      else found.push(endMinute - startMinute);
    });
    return found;
  });
}

const fullestDay = (lessons: readonly PlannedLesson[]): number =>
  Math.max(
    ...byDay(lessons).map((day) =>
      day.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0),
    ),
  );

describe('what the generator advises', () => {
  it('begins the day later for who does well with a later start', () => {
    const advice = [{ startOfDay: 480 }, { startOfDay: 630 }] as const;
    compare(families, advice, startOfDay).each((early, late) => {
      expect(early).toBeLessThan(late);
    });
  });

  it('draws no lesson out of the best times that the family stated', () => {
    const stated = families.map(({ learners, ...family }) => ({
      ...learned(
        {
          ...family,
          learners: learners.map((own) => ({ ...own, bestTimes: ['early-morning' as const] })),
        },
        // The models know the stated best times.
        (_, minute) => (minute < 540 ? 0.85 : 0.8),
      ),
    }));
    const advice = [{ startOfDay: 480 }, { startOfDay: 630 }] as const;
    compare(stated, advice, startOfDay).each((early, late) => {
      expect(early).toBeLessThan(540);
      expect(late).toBeLessThan(540);
    });
  });

  it('makes a break sooner for who does well with short stretches', () => {
    let [all, allMore] = [0, 0];
    const advice = [{ minutesBetweenBreaks: 30 }, { minutesBetweenBreaks: 75 }] as const;
    compare(families, advice, (lessons) => mean(stretches(lessons))).each((short, long) => {
      expect(short).toBeLessThanOrEqual(long);
      [all, allMore] = [all + short, allMore + long];
    });
    expect(all).toBeLessThan(allMore);
  });

  it('stays longer with one subject for who does well with long blocks', () => {
    const blocks = fc
      .record({ count: fc.integer({ min: 3, max: 5 }), minutes: fc.constantFrom(30, 45) })
      .map(({ count, minutes }) =>
        aPlanningInput({
          style: aStyle({ approach: 'block' }),
          learners: [aLearner({ age: 12, schoolHours: hours('09:00', '13:30') })],
          subjects: KINDS.slice(0, count).map((kind) =>
            aTaughtSubject({
              id: kind,
              kind,
              minutes: minutes as 30,
              core: false,
              frequency: 'four-times',
              involvement: 'none',
            }),
          ),
        }),
      );
    const advice = [{ blockMinutes: 15 }, { blockMinutes: 90 }] as const;
    compare(blocks, advice, (lessons) => mean(stretches(lessons, true))).each((short, long) => {
      expect(short).toBeLessThan(long);
    });
  });

  it('keeps the fullest day lighter for who does well with little a day', () => {
    const weekly = fc
      .record({
        count: fc.integer({ min: 6, max: 10 }),
        slope: fc.double({ min: 0.05, max: 0.07, noNaN: true }),
      })
      .map(({ count, slope }) =>
        learned(
          aPlanningInput({
            learners: [aLearner({ age: 10, schoolHours: hours('09:00', '13:00') })],
            subjects: Array.from({ length: count }, (_, i) =>
              aTaughtSubject({
                id: `subject-${i}`,
                kind: 'art',
                core: false,
                frequency: 'weekly',
                involvement: 'none',
              }),
            ),
          }),
          (weekday) => 0.9 - slope * weekday,
        ),
      );
    let [all, allMore] = [0, 0];
    const advice = [{ dailyLoadMinutes: 15 }, { dailyLoadMinutes: 480 }] as const;
    compare(weekly, advice, fullestDay).each((light, full) => {
      expect(light).toBeLessThanOrEqual(full);
      [all, allMore] = [all + light, allMore + full];
    });
    expect(all).toBeLessThan(allMore);
  });

  it('is never a rule: whatever it is, the same timetables are possible, and as many lessons are asked for', () => {
    const wild = fc.oneof(fc.double({ min: -1000, max: 2000 }), fc.constant(NaN));
    const advice = fc.record({
      structure: wild,
      blockMinutes: wild,
      minutesBetweenBreaks: wild,
      breakMinutes: wild,
      startOfDay: wild,
      coreFirst: wild,
      rotation: wild,
      dailyLoadMinutes: wild,
    });
    const rules = (family: PlanningInput) => {
      const { problem, wants } = weekProblem(family, aRequest(family), MONDAY)!;
      const subjects = problem.subjects.map((subject) => ({ ...subject, reward: [] }));
      return { ...problem, subjects, weights: null, wants };
    };
    fc.assert(
      fc.property(
        families,
        fc.constantFrom(...PLANNING_APPROACHES),
        advice,
        (family, approach, drawn) => {
          const own = { ...family, style: aStyle({ approach }) };
          const bent = { ...own, preferences: aLearnedPreferences([], drawn) };
          expect(rules(bent)).toEqual(rules(own));
          const { problem } = weekProblem(bent, aRequest(bent), MONDAY)!;
          for (const points of problem.subjects.flatMap(({ reward }) => reward.flat()))
            expect(Number.isInteger(points) && points >= 0 && points <= 1000).toBe(true);
          for (const points of Object.values(problem.weights))
            expect(Number.isInteger(points) && points >= 0).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
