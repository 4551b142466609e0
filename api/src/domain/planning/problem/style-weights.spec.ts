import { FLEXIBILITY_LEVELS, PLANNING_APPROACHES } from '../../questionnaire/index.js';
import { aPlanningInput, aStyle, aTaughtSubject, MONDAY } from '../input/planning-input-factory.js';
import { weightsFor } from './style-weights.js';
import type { StyleAdvice } from '../input/learned-preferences.js';
import { anAdvice, aLearnedPreferences } from '../input/learned-preferences-factory.js';

const weights = (style: Parameters<typeof aStyle>[0], advice: StyleAdvice | null = null) =>
  weightsFor(
    aPlanningInput({
      style: aStyle(style),
      preferences: advice && aLearnedPreferences([], advice),
    }),
    MONDAY,
  );

describe('the generator’s advice on the weights', () => {
  it('changes nothing in the middle of its scale', () => {
    for (const approach of PLANNING_APPROACHES)
      expect(weights({ approach }, anAdvice())).toEqual(weights({ approach }));
  });

  it('draws lessons to the same hour for who does well with it, and lets them go for who does not', () => {
    const stated = weights({ flexibility: 4 }).consistency;
    expect(weights({ flexibility: 4 }, anAdvice({ structure: 1 })).consistency).toBe(stated * 1.5);
    expect(weights({ flexibility: 4 }, anAdvice({ structure: 0 })).consistency).toBe(stated * 0.5);
  });

  it('never loosens “the same every day”, nor tightens “a rough guide”', () => {
    for (const structure of [0, 0.5, 1]) {
      const advice = anAdvice({ structure });
      expect(weights({ flexibility: 5 }, advice).consistency).toBeGreaterThanOrEqual(
        weights({ flexibility: 5 }).consistency,
      );
      expect(weights({ flexibility: 1 }, advice).consistency).toBe(0);
    }
  });

  it('keeps every price whole, and within its bounds whatever is advised', () => {
    for (const flexibility of FLEXIBILITY_LEVELS)
      for (const wild of [-50, 50, NaN]) {
        const advice = anAdvice({
          structure: wild,
          rotation: wild,
          breakMinutes: wild,
          dailyLoadMinutes: wild,
        });
        const [bent, stated] = [weights({ flexibility }, advice), weights({ flexibility })];
        for (const [price, points] of Object.entries(bent)) {
          const asked = stated[price as keyof typeof stated] ?? 0;
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(Math.floor(asked * 0.5));
          expect(points).toBeLessThanOrEqual(Math.ceil(asked * 1.5));
        }
      }
  });

  it('minds a long day less where longer pauses do good', () => {
    expect(weights({}, anAdvice({ breakMinutes: 30 })).span).toBeLessThan(weights({}).span);
    expect(weights({}, anAdvice({ breakMinutes: 5 })).span).toBeGreaterThan(weights({}).span);
  });

  it('keeps days the more even the less a day should hold, whatever the family asks of it', () => {
    for (const minutes of [15, 30, 60] as const) {
      const input = aPlanningInput({ subjects: [aTaughtSubject({ minutes })] });
      const balance = (dailyLoadMinutes: number): number => {
        const preferences = aLearnedPreferences([], anAdvice({ dailyLoadMinutes }));
        return weightsFor({ ...input, preferences }, MONDAY).balance;
      };
      expect([1, 1.25, 1.5, 3].map((times) => balance(times * minutes))).toEqual([18, 12, 6, 6]);
    }
  });

  it('leaves even days as they are where nobody has school or lessons', () => {
    const preferences = aLearnedPreferences([], anAdvice());
    const nobody = aPlanningInput({ subjects: [], preferences });
    expect(weightsFor(nobody, MONDAY).balance).toBe(12);
  });
});
