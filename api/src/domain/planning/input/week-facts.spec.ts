import fc from 'fast-check';
import { addDays, mondayOf } from '../../calendar/index.js';
import { scoreScales } from '../../questionnaire/index.js';
import {
  aLearner,
  aMeal,
  anAdult,
  anException,
  aPlanningInput,
  aStyle,
  aTakenTime,
  aTaughtSubject,
  hours,
  MONDAY,
} from './planning-input-factory.js';
import type { PlanningInput } from './planning-input.js';
import { factsChangedFrom } from './subject-over-time.js';
import { weekFacts } from './week-facts.js';

const family = aPlanningInput({
  learners: [aLearner(), aLearner({ id: 'ben' })],
  adults: [anAdult()],
  subjects: [aTaughtSubject(), aTaughtSubject({ id: 'art', kind: 'art', frequency: 'weekly' })],
  taken: [aTakenTime()],
  meals: [aMeal()],
});
const driven = aTakenTime({
  ...{ ownerKind: 'child', childId: 'ada', travelBeforeMinutes: 10 },
  companions: { adultIds: ['robin'], childIds: [] },
});
const hash = (over: Partial<PlanningInput> = {}): string =>
  weekFacts({ ...family, ...over }, MONDAY);

const once = (date: string) =>
  aTakenTime({ id: 'dentist', recurrence: 'once', startDate: date, endDate: date });
const on = (date: string) => ({ startDate: date, endDate: date });

/** Each kind of fact that holds on one date alone, as a change of the family's facts. */
const KINDS: Readonly<Record<string, (date: string) => Partial<PlanningInput>>> = {
  commitment: (date) => ({ taken: [...family.taken, once(date)] }),
  holiday: (date) => ({ holidays: [{ title: 'Off', ...on(date) }] }),
  illness: (date) => ({ exceptions: [anException(on(date))] }),
  visitor: (date) => ({
    exceptions: [
      anException({ kind: 'visitor', forFamily: true, childIds: [], startMinute: 600, endMinute: 660, ...on(date) }), // prettier-ignore
    ],
  }),
  'extra time': (date) => ({
    exceptions: [anException({ kind: 'open', startMinute: 840, endMinute: 900, ...on(date) })],
  }),
  'an adult away': (date) => ({
    exceptions: [anException({ kind: 'away', childIds: [], parentIds: ['robin'], ...on(date) })],
  }),
  'school hours': (date) => ({
    learners: family.learners.map((learner) => ({
      ...learner,
      schoolHours: [
        ...hours('09:00', '13:00'),
        ...hours('14:00', '16:00').map((each) => ({
          ...each,
          validFrom: date,
          validUntil: date,
        })),
      ],
    })),
  }),
  'an adult’s hours': (date) => ({
    adults: [
      anAdult({
        freeHours: [
          ...anAdult().freeHours,
          ...hours('19:00', '20:00').map((each) => ({
            ...each,
            validFrom: date,
            validUntil: date,
          })),
        ],
      }),
    ],
  }),
  'a subject': (date) => ({
    subjects: family.subjects.map((subject) => {
      const week = { ...subject, factsOverTime: factsChangedFrom(subject, mondayOf(date), { ...subject, minutes: 60 }) }; // prettier-ignore
      const factsOverTime = factsChangedFrom(week, addDays(mondayOf(date), 7), subject);
      return { ...subject, factsOverTime };
    }),
  }),
  pause: (date) => ({
    subjects: family.subjects.map((subject) => ({ ...subject, pauses: [on(date)] })),
  }),
};

describe('the facts of a week', () => {
  it.each(Object.keys(KINDS))('are others with a change of %s in the week, and the same with one outside', (kind) => {
    fc.assert(
      fc.property(fc.integer({ min: -70, max: 70 }), (days) => {
        // A school day: hours of a weekend are no change of anything here.
        const date = addDays(MONDAY, days - (((days % 7) + 7) % 7) + (Math.abs(days) % 5));
        const isInside = mondayOf(date) === MONDAY;
        expect(hash(KINDS[kind]?.(date)) !== hash()).toBe(isInside);
      }),
      { numRuns: 40 },
    );
  }); // prettier-ignore

  const wishes: [string, Partial<PlanningInput>][] = [
    ['longer lessons', { subjects: family.subjects.map((s) => ({ ...s, minutes: 60 as const })) }],
    ['a wish less', { subjects: family.subjects.slice(1) }],
    ['another rhythm', { subjects: family.subjects.map((s) => ({ ...s, frequency: 'weekly' as const })) }], // prettier-ignore
    ['a fixed time', { subjects: family.subjects.map((s) => ({ ...s, fixedStartMinute: 600 })) }],
    ['more help', { subjects: family.subjects.map((s) => ({ ...s, involvement: 'full' as const })) }], // prettier-ignore
    ['somebody else who teaches', { subjects: family.subjects.map((s) => ({ ...s, teaching: { rule: 'only' as const, adultIds: ['robin'] } })) }], // prettier-ignore
    ['another interest', { subjects: family.subjects.map((s) => ({ ...s, learners: [{ childId: 'ada', interest: 5 }] })) }], // prettier-ignore
    ['best times', { learners: family.learners.map((each) => ({ ...each, bestTimes: ['evening' as const] })) }], // prettier-ignore
    ['a commitment that ended', { taken: [] }],
    ['adults who only bring and fetch', { taken: [{ ...driven, adultsStay: false }] }],
    ['a commitment that becomes another one within the week', { taken: [{ ...family.taken[0]!, endDate: MONDAY }, aTakenTime({ id: 'new', startDate: addDays(MONDAY, 1), startMinute: 700, endMinute: 760 })] }], // prettier-ignore
    ['a meal that ends within the week', { meals: [aMeal({ until: addDays(MONDAY, 2) })] }],
    ['a meal at another time', { meals: [aMeal({ startMinute: 750 })] }],
    ['a child who left', { learners: family.learners.slice(1) }],
    ['another approach', { style: aStyle({ approach: 'block' }) }],
    ['more of the same every day', { style: aStyle({ flexibility: 5 }) }],
    ['another answer about teaching', { style: aStyle({ scales: scoreScales({ q1: 5 }) }) }],
    ['a second adult', { adults: [anAdult(), anAdult({ id: 'kim' })] }],
  ];

  it('are the same with a change of a meal or a commitment that lies after the week', () => {
    const { id: _id, ...habit } = aMeal();
    const later = aMeal({ startMinute: 750, past: [{ ...habit, until: addDays(MONDAY, 6) }] });
    expect(hash({ meals: [later] })).toBe(hash());
    const until = { ...family.taken[0]!, endDate: addDays(MONDAY, 6) };
    const next = aTakenTime({ id: 'new', startDate: addDays(MONDAY, 7), startMinute: 700, endMinute: 760 }); // prettier-ignore
    expect(hash({ taken: [until, next] })).toBe(hash());
  });

  it.each(wishes)('are others with %s', (_what, over) => {
    expect(hash(over)).not.toBe(hash());
  });

  it('are the same whatever is learned, however old the children are, and in whatever order it is read', () => {
    const older = family.learners.map((each) => ({ ...each, age: 9 })).reverse();
    const renamed = family.subjects.map((s) => ({ ...s, name: 'Sums', seriesStart: MONDAY })).reverse(); // prettier-ignore
    const taken = family.taken.map((each) => ({ ...each, id: 'another', title: 'The pool' }));
    const style = aStyle({ philosophies: { classical: 5 } });
    expect(hash({ learners: older, subjects: renamed, taken, style })).toBe(hash());
  });

  it('are eight digits', () => {
    expect(hash()).toMatch(/^[0-9a-f]{8}$/);
  });
});
