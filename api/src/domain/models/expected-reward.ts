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

/** What the engagement model holds beside its trees. */
export interface EngagementExtras {
  /** Real lessons it was trained on: the trees' share grows with them. */
  readonly lessons: number;
  /** Reward expected where the rules say `worth`: intercept + slope x worth. */
  readonly rule: { readonly intercept: number; readonly slope: number };
  readonly own: VarianceComponents;
}

/** Real lessons at which trees and rules count the same. */
const EVEN_LESSONS = 3000;

/** 0 with nothing but made-up data, towards 1 with many real lessons. */
export function shareOfTrees(lessons: number): number {
  return lessons / (lessons + EVEN_LESSONS);
}

/** What one expects of lessons of a child nobody has seen yet: rules and trees, each by what speaks for it. */
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
