import {
  aLearner,
  anAdult,
  anException,
  aPlanningInput,
  aTakenTime,
  aTaughtSubject,
  MONDAY,
} from '../input/planning-input-factory.js';
import type { PlanningInput, TaughtSubject } from '../input/planning-input.js';
import { factsText } from './replan-params.js';

const subject = (over: Partial<TaughtSubject>) => ({ subjects: [aTaughtSubject(over)] });
const changes: [string, Partial<PlanningInput>][] = [
  ['a pause of a subject', subject({ pauses: [{ startDate: MONDAY, endDate: null }] })],
  ['longer lessons', subject({ minutes: 60 })],
  ['another rhythm', subject({ frequency: 'weekly' })],
  ['chosen days', subject({ weekdays: [1, 3] })],
  ['a fixed time', subject({ fixedStartMinute: 600 })],
  ['more of an adult', subject({ involvement: 'full' })],
  ['who teaches it', subject({ teaching: { rule: 'only', adultIds: ['robin'] } })],
  ['another interest', subject({ learners: [{ childId: 'ada', interest: 5 }] })],
  ['an adult more', { adults: [anAdult(), anAdult({ id: 'tom' })] }],
  ['an illness', { exceptions: [anException()] }],
  ['a commitment', { taken: [aTakenTime()] }],
  ['best times', { learners: [aLearner({ bestTimes: ['evening'] })] }],
];

describe('the facts that a preview was made from', () => {
  it.each(changes)('are others with %s', (_what, over) => {
    expect(factsText(aPlanningInput(over))).not.toBe(factsText(aPlanningInput()));
  });

  it('are the same with another name of a subject', () => {
    expect(factsText(aPlanningInput(subject({ name: 'Sums' })))).toBe(factsText(aPlanningInput()));
  });
});
