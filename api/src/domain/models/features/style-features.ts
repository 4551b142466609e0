import { PHILOSOPHIES, PLANNING_APPROACHES, SCALES } from '../../questionnaire/index.js';
import type { StyleAdvice } from '../../planning/index.js';
import type { StyleFacts } from '../training-set.js';

/** One row of the generator, in the order of its schema; NaN where nobody answered. */
export function styleRow(facts: StyleFacts): number[] {
  const { ages } = facts;
  return [
    ...SCALES.map((scale) => facts.scales[scale]),
    facts.flexibility,
    ...PHILOSOPHIES.map((philosophy) => facts.philosophies[philosophy] ?? NaN),
    ...PLANNING_APPROACHES.map((approach) => (facts.approach === approach ? 1 : 0)),
    ages.length > 0 ? Math.min(...ages) : NaN,
    ages.length > 0 ? Math.max(...ages) : NaN,
    ages.length > 0 ? ages.reduce((sum, age) => sum + age, 0) / ages.length : NaN,
    ages.length,
    facts.parents,
    facts.parentHoursPerWeek,
  ];
}

/** The outputs of the generator, in the order of its schema. */
export function styleTargets(style: StyleAdvice): number[] {
  return [
    style.structure,
    style.blockMinutes,
    style.minutesBetweenBreaks,
    style.breakMinutes,
    style.startOfDay,
    style.coreFirst,
    style.rotation,
    style.dailyLoadMinutes,
  ];
}

/** Reads a style from a prediction, each value limited to what a week can have. */
export function toStyleAdvice(outputs: ArrayLike<number>): StyleAdvice {
  const within = (k: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, outputs[k] ?? least));
  return {
    structure: within(0, 0, 1),
    blockMinutes: within(1, 15, 90),
    minutesBetweenBreaks: within(2, 15, 240),
    breakMinutes: within(3, 0, 120),
    startOfDay: within(4, 5 * 60, 18 * 60),
    coreFirst: within(5, 0, 1),
    rotation: within(6, 0, 1),
    dailyLoadMinutes: within(7, 15, 480),
  };
}
