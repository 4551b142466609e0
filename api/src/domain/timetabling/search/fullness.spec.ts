import { aChild, aProblem, aSubject } from '../problem-factory.js';
import { fullnessOf } from './fullness.js';
import { heatFor } from './schedule.js';

describe('fullnessOf', () => {
  it('is what the lessons ask of the hours that windows, commitments and daily limits leave', () => {
    const child = aChild({
      windows: [
        [0, 8],
        [0, 4],
        [0, 0],
      ],
      commitments: [[], [[2, 6]], []],
      maxDailySlots: 6,
    });
    const subjects = [aSubject({ sessionsPerWeek: 2, slots: 2 })];
    // 6 of 8 slots on the first day, 2 on the second, none on the third.
    expect(fullnessOf(aProblem({ children: [child], subjects }))).toBe(4 / 8);
  });

  it('counts a child without lessons as free, and hours that are not there as one slot', () => {
    const children = [aChild(), aChild({ id: 'b' }), aChild({ id: 'c', maxDailySlots: 0 })];
    const subjects = [
      aSubject({ members: ['a'], slots: 6 }),
      aSubject({ id: 'x', members: ['c'] }),
    ];
    expect(fullnessOf(aProblem({ children, subjects }))).toBeCloseTo((6 / 24 + 0 + 2) / 3);
  });
});

describe('heatFor', () => {
  it('is the same for every week with room, and higher the fuller the week', () => {
    expect(heatFor(0.5, false)).toBe(heatFor(0.8, false));
    expect(heatFor(0.9, false)).toBeGreaterThan(heatFor(0.8, false));
    expect(heatFor(0.95, false)).toBeGreaterThan(heatFor(0.9, false));
    expect(heatFor(2, false)).toBe(heatFor(0.95, false));
  });

  it('is higher while sessions are left out, except in a full week, where some always are', () => {
    expect(heatFor(0.5, true)).toBeGreaterThan(heatFor(0.5, false));
    expect(heatFor(1, true)).toBeCloseTo(heatFor(1, false));
  });
});
