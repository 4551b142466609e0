import fc from 'fast-check';
import { addDays } from '../../calendar/index.js';
import { aLessonFacts, aLessonRecord, anOutcome } from '../../preferences/lesson-record-factory.js';
import type { LessonRecord } from '../../preferences/index.js';
import { SCHEMAS } from '../feature-schemas.js';
import { ENGAGEMENT_WIDTH, engagementRows } from './engagement-features.js';
import { RecentRecord } from './recent-record.js';

const FIRST = '2026-03-02';

const aRecord = fc
  .record({
    day: fc.integer({ min: 0, max: 60 }),
    subjectId: fc.constantFrom('maths', 'art'),
    startMinute: fc.integer({ min: 32, max: 64 }).map((quarter) => quarter * 15),
    status: fc.constantFrom('done', 'partly', 'skipped', 'moved-away' as const),
    rating: fc.option(fc.constantFrom(0, 0.5, 1), { nil: null }),
  })
  .map(({ day, subjectId, startMinute, status, rating }) =>
    aLessonRecord({
      subjectId,
      date: addDays(FIRST, day),
      facts: aLessonFacts({ startMinute }),
      outcome: anOutcome({ status, rating }),
    }),
  );

const rowsBy = (lessons: readonly LessonRecord[]): number[][] => {
  const rows = engagementRows(lessons, () => true);
  return lessons.map((_, i) => [
    ...rows.subarray(i * ENGAGEMENT_WIDTH, (i + 1) * ENGAGEMENT_WIDTH),
  ]);
};

describe('the features of a lesson', () => {
  it('are not changed by anything on or after its day', () => {
    fc.assert(
      fc.property(
        fc.array(aRecord, { minLength: 1, maxLength: 30 }),
        fc.array(aRecord, { maxLength: 30 }),
        fc.integer({ min: 0, max: 60 }),
        (lessons, others, day) => {
          const date = addDays(FIRST, day);
          const past = lessons.filter((lesson) => lesson.date < date);
          const asked = aLessonRecord({ date });
          const laterOn = lessons.filter((lesson) => lesson.date >= date);
          const instead = others.filter((lesson) => lesson.date >= date);
          const [one] = rowsBy([asked, ...past, ...laterOn]);
          const [other] = rowsBy([
            { ...asked, outcome: anOutcome({ status: 'skipped', rating: 0 }) },
            ...past,
            ...instead,
          ]);
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are as many as the schema names, and know how it went lately', () => {
    const lessons = [
      aLessonRecord({ date: '2026-03-02' }),
      aLessonRecord({ date: '2026-03-03', outcome: anOutcome({ status: 'skipped' }) }),
      aLessonRecord({ date: '2026-03-04' }),
    ];
    const last = rowsBy(lessons)[2]!;
    const at = (name: string): number => last[SCHEMAS.engagement.featureNames.indexOf(name)]!;
    expect(last).toHaveLength(SCHEMAS.engagement.featureNames.length);
    expect(at('recentSubject')).toBe(0.5);
    expect(at('recentLessons')).toBe(2);
    expect(at('daysSinceSubject')).toBe(1);
    expect(at('daysSinceBreak')).toBeNaN();
    expect(at('shareInBestTimes')).toBe(1);
  });

  it('tell when a child came back from a break', () => {
    const dates = ['2026-03-02', '2026-03-13', '2026-03-16'];
    const recent = new RecentRecord(dates.map((date) => aLessonRecord({ date })));
    // Back on the 13th after eleven days; the weekend after it is no break.
    expect(recent.before('2026-03-17', 'maths', 'mid-morning').daysSinceBreak).toBe(4);
  });
});
