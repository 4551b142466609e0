import { addDays } from '../../calendar/index.js';
import {
  aLearner,
  anException,
  aPlanningInput,
  aRequest,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { Pause } from '../input/taught-days.js';
import { weekProblem } from './week-problem.js';

describe('a plan', () => {
  it('has no place on a day on which the child is ill, and asks for one daily lesson less', () => {
    const input = aPlanningInput({ exceptions: [anException({})] });
    const planned = weekProblem(input, aRequest(input), MONDAY);
    expect(planned?.problem.children[0]?.windows[0]).toEqual([0, 0]);
    expect(planned?.problem.subjects[0]?.sessionsPerWeek).toBe(4);
  });

  it('has the same grid before and after an illness', () => {
    const early = aLearner({ schoolHours: [...hours('08:00', '12:00', [1]), ...hours('09:00', '13:00', [2])] }); // prettier-ignore
    const usual = aPlanningInput({ learners: [early] });
    const ill = { ...usual, exceptions: [anException({})] };
    const gridOf = (input: typeof usual) => weekProblem(input, aRequest(input), MONDAY)?.grid;
    expect(gridOf(ill)).toEqual(gridOf(usual));
  });
});

describe('a week of a subject that pauses', () => {
  const planned = (pauses: Pause[]) => {
    const input = aPlanningInput({ subjects: [aTaughtSubject({ frequency: 'daily', pauses })] });
    return weekProblem(input, aRequest(input), MONDAY);
  };

  it('wants a daily subject on the days alone on which it is taught', () => {
    const week = planned([{ startDate: addDays(MONDAY, 1), endDate: addDays(MONDAY, 2) }]);
    expect(week?.problem.subjects[0]).toMatchObject({ sessionsPerWeek: 3 });
    expect(week?.problem.subjects[0]?.allowedDays).not.toContain(1);
    expect(week?.wants[0]).toMatchObject({ count: 3 });
  });

  it('wants nothing of a subject that pauses all the time', () => {
    expect(planned([{ startDate: null, endDate: addDays(MONDAY, 6) }])).toBeNull();
  });
});
