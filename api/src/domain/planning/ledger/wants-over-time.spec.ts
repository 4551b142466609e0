import { addDays } from '../../calendar/index.js';
import {
  aLearner,
  aPlanningInput,
  aRequest,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { TaughtSubject } from '../input/planning-input.js';
import type { SubjectFacts } from '../input/subject-facts.js';
import { factsChangedFrom, subjectOn } from '../input/subject-over-time.js';
import { wantsOfWeek } from './wants.js';

const learner = (childId: string) => ({ childId, interest: 3 });
const changed = (subject: TaughtSubject, from: string, facts: Partial<SubjectFacts>) => ({
  ...subject,
  factsOverTime: factsChangedFrom(subject, from, { ...subjectOn(subject, from), ...facts }),
});

describe('what a week wants', () => {
  const wanted = (subject: TaughtSubject, monday: string, today = addDays(monday, -2)) => {
    const input = aPlanningInput({ learners: [aLearner(), aLearner({ id: 'ben' })], subjects: [subject] }); // prettier-ignore
    const lastDate = addDays(monday, 6);
    const said = { firstDate: monday, lastDate, today };
    // The week was planned before: its days that are over count.
    const wantedBefore = wantsOfWeek(input, aRequest(input, { ...said, today: addDays(monday, -2) }), monday); // prettier-ignore
    return wantsOfWeek(input, aRequest(input, { ...said, wanted: wantedBefore }), monday);
  };

  it('goes by the facts of that week, and by those before in the weeks before', () => {
    const later = addDays(MONDAY, 7);
    const subject = changed(aTaughtSubject(), later, { frequency: 'weekly', minutes: 60, learners: [learner('ben')] }); // prettier-ignore
    expect(wanted(subject, MONDAY)).toMatchObject([{ count: 5, minutes: 30, childIds: ['ada'] }]);
    expect(wanted(subject, later)).toMatchObject([{ count: 1, minutes: 60, childIds: ['ben'] }]);
  });

  it.each([
    ['every day, from Wednesday on', 'weekly', 'daily', 1 + 2],
    ['every day, from Wednesday on', 'two-to-three', 'daily', 3 + 1],
    ['once, from Wednesday on', 'daily', 'weekly', 1],
    ['as often, in longer lessons', 'daily', 'daily', 5],
  ] as const)('is %s, from %s to %s: %i', (_what, before, after, count) => {
    const wednesday = addDays(MONDAY, 2);
    const was = aTaughtSubject({ frequency: before });
    const subject = changed(was, wednesday, { frequency: after, minutes: 60 });
    expect(wanted(subject, MONDAY, wednesday)).toMatchObject([{ count, minutes: 60 }]);
  });

  it('is what it was where it changes once the school week is over', () => {
    const saturday = addDays(MONDAY, 5);
    const subject = changed(aTaughtSubject(), saturday, { frequency: 'weekly' });
    expect(wanted(subject, MONDAY, saturday)).toMatchObject([{ count: 5 }]);
  });

  it('names a child no more who stops within a group', () => {
    const both = aTaughtSubject({ learners: [learner('ada'), learner('ben')] });
    const subject = changed(both, addDays(MONDAY, 7), { learners: [learner('ada')] });
    expect(wanted(subject, MONDAY)).toMatchObject([{ childIds: ['ada', 'ben'] }]);
    const planned = wanted(both, addDays(MONDAY, 7));
    const input = aPlanningInput({ learners: [aLearner(), aLearner({ id: 'ben' })], subjects: [subject] }); // prettier-ignore
    const request = aRequest(input, { firstDate: addDays(MONDAY, 7), lastDate: addDays(MONDAY, 13), wanted: planned }); // prettier-ignore
    expect(wantsOfWeek(input, request, addDays(MONDAY, 7))).toMatchObject([{ childIds: ['ada'] }]);
  });
});
