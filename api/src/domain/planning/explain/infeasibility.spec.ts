import {
  aPlanningInput,
  aLearner,
  anAdult,
  aRequest,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput } from '../input/planning-input.js';
import { findInfeasibility, findNothingToPlan } from './infeasibility.js';
import { weekProblem } from '../problem/week-problem.js';

const reason = (planningInput: PlanningInput): string | undefined => {
  const planned = weekProblem(planningInput, aRequest(planningInput), MONDAY);
  return planned ? findInfeasibility(planned.problem)?.code : 'nothing';
};

describe('what cannot be planned', () => {
  it('says whether children, subjects or school hours are missing', () => {
    const why = (over: Partial<PlanningInput>) => {
      const planningInput = aPlanningInput(over);
      return findNothingToPlan(planningInput, aRequest(planningInput))?.code;
    };
    expect(why({ learners: [] })).toBe('schedule.no-children');
    expect(why({ subjects: [] })).toBe('schedule.no-subjects');
    expect(why({ learners: [aLearner({ schoolHours: [] })] })).toBe('schedule.no-school-days');
    expect(why({})).toBeUndefined();
  });

  it('names a family without a free hour, unless a child can work alone', () => {
    const busy = { adults: [anAdult({ freeHours: [] })] };
    expect(reason(aPlanningInput(busy))).toBe('schedule.no-free-hours');
    const alone = aTaughtSubject({ id: 'reading', involvement: 'none' });
    expect(
      reason(aPlanningInput({ ...busy, subjects: [aTaughtSubject(), alone] })),
    ).toBeUndefined();
  });

  it('names a fixed time outside the school hours, or under a commitment on every day', () => {
    const evening = aTaughtSubject({ fixedStartMinute: 18 * 60 });
    expect(reason(aPlanningInput({ subjects: [evening] }))).toBe(
      'schedule.contradictory-fixed-times',
    );
    const nine = aTaughtSubject({ fixedStartMinute: 540 });
    const taken = [aTakenTime({ recurrence: 'daily', startMinute: 550, endMinute: 560 })];
    expect(reason(aPlanningInput({ subjects: [nine], taken }))).toBe(
      'schedule.contradictory-fixed-times',
    );
    expect(reason(aPlanningInput({ subjects: [nine] }))).toBeUndefined();
  });

  it('names two daily lessons of one child at one time', () => {
    const first = aTaughtSubject({ fixedStartMinute: 540 });
    const second = aTaughtSubject({ id: 'latin', name: 'Latin', fixedStartMinute: 555 });
    expect(reason(aPlanningInput({ subjects: [first, second] }))).toBe(
      'schedule.contradictory-fixed-times',
    );
    const weekly = { ...second, frequency: 'two-to-three' as const };
    const twice = { ...first, frequency: 'weekly' as const };
    expect(reason(aPlanningInput({ subjects: [twice, weekly] }))).toBeUndefined();
  });

  it('names two children who both need the only parent at one time', () => {
    const learners = [aLearner(), aLearner({ id: 'ben' })];
    const subjects = [
      aTaughtSubject({ fixedStartMinute: 540, involvement: 'full' }),
      aTaughtSubject({
        id: 'piano',
        fixedStartMinute: 540,
        involvement: 'full',
        learners: [{ childId: 'ben', interest: 3 }],
      }),
    ];
    expect(reason(aPlanningInput({ learners, subjects }))).toBe(
      'schedule.contradictory-fixed-times',
    );
    const adults = [anAdult(), anAdult({ id: 'sam', freeHours: hours('08:00', '12:00') })];
    expect(reason(aPlanningInput({ learners, subjects, adults }))).toBeUndefined();
  });
});
