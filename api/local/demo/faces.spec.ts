import { describe, expect, it } from '@jest/globals';
import { ratingOfFace } from '../../src/domain/feedback/index.js';
import { saidOf } from './faces.js';

const lessons = Array.from({ length: 200 }, (_, place) => ({ place, date: '2026-11-03' }));

function meanRating(name: string, startTime: string): number {
  const ratings = lessons.flatMap(({ place, date }) => {
    const item = { date, title: 'Reading', startTime, status: 'done' };
    return saidOf(item, place, name) ?? [];
  });
  expect(ratings.length).toBeGreaterThan(100);
  expect(ratings.length).toBeLessThan(200);
  return ratings.reduce((sum, { face }) => sum + ratingOfFace(face), 0) / ratings.length;
}

describe('what the demo’s parent says of lessons', () => {
  it('tells Ella’s mornings from her afternoons, and Noah’s early hours from his late mornings', () => {
    expect(meanRating('Ella', '09:30') - meanRating('Ella', '13:30')).toBeGreaterThan(0.3);
    expect(meanRating('Noah', '11:00') - meanRating('Noah', '09:00')).toBeGreaterThan(0.3);
  });

  it('is nothing where the lesson was skipped', () => {
    const skipped = { date: '2026-11-03', title: 'Art', startTime: '09:00', status: 'skipped' };
    expect(lessons.map(({ place }) => saidOf(skipped, place, 'Leo'))).toEqual(
      lessons.map(() => null),
    );
  });
});
