import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type PastItem } from './outcomes.js';

const aWeek = (monday: number): PastItem[] =>
  [0, 1, 2, 3, 4].flatMap((day) =>
    ['mathematics', 'reading', 'writing', 'science', 'history', 'art', 'music', 'computing'].map(
      (subjectKind) => ({
        id: `${monday}/${day}/${subjectKind}`,
        date: `2026-11-${String(monday + day).padStart(2, '0')}`,
        title: subjectKind,
        subjectKind,
        minutes: 30,
      }),
    ),
  );
const outcomes = [2, 9, 16].flatMap((monday) => aWeek(monday).map(outcomeOf));
const share = (status: string) =>
  outcomes.filter((outcome) => outcome.status === status).length / outcomes.length;

describe('how the past lessons of the demo family went', () => {
  it('is mostly done, with some partly done and some skipped', () => {
    expect(share('done')).toBeGreaterThan(0.65);
    expect(share('partly')).toBeGreaterThan(0.03);
    expect(share('skipped')).toBeGreaterThan(0.03);
  });

  it('is the same each time for the same lesson', () => {
    expect(aWeek(2).map(outcomeOf)).toEqual(aWeek(2).map(outcomeOf));
  });

  it('has minutes for what took place and none for what did not', () => {
    for (const { status, actualMinutes } of outcomes) {
      if (status === 'skipped') expect(actualMinutes).toBeUndefined();
      else expect(actualMinutes).toBeGreaterThanOrEqual(5);
    }
  });

  it('has notes here and there', () => {
    const notes = outcomes.filter(({ note }) => note !== undefined).length;
    expect(notes).toBeGreaterThan(3);
    expect(notes).toBeLessThan(outcomes.length / 3);
  });
});
