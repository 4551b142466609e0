import fc from 'fast-check';
import { type Arm, assignArm } from './assignment.js';
import { explore } from './exploration.js';

const halves: Arm[] = [
  { name: 'control', share: 0.5 },
  { name: 'treatment', share: 0.5 },
];
const families = Array.from({ length: 4000 }, (_, i) => `019ac000-0000-7000-8000-${i}`);

/** Shares that add up to 1. */
const arms = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 4 })
  .map((parts) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part, i) => ({ name: `arm-${i}`, share: part / sum }));
  });

describe('assignment', () => {
  it('gives a family the same arm every time, with its chance', () => {
    fc.assert(
      fc.property(arms, fc.uuid(), fc.uuid(), (given, experiment, family) => {
        const first = assignArm(experiment, given, family);
        expect(assignArm(experiment, given, family)).toEqual(first);
        expect(first.propensity).toBe(first.arm.share);
      }),
    );
  });

  it('respects the shares', () => {
    fc.assert(
      fc.property(arms, fc.uuid(), (given, experiment) => {
        const counts = new Map<string, number>();
        for (const family of families) {
          const { name } = assignArm(experiment, given, family).arm;
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
        for (const { name, share } of given) {
          const deviation = Math.sqrt((share * (1 - share)) / families.length);
          expect(Math.abs(counts.get(name)! / families.length - share)).toBeLessThan(5 * deviation);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of one experiment says nothing about another', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        fc.pre(one !== other);
        const same = families.filter(
          (family) => assignArm(one, halves, family).arm === assignArm(other, halves, family).arm,
        ).length;
        // Five standard deviations of a fair coin.
        expect(Math.abs(same / families.length - 0.5)).toBeLessThan(0.04);
      }),
      { numRuns: 30 },
    );
  });

  it('takes no family out of the first arm when its share grows', () => {
    const small = [
      { name: 'treatment', share: 0.1 },
      { name: 'control', share: 0.9 },
    ];
    const large = [
      { name: 'treatment', share: 0.3 },
      { name: 'control', share: 0.7 },
    ];
    const inFirst = (given: Arm[]) =>
      families.filter((family) => assignArm('x', given, family).arm.name === 'treatment');
    expect(new Set(inFirst(large))).toEqual(new Set([...inFirst(large), ...inFirst(small)]));
  });

  it.each([
    [[{ name: 'alone', share: 1 }], /at least 2/],
    [[{ name: 'a', share: 0.5 }, { name: 'a', share: 0.5 }], /different names/], // prettier-ignore
    [[{ name: 'a', share: 0.5 }, { name: 'b', share: 0.4 }], /add up to 1/], // prettier-ignore
    [[{ name: 'a', share: 0 }, { name: 'b', share: 1 }], /share of a must be/], // prettier-ignore
  ])('refuses arms that make no experiment', (given, message) => {
    expect(() => assignArm('x', given, 'family')).toThrow(message);
  });
});

describe('exploration', () => {
  const actions = ['mid-morning', 'early-afternoon', 'evening'] as const;

  it('explores each action as often as it says, and says with what chance', () => {
    const share = 0.3;
    const choices = families.map((key) => explore({ key, actions, share }));
    for (const action of [null, ...actions]) {
      const made = choices.filter((choice) => choice.action === action);
      const chance = action === null ? 0.7 : 0.1;
      expect(Math.abs(made.length / choices.length - chance)).toBeLessThan(0.035);
      for (const { propensity } of made) expect(propensity).toBeCloseTo(chance, 12);
    }
  });

  it('chooses the same again for the same week, and never with a share of 0', () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (key, share) => {
        expect(explore({ key, actions, share })).toEqual(explore({ key, actions, share }));
        expect(explore({ key, actions, share: 0 })).toEqual({ action: null, propensity: 1 });
        expect(explore({ key, actions, share }).propensity).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses a share that is none, and nothing to try', () => {
    expect(() => explore({ key: 'x', actions, share: 1.5 })).toThrow(/share must be/);
    expect(() => explore({ key: 'x', actions: [], share: 0.1 })).toThrow(/actions/);
  });
});
