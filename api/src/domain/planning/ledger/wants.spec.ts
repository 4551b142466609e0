import { addDays } from '../../calendar/index.js';
import {
  aKeptLesson,
  aLearner,
  aPlanningInput,
  aRequest,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, PlanRequest } from '../input/planning-input.js';
import { wantsOfWeek } from './wants.js';

const WEDNESDAY = addDays(MONDAY, 2);
const FRIDAY = addDays(MONDAY, 4);
const absent = (kind: 'ill' | 'away' | 'day-off'): Partial<PlanningInput> => ({
  exceptions: [
    {
      id: 'exception',
      kind,
      title: null,
      forFamily: false,
      childIds: ['ada'],
      parentIds: [],
      startDate: MONDAY,
      endDate: MONDAY,
      startMinute: null,
      endMinute: null,
    },
  ],
});
const wants = (over: Partial<PlanningInput> = {}, request: Partial<PlanRequest> = {}) => {
  const planningInput = aPlanningInput(over);
  return wantsOfWeek(planningInput, aRequest(planningInput, request), MONDAY);
};

describe('what a week wants', () => {
  it('is as many lessons as the rhythm asks for on its school days', () => {
    expect(wants()).toMatchObject([{ weekStart: MONDAY, subjectId: 'maths', count: 5 }]);
    const weekdays = [1, 3, 6] as const;
    expect(wants({ subjects: [aTaughtSubject({ weekdays })] })).toMatchObject([{ count: 2, dates: [MONDAY, WEDNESDAY] }]); // prettier-ignore
    const often = aTaughtSubject({ frequency: 'two-to-three', weekdays: [1, 3, 5] });
    expect(wants({ subjects: [often] })).toMatchObject([{ count: 3 }]);
    const holidays = [{ startDate: MONDAY, endDate: WEDNESDAY }];
    expect(wants({ holidays, subjects: [aTaughtSubject({ weekdays })] })).toMatchObject([{ count: 0 }]); // prettier-ignore
    expect(wants({ holidays })).toMatchObject([{ count: 2 }]);
    expect(wants({ holidays: [{ startDate: MONDAY, endDate: FRIDAY }] })).toMatchObject([
      { count: 0 },
    ]);
  });

  it('is the same where a child is ill or away, and less on a day off', () => {
    expect(wants(absent('ill'))).toMatchObject([{ count: 5 }]);
    expect(wants(absent('away'))).toMatchObject([{ count: 5 }]);
    expect(wants(absent('day-off'))).toMatchObject([{ count: 4 }]);
  });

  it('counts no day before the week began to be planned, and every day since', () => {
    const late = { today: WEDNESDAY, nowMinute: 0 };
    const [began] = wants({}, late);
    expect(began).toMatchObject({ count: 3, dates: [WEDNESDAY, addDays(MONDAY, 3), FRIDAY] });
    const wanted = wants();
    expect(wants({}, { ...late, wanted })).toMatchObject([{ count: 5 }]);
    const kept = [aKeptLesson({ date: MONDAY })];
    expect(wants({}, { ...late, kept })).toMatchObject([{ count: 4 }]);
    // A lesson of another week that stands here is no lesson of this one.
    const carried = [aKeptLesson({ date: MONDAY, wantedWeek: addDays(MONDAY, -7) })];
    expect(wants({}, { ...late, kept: carried })).toMatchObject([{ count: 3 }]);
  });

  it('stays the group’s where the plan is for one child of it', () => {
    const learners = ['ada', 'ben'].map((id) => aLearner({ id }));
    const together = learners.map(({ id }) => ({ childId: id, interest: 3 }));
    const over = { learners, subjects: [aTaughtSubject({ learners: together })] };
    const wanted = wants(over);
    expect(wanted).toMatchObject([{ childIds: ['ada', 'ben'] }]);
    expect(wants(over, { childIds: ['ada'], wanted })).toMatchObject([
      { childIds: ['ada', 'ben'], count: 5 },
    ]);
    expect(wants(over, { childIds: ['ada'] })).toMatchObject([{ childIds: ['ada'] }]);
  });
});
