import {
  aLearner,
  anException,
  aPlanningInput,
  aRequest,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
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
