import fc from 'fast-check';
import { addDays, mondayOf, WEEKDAYS } from '../../calendar/index.js';
import { FREQUENCIES, SESSION_MINUTES } from '../../questionnaire/index.js';
import { aPlanningInput, aTaughtSubject, MONDAY } from './planning-input-factory.js';
import type { TaughtSubject } from './planning-input.js';
import {
  comingFacts,
  factsChangedFrom,
  inputOfWeek,
  subjectInWeek,
  subjectOn,
} from './subject-over-time.js';
import type { SubjectFacts } from './subject-facts.js';

const DAYS = 70;
const dates = Array.from({ length: DAYS }, (_, day) => addDays(MONDAY, day));
const learner = (childId: string) => ({ childId, interest: 3 });

/** What is said of the subject, on which day, and whether it holds from that day or from a later Monday on. */
const aChange = fc.record({
  daysLater: fc.integer({ min: 0, max: 12 }),
  weeksAhead: fc.integer({ min: 0, max: 4 }),
  facts: fc.record({
    minutes: fc.constantFrom(...SESSION_MINUTES),
    frequency: fc.constantFrom(...FREQUENCIES),
    weekdays: fc.subarray([...WEEKDAYS]),
    fixedStartMinute: fc.constantFrom(null, 540),
    teaching: fc.constantFrom(
      { rule: 'any' as const, adultIds: [] },
      { rule: 'only' as const, adultIds: ['robin'] },
    ),
    learners: fc.constantFrom(
      [learner('ada')],
      [learner('ben')],
      [learner('ada'), learner('ben')],
      [learner('ben'), learner('ada')],
    ),
  }),
});

const changed = (subject: TaughtSubject, from: string, facts: Partial<SubjectFacts>) => ({
  ...subject,
  factsOverTime: factsChangedFrom(subject, from, { ...subjectOn(subject, from), ...facts }),
});
/** All that is said of a date, in an order that depends on nothing. */
const textOn = (subject: TaughtSubject, date: string): string => {
  const { minutes, frequency, weekdays = [], fixedStartMinute, teaching, learners } = subjectOn(subject, date); // prettier-ignore
  const who = learners.map(({ childId, interest }) => `${childId} ${interest}`).sort();
  return JSON.stringify([minutes, frequency, weekdays, fixedStartMinute, teaching, who]);
};

describe('a subject whose facts change', () => {
  it('is on every date what was last said of it before that date was over', () => {
    fc.assert(
      fc.property(fc.array(aChange, { minLength: 1, maxLength: 8 }), (changes) => {
        let subject = aTaughtSubject();
        let today = MONDAY;
        const expected = new Map(dates.map((date) => [date, textOn(subject, date)]));
        for (const { daysLater, weeksAhead, facts } of changes) {
          today = addDays(today, daysLater);
          const from = weeksAhead === 0 ? today : addDays(mondayOf(today), 7 * weeksAhead);
          const next = comingFacts(subject, from)[0]?.validFrom ?? '9999';
          subject = changed(subject, from, facts);
          const said = textOn({ ...aTaughtSubject(), ...facts }, from);
          for (const date of dates) if (from <= date && date < next) expected.set(date, said);
          expect(dates.map((date) => textOn(subject, date))).toEqual(
            dates.map((date) => expected.get(date)),
          );
          // Nothing is told as a change where nothing changes.
          for (const { validFrom } of comingFacts(subject, today))
            expect(textOn(subject, validFrom)).not.toBe(textOn(subject, addDays(validFrom, -1)));
        }
        expect(subject.factsOverTime?.[0]?.validFrom).toBeNull();
      }),
    );
  });

  it('is in each week what it is on every day of the week that is not over', () => {
    fc.assert(
      fc.property(fc.array(aChange, { minLength: 1, maxLength: 8 }), (changes) => {
        let subject = aTaughtSubject();
        let today = MONDAY;
        for (const { daysLater, weeksAhead, facts } of changes) {
          today = addDays(today, daysLater);
          const from = weeksAhead === 0 ? today : addDays(mondayOf(today), 7 * weeksAhead);
          subject = changed(subject, from, facts);
          for (const date of dates.filter((each) => each >= today)) {
            const week = subjectInWeek(subject, mondayOf(date));
            expect(textOn(week, date)).toBe(textOn(subject, date));
          }
        }
      }),
    );
  });

  it('is as it was once a change ahead is taken back', () => {
    const ahead = changed(aTaughtSubject(), addDays(MONDAY, 14), { minutes: 60 });
    const back = changed(ahead, addDays(MONDAY, 14), { minutes: 30 });
    expect(comingFacts(ahead, MONDAY)).toMatchObject([{ validFrom: addDays(MONDAY, 14), minutes: 60 }]); // prettier-ignore
    expect(back.factsOverTime).toHaveLength(1);
  });

  it('leaves an input as it is where nothing ever changed', () => {
    const input = aPlanningInput();
    expect(inputOfWeek(input, MONDAY)).toBe(input);
  });
});
