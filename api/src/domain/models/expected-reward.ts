import { ENGAGEMENT_WIDTH, writeEngagementRow } from './features/engagement-features.js';
import { NOTHING_RECENT } from './features/recent-record.js';
import {
  type LessonFacts,
  type PopulationReward,
  COMPONENTS,
  type VarianceComponents,
  ruleReward,
} from '../preferences/index.js';
import type { LearnedModel } from './model.js';
import { InvalidModelError, predict } from '../trees/index.js';

/** What the engagement model stores beside its trees. */
export interface EngagementExtras {
  /** Number of real lessons it was trained on. The share of the trees grows with it. */
  readonly lessons: number;
  /** The reward expected from the rules' reward: intercept + slope x rule reward. */
  readonly rule: { readonly intercept: number; readonly slope: number };
  readonly own: VarianceComponents;
}

/** Number of real lessons at which trees and rules count the same. */
const EVEN_LESSONS = 3000;

/** The share of the trees beside the rules: 0 with synthetic data only, towards 1 with many real lessons. */
function shareOfTrees(lessons: number): number {
  return lessons / (lessons + EVEN_LESSONS);
}

/**
 * Predicts rewards for a child without a record of its own: a mean of rules and trees, weighted by the number of real
 * lessons.
 */
export class ExpectedReward implements PopulationReward {
  readonly extras: EngagementExtras;

  constructor(private readonly model: LearnedModel) {
    this.extras = readExtras(model.extras);
  }

  /** Rewards, 0 to 1, in the lessons' order. */
  of(lessons: readonly LessonFacts[]): Float64Array {
    const { lessons: seen, rule } = this.extras;
    const share = shareOfTrees(seen);
    const rows = new Float64Array(lessons.length * ENGAGEMENT_WIDTH);
    lessons.forEach((facts, i) => {
      const row = rows.subarray(i * ENGAGEMENT_WIDTH, (i + 1) * ENGAGEMENT_WIDTH);
      writeEngagementRow(facts, NOTHING_RECENT, row);
    });
    const expected =
      share > 0 ? predict(this.model.ensemble, rows) : new Float64Array(lessons.length);
    lessons.forEach((facts, i) => {
      const byRule = rule.intercept + rule.slope * ruleReward(facts);
      expected[i] = share * expected[i]! + (1 - share) * byRule;
    });
    return expected;
  }
}

function readExtras(extras: LearnedModel['extras']): EngagementExtras {
  const { lessons, rule, own } = extras as unknown as Partial<EngagementExtras>;
  const numbers = (name: string, values: readonly unknown[], count: number): void => {
    if (values.length !== count || !values.every((value) => Number.isFinite(value))) {
      throw new InvalidModelError(`extras.${name}`, `must hold ${count} finite numbers`);
    }
  };
  numbers('lessons', [lessons], 1);
  numbers('rule', [rule?.intercept, rule?.slope], 2);
  numbers('own.lasting', own?.lasting ?? [], COMPONENTS.length);
  numbers('own.passing', own?.passing ?? [], COMPONENTS.length);
  numbers('own', [own?.noise, own?.smoothMinutes], 2);
  return { lessons, rule, own } as EngagementExtras;
}
