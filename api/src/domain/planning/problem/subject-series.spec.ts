import { addDays } from '../../calendar/index.js';
import { solve } from '../../timetabling/index.js';
import {
  aPlanningInput,
  aRequest,
  aStyle,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import { weekProblem } from './week-problem.js';

const weekAfter = (weeks: number): string => addDays(MONDAY, 7 * weeks);
const subjectsIn = (planningInput: PlanningInput, over: Partial<PlanRequest>, monday: string) =>
  weekProblem(planningInput, aRequest(planningInput, over), monday)?.problem.subjects ?? [];

describe('a subject’s series', () => {
  it('brings an occasional subject in the same weeks however the range is cut', () => {
    const timesFrom = (seriesStart: string) => (week: number, firstDate: string) => {
      const art = aTaughtSubject({ id: 'art', frequency: 'occasional', seriesStart });
      const planningInput = aPlanningInput({ subjects: [aTaughtSubject(), art] });
      const request = { firstDate, lastDate: addDays(weekAfter(week), 6) };
      const subjects = subjectsIn(planningInput, request, weekAfter(week));
      return subjects.filter(({ id }) => id === 'art').length;
    };
    const weeks = [0, 1, 2, 3, 4, 5];
    const times = timesFrom(MONDAY);
    const oneByOne = weeks.map((week) => times(week, weekAfter(week)));
    expect(oneByOne).toEqual([1, 0, 1, 0, 1, 0]);
    expect(weeks.map((week) => times(week, MONDAY))).toEqual(oneByOne);
    expect([3, 4, 5].map((week) => times(week, weekAfter(3)))).toEqual([0, 1, 0]);
    const before = timesFrom(weekAfter(3));
    expect(weeks.map((week) => before(week, weekAfter(week)))).toEqual([0, 1, 0, 1, 0, 1]);
  });
  it('turns a loop by the subject’s own weeks and the whole school week, not by what is asked for', () => {
    const weekly = aTaughtSubject({ frequency: 'weekly', seriesStart: MONDAY });
    const music = aTaughtSubject({ id: 'music', frequency: 'weekly', seriesStart: MONDAY });
    const loop = aPlanningInput({
      subjects: [weekly, music],
      style: aStyle({ approach: 'loop' }),
    });
    const third = weekAfter(2);
    const dayOf = (over: Partial<PlanRequest>): number | undefined => {
      const request = aRequest(loop, { lastDate: addDays(third, 6), ...over });
      const { problem } = weekProblem(loop, request, third)!;
      const { sessions } = solve(problem, { seed: 1, now: () => 0, iterationBudget: 30_000 });
      return sessions.find(({ subject }) => subject === 'music')?.day;
    };
    expect(dayOf({ firstDate: MONDAY })).toBe(3);
    expect(dayOf({ firstDate: third })).toBe(3);
    expect(dayOf({ firstDate: addDays(third, 1) })).toBe(3);
    expect(dayOf({ firstDate: third, subjectIds: ['music'] })).toBe(3);
  });
});
