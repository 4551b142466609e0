import fc from 'fast-check';
import { PLANNING_APPROACHES, scoreScales } from '../../questionnaire/index.js';
import {
  aPlanningInput,
  aLearner,
  aRequest,
  aStyle,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { rewardInputOf } from '../reward/reward-input.js';
import { rewardParts, rewardTable } from '../reward/week-rewards.js';
import {
  aLearnedPreferences,
  aRewardTable,
  anAdvice,
  lovesAfternoons,
} from '../input/learned-preferences-factory.js';
import { WeekHours } from '../input/week-hours.js';
import { weekProblem } from './week-problem.js';

const pair = (over: Partial<PlanningInput> = {}): PlanningInput =>
  aPlanningInput({
    learners: [
      aLearner({ schoolHours: hours('09:00', '15:00') }),
      aLearner({ id: 'ben', age: 13, bestTimes: [], schoolHours: hours('08:30', '14:00') }),
    ],
    subjects: [
      aTaughtSubject(),
      aTaughtSubject({
        id: 'history',
        kind: 'history',
        core: false,
        minutes: 45,
        frequency: 'two-to-three',
        learners: [
          { childId: 'ada', interest: 5 },
          { childId: 'ben', interest: 2 },
        ],
      }),
    ],
    style: aStyle({ approach: 'grouped' }),
    ...over,
  });

function tablesOf(planningInput: PlanningInput): Record<string, readonly (readonly number[])[]> {
  const week = weekProblem(planningInput, aRequest(planningInput), MONDAY);
  return Object.fromEntries((week?.problem.subjects ?? []).map(({ id, reward }) => [id, reward]));
}

describe('the reward of a lesson without a model', () => {
  // Kept from before anything was learned, so that a family without a model keeps its week to the point.
  it('is the rule’s, to the point', () => {
    const tables = tablesOf(pair());
    expect(tables.maths?.[0]).toEqual([
      322, 385, 400, 400, 400, 400, 400, 400, 397, 382, 368, 353, 339, 243, 167, 161, 128, 120, 112,
      105, 124, 118, 112, 106, 101, 0,
    ]);
    expect(tables.history?.[0]).toEqual([
      721, 725, 729, 719, 710, 700, 684, 659, 633, 605, 577, 549, 502, 467, 432, 425, 400, 394, 388,
      382, 395, 391, 386, 382, 0, 0,
    ]);
  });

  it('is the rule’s also for a child or a subject that nothing was learned of', () => {
    const preferences = aLearnedPreferences([
      lovesAfternoons({ childId: 'ben', subjectId: 'maths' }),
    ]);
    expect(tablesOf(pair({ preferences }))).toEqual(tablesOf(pair()));
  });
});

describe('the reward of a lesson that something was learned of', () => {
  const scales = { ...scoreScales({}), prioritisation: 0, 'time-management': 0 };
  const plain = aStyle({ scales });

  it('is the predicted reward on the same scale of points', () => {
    const preferences = aLearnedPreferences([aRewardTable((day) => (day === 1 ? 0.9 : 0.5))]);
    const { maths } = tablesOf(aPlanningInput({ preferences, style: plain }));
    expect(maths?.map((row) => row[0])).toEqual([200, 360, 200, 200, 200, 0, 0]);
  });

  it('silences the stated best times, which the models know', () => {
    const preferences = aLearnedPreferences([aRewardTable(() => 0.7)]);
    const at = (bestTimes: 'evening' | 'mid-morning') =>
      tablesOf(
        aPlanningInput({
          preferences,
          style: plain,
          learners: [aLearner({ bestTimes: [bestTimes] })],
        }),
      );
    expect(at('evening')).toEqual(at('mid-morning'));
  });

  it('keeps core first as far as the family said, and tells good hours from better ones', () => {
    const preferences = aLearnedPreferences([
      aRewardTable((_, minute) => (minute < 600 ? 0.99 : 0.9)),
    ]);
    const style = aStyle({ scales: { ...scales, prioritisation: 1 } });
    const { maths } = tablesOf(aPlanningInput({ preferences, style }));
    expect(maths?.[0]?.[0]).toBe(Math.round(400 * 0.99 * 1.3));
    expect(maths?.[0]?.[4]).toBe(Math.round(400 * 0.9 * 1.3));
  });

  it('lets interest lead where the family lets it, and nowhere else', () => {
    const subjects = [aTaughtSubject({ learners: [{ childId: 'ada', interest: 5 }] })];
    const preferences = aLearnedPreferences([aRewardTable(() => 0.5)]);
    const entry = (approach: 'interest-led' | 'loop'): number =>
      tablesOf(aPlanningInput({ subjects, preferences, style: { ...plain, approach } }))
        .maths?.[0]?.[0] ?? 0;
    expect(entry('loop')).toBe(200);
    expect(entry('interest-led')).toBeGreaterThan(210);
  });

  it('keeps its limits where a table is spoiled', () => {
    const preferences = aLearnedPreferences([
      aRewardTable((_, minute) => (minute < 600 ? NaN : 7)),
    ]);
    const [spoiled, rule] = [
      tablesOf(aPlanningInput({ preferences, style: plain })),
      tablesOf(aPlanningInput({ style: plain })),
    ];
    expect(spoiled.maths?.[0]?.[0]).toBe(rule.maths?.[0]?.[0]);
    expect(spoiled.maths?.[0]?.[4]).toBe(400);
  });
});

it('adds up by cause to exactly the entry of the table, learned or not', () => {
  const reward = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({
        approach: fc.constantFrom(...PLANNING_APPROACHES),
        interest: fc.integer({ min: 1, max: 5 }),
        core: fc.boolean(),
        minutes: fc.constantFrom(15, 30, 60),
        learned: fc.array(fc.constantFrom('ada', 'ben'), { maxLength: 2 }),
        morning: reward,
        noon: reward,
        coreFirst: reward,
        favouredDays: fc.subarray([0, 1, 2, 3, 4]),
      }),
      (drawn) => {
        const { approach, interest, core, minutes, learned, morning, noon, coreFirst } = drawn;
        const tables = learned.map((childId) =>
          aRewardTable((day, minute) => (minute < 690 ? morning : noon / (day + 1)), { childId }),
        );
        const planningInput = pair({
          style: aStyle({ approach, scales: { ...scoreScales({}), prioritisation: 0.8 } }),
          preferences: aLearnedPreferences(tables, anAdvice({ coreFirst })),
        });
        const childIds = ['ada', 'ben'];
        const subject = aTaughtSubject({
          core,
          minutes: minutes as 30,
          learners: childIds.map((childId) => ({ childId, interest })),
        });
        const week = new WeekHours(planningInput, aRequest(planningInput), MONDAY);
        const asked = { subject, slots: minutes / 15, childIds, favouredDays: drawn.favouredDays };
        const input = rewardInputOf(planningInput, week, asked);
        rewardTable(week.grid, input).forEach((row, day) =>
          row.forEach((entry, start) => {
            const parts = rewardParts(week.grid, input, { day, start });
            const sum = parts.reduce((all, { points }) => all + points, 0);
            expect(sum).toBeCloseTo(entry, 9);
            expect(Number.isInteger(entry) && entry >= 0 && entry <= 1000).toBe(true);
          }),
        );
      },
    ),
    { numRuns: 60 },
  );
});
