import { minuteOf } from '../calendar/index.js';
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
