import { moveFeedback, outcomeFeedback, replanFeedback } from './implicit-feedback.js';

const planned = { status: 'planned', actualMinutes: null } as const;

describe('implicit feedback when a parent marks how a lesson went', () => {
  it('tells skipping from every other change, and the minutes over and under', () => {
    expect(outcomeFeedback(planned, { status: 'skipped' }, 30)).toEqual([
      { kind: 'skipped', fromStatus: 'planned', toStatus: 'skipped' },
    ]);
    expect(outcomeFeedback(planned, { status: 'done', actualMinutes: 45 }, 30)).toEqual([
      { kind: 'status-changed', fromStatus: 'planned', toStatus: 'done' },
      { kind: 'minutes-over', minutesDelta: 15 },
    ]);
    expect(outcomeFeedback(planned, { actualMinutes: 20 }, 30)).toEqual([
      { kind: 'minutes-under', minutesDelta: -10 },
    ]);
  });

  it('is nothing where nothing changed, and where the minutes came out as planned or were taken back', () => {
    const done = { status: 'done', actualMinutes: 25 } as const;
    expect(outcomeFeedback(done, done, 30)).toEqual([]);
    expect(outcomeFeedback(planned, { actualMinutes: 30 }, 30)).toEqual([]);
    expect(outcomeFeedback(done, { actualMinutes: null }, 30)).toEqual([]);
  });
});

it('notices a move by its new place and its mover, and none where a lesson stays', () => {
  const here = { date: '2026-03-02', startMinute: 540 };
  const there = { date: '2026-03-03', startMinute: 600 };
  expect(moveFeedback(here, there, 'hand')).toEqual([
    { kind: 'moved', movedBy: 'hand', toDate: '2026-03-03', toStartMinute: 600 },
  ]);
  expect(moveFeedback(here, { ...here }, 'hand')).toEqual([]);
  expect(replanFeedback(null)).toEqual({
    kind: 'replanned',
    movedBy: 'system',
    toDate: null,
    toStartMinute: null,
  });
});
