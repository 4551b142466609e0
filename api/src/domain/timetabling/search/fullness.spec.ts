import { aChild, aProblem, aSubject } from '../problem-factory.js';
import { fullnessOf } from './fullness.js';
import { temperatureRange } from './cooling-schedule.js';

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

describe('temperatureRange', () => {
  it('is the same for every week with room, and hotter the fuller the week', () => {
    expect(temperatureRange(0.5, false)).toEqual(temperatureRange(0.8, false));
    expect(temperatureRange(0.9, false).hot).toBeGreaterThan(temperatureRange(0.8, false).hot);
    expect(temperatureRange(0.95, false).hot).toBeGreaterThan(temperatureRange(0.9, false).hot);
    expect(temperatureRange(2, false)).toEqual(temperatureRange(0.95, false));
  });

  it('stays warmer while sessions are left out', () => {
    expect(temperatureRange(0.5, true).hot).toBeGreaterThan(temperatureRange(0.5, false).hot);
    expect(temperatureRange(0.5, true).cool).toBeGreaterThan(temperatureRange(0.5, false).cool);
  });
});
