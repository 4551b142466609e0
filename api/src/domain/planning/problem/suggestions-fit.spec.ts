import { type SuggestedSubject, suggestionsForAge } from '../../questionnaire/index.js';
import { solve } from '../../timetabling/index.js';
import {
  aPlanningInput,
  aLearner,
  anAdult,
  aRequest,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { weekProblem } from './week-problem.js';

/** A family that accepted everything the questionnaire suggests, with one parent at home from eight to five. */
function accepting(ages: readonly number[]): PlanningInput {
  const learners = ages.map((age) => {
    const { schoolHours, bestTimes } = suggestionsForAge(age);
    return aLearner({ id: `child-${age}`, age, schoolHours, bestTimes });
  });
  const taught = (age: number, subject: SuggestedSubject) =>
    aTaughtSubject({
      ...subject,
      id: `${subject.kind}-${age}`,
      learners: [{ childId: `child-${age}`, interest: subject.interest }],
    });
  return aPlanningInput({
    learners,
    adults: [anAdult({ freeHours: hours('08:00', '17:00') })],
    subjects: ages.flatMap((age) =>
      suggestionsForAge(age).subjects.map((subject) => taught(age, subject)),
    ),
  });
}

describe('a family that accepts the suggestions', () => {
  it.each([
    [[3]],
    [[6]],
    [[8]],
    [[11]],
    [[15]],
    [[6, 8]],
    [[4, 6, 8]],
    [[5, 7, 9]],
    [[7, 10, 13, 16]],
  ])('of children aged %j finds room for every lesson', (ages) => {
    const planningInput = accepting(ages);
    const week = weekProblem(planningInput, aRequest(planningInput), MONDAY);
    if (!week) throw new Error('nothing to plan');
    const { unplaced } = solve(week.problem, { seed: 1, now: () => 0, iterationBudget: 60_000 });
    expect(unplaced).toEqual([]);
  });
});
