import fc from 'fast-check';
import { minuteOf, type UsualHours, type Weekday, wallClock } from '../calendar/index.js';
import { bandForAge } from './age-table.js';
import { gradeLevelForAge } from './grade-levels.js';
import { CATALOGUE_SUBJECTS, SUBJECT_CATALOGUE, SUBJECT_KINDS } from './subject-catalogue.js';
import { PARENT_DEMAND, sessionsPerWeek } from './subject-choices.js';
import { suggestionsForAge } from './suggestions.js';

const AGES = Array.from({ length: 17 }, (_, i) => i + 2);
const week = { schoolDays: 5, index: 0 };
const kinds = (age: number): string[] => suggestionsForAge(age).subjects.map(({ kind }) => kind);

describe('suggestions by age', () => {
  it('always offer reading and mathematics, each day and as core', () => {
    for (const age of AGES) {
      const daily = suggestionsForAge(age).subjects.filter(
        ({ core, frequency }) => core && frequency === 'daily',
      );
      expect(daily.map(({ kind }) => kind)).toEqual(['reading', 'mathematics']);
    }
  });

  it('add science and history at 6 and a foreign language at 8', () => {
    expect(kinds(5)).not.toContain('science');
    expect(kinds(6)).toEqual(expect.arrayContaining(['science', 'history']));
    expect(kinds(7)).not.toContain('language');
    expect(kinds(8)).toContain('language');
  });

  it('never ask for less of a longer lesson, or for more of a parent, in an older child', () => {
    for (const age of AGES.slice(1)) {
      const [younger, older] = [bandForAge(age - 1), bandForAge(age)];
      expect(older.coreMinutes).toBeGreaterThanOrEqual(younger.coreMinutes);
      expect(older.maxDailyMinutes).toBeGreaterThanOrEqual(younger.maxDailyMinutes);
      expect(older.maxRunMinutes).toBeGreaterThanOrEqual(younger.maxRunMinutes);
      expect(PARENT_DEMAND[older.coreInvolvement]).toBeLessThanOrEqual(
        PARENT_DEMAND[younger.coreInvolvement],
      );
    }
  });

  it.each(AGES)('fit into the day the table allows at age %i', (age) => {
    const { subjects, maxDailyMinutes, maxRunMinutes, schoolHours } = suggestionsForAge(age);
    const asked = subjects.reduce(
      (sum, each) => sum + each.minutes * sessionsPerWeek(each.frequency, week),
      0,
    );
    expect(asked).toBeLessThanOrEqual(maxDailyMinutes * schoolHours.length);
    for (const { minutes } of subjects) expect(minutes).toBeLessThanOrEqual(maxRunMinutes);
    for (const { startTime, endTime } of schoolHours)
      expect(minuteOf(endTime) - minuteOf(startTime)).toBeGreaterThan(maxDailyMinutes);
  });

  it('do not begin the day of a teenager before nine', () => {
    for (const age of [12, 15, 18])
      expect(bandForAge(age).schoolDay.startTime >= '09:00').toBe(true);
  });

  it.each([1, 19, 7.5, Number.NaN])('refuse the age %p', (age) => {
    expect(() => suggestionsForAge(age)).toThrow('age must be a whole number from 2 to 18');
  });

  it('name the usual grade of an age', () => {
    expect([3, 5, 6, 12, 17, 18].map(gradeLevelForAge)).toEqual([
      'Preschool',
      'Kindergarten',
      'Grade 1',
      'Grade 7',
      'Grade 12',
      'Grade 12',
    ]);
  });
});

const onDays = (weekdays: Weekday[], startTime: string, endTime: string): UsualHours[] =>
  weekdays.map((weekday) => ({ weekday, startTime, endTime }));
const told = (hours: readonly UsualHours[]): string[] =>
  hours.map(({ weekday, startTime, endTime }) => `${weekday} ${startTime}-${endTime}`);

/** Free stretches of one or several adults; some of them overlap. */
const someHours = fc.array(
  fc
    .record({
      weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
      from: fc.integer({ min: 0, max: 94 }),
      quarters: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ weekday, from, quarters }) => ({
      weekday,
      startTime: wallClock(from * 15),
      endTime: wallClock(Math.min(from + quarters, 95) * 15),
    })),
  { maxLength: 12 },
);

describe('hours for a child who learns beside an adult', () => {
  it('stay where an adult is there for a day of lessons, and else move to the nearest time', () => {
    const adult = [
      ...onDays([1], '10:00', '17:00'),
      ...onDays([2], '08:00', '09:30'),
      ...onDays([2], '12:30', '18:00'),
      ...onDays([3], '16:00', '16:45'),
      ...onDays([4], '18:00', '18:10'),
    ];
    // 105 minutes of lessons on one day at five: Monday has 120 of them in the table's hours.
    expect(told(suggestionsForAge(5, adult).schoolHours)).toEqual([
      '1 09:00-12:00',
      '2 12:30-15:30',
      '3 16:00-16:45',
    ]);
  });

  it('put lunch where these hours leave it', () => {
    const { lunch } = suggestionsForAge(5, onDays([1, 2, 3, 4, 5], '10:00', '13:00'));
    expect(lunch.startTime).toBe('12:00');
    const late = suggestionsForAge(5, onDays([1, 2, 3, 4, 5], '11:00', '13:00'));
    expect([told(late.schoolHours)[0], late.lunch.startTime]).toEqual(['1 11:00-13:00', '13:00']);
  });

  it('are on the weekend where no adult is there before, and as in the table where none ever is', () => {
    expect(told(suggestionsForAge(4, onDays([6], '13:00', '20:00')).schoolHours)).toEqual([
      '6 13:00-15:30',
    ]);
    expect(suggestionsForAge(4, [])).toEqual(suggestionsForAge(4));
  });

  it('are those of the table for one who works alone, whenever adults are there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 18 }), someHours, (age, adult) => {
        expect(suggestionsForAge(age, adult)).toEqual(suggestionsForAge(age));
      }),
      { numRuns: 50 },
    );
  });

  it('always have an adult as long as any other hours would, and never more than the table', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), someHours, (age, adult) => {
        const { coreMinutes, maxDailyMinutes, schoolDay } = bandForAge(age);
        const present = new Set(
          adult.flatMap(({ weekday, startTime, endTime }) =>
            minutesOf(startTime, endTime).map((minute) => `${weekday}/${minute}`),
          ),
        );
        const { schoolHours } = suggestionsForAge(age, adult);
        const length = minuteOf(schoolDay.endTime) - minuteOf(schoolDay.startTime);
        expect(new Set(schoolHours.map(({ weekday }) => weekday)).size).toBe(schoolHours.length);
        const beside = schoolHours.map(({ weekday, startTime, endTime }) => {
          const minutes = minutesOf(startTime, endTime);
          expect(minutes.length).toBeLessThanOrEqual(length);
          return minutes.filter((minute) => present.has(`${weekday}/${minute}`)).length;
        });
        // No weekday is left out that has as much as one that was suggested.
        for (const { weekday } of onDays([1, 2, 3, 4, 5], '09:00', '10:00')) {
          const longest = longestRun(weekday, present);
          const at = schoolHours.findIndex((each) => each.weekday === weekday);
          if (at >= 0 && longest >= coreMinutes)
            expect(beside[at]).toBeGreaterThanOrEqual(Math.min(longest, maxDailyMinutes));
          if (longest >= coreMinutes) expect(at).toBeGreaterThanOrEqual(0);
        }
        // A day without an adult is suggested only where every day of the week is one.
        if (beside.includes(0)) {
          for (const weekday of [1, 2, 3, 4, 5, 6, 7])
            expect(longestRun(weekday, present)).toBeLessThan(coreMinutes);
        }
      }),
    );
  });
});

function minutesOf(startTime: string, endTime: string): number[] {
  const [from, to] = [minuteOf(startTime), minuteOf(endTime)];
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function longestRun(weekday: number, present: ReadonlySet<string>): number {
  let [run, longest] = [0, 0];
  for (let minute = 0; minute < 1440; minute++) {
    run = present.has(`${weekday}/${minute}`) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe('subject choices', () => {
  it('ask for as many sessions as the week has school days, and no more', () => {
    expect(sessionsPerWeek('daily', { schoolDays: 6, index: 0 })).toBe(5);
    expect(sessionsPerWeek('daily', { schoolDays: 4, index: 0 })).toBe(4);
    expect(sessionsPerWeek('four-times', { schoolDays: 5, index: 0 })).toBe(4);
    expect(sessionsPerWeek('four-times', { schoolDays: 3, index: 0 })).toBe(3);
    expect(sessionsPerWeek('two-to-three', { schoolDays: 2, index: 0 })).toBe(2);
    expect(sessionsPerWeek('weekly', { schoolDays: 0, index: 0 })).toBe(0);
  });

  it('bring an occasional subject back every second week', () => {
    expect(
      [0, 1, 2, 3].map((index) => sessionsPerWeek('occasional', { schoolDays: 5, index })),
    ).toEqual([1, 0, 1, 0]);
  });

  it('has subjects for every kind of the catalogue, each once', () => {
    expect(SUBJECT_CATALOGUE.map(({ kind }) => kind)).toEqual([...SUBJECT_KINDS]);
    for (const { subjects } of SUBJECT_CATALOGUE) expect(subjects).not.toEqual([]);
    expect(new Set(CATALOGUE_SUBJECTS).size).toBe(CATALOGUE_SUBJECTS.length);
  });
});
