import type { Philosophy, PlanningApproach, ScaleScores } from '../questionnaire/index.js';
import type { FeatureImportance, CancelSignal } from '../trees/index.js';
import type { LessonRecord } from '../preferences/index.js';
import type { LearnedModel } from './model.js';
import type { StyleAdvice } from '../planning/index.js';
import type { WeekRecord } from './week-record.js';

/** What the questionnaire says about how a family lives and teaches. */
export interface StyleFacts {
  readonly scales: ScaleScores;
  /** 1 to 5. */
  readonly flexibility: number;
  readonly approach: PlanningApproach;
  /** How close each philosophy is, 1 to 5; unanswered ones are left out. */
  readonly philosophies: Readonly<Partial<Record<Philosophy, number>>>;
  /** Age of each child in years. */
  readonly ages: readonly number[];
  readonly parents: number;
  /** Hours a week in which a parent can help, added over all parents. */
  readonly parentHoursPerWeek: number;
}

/** A style of week that suited a family: that of a week its parent liked. */
export interface StyleRecord {
  readonly familyId: string;
  readonly facts: StyleFacts;
  readonly style: StyleAdvice;
}

/** Everything that models learn from. Each model takes its own part. */
export interface TrainingSet {
  readonly lessons: readonly LessonRecord[];
  readonly weeks: readonly WeekRecord[];
  readonly styles: readonly StyleRecord[];
  /** True for synthetic data: a model that learned from it decides nothing until real records agree. */
  readonly isSynthetic?: boolean;
}

export interface TrainModelOptions {
  /** A whole number: the same set and seed give the same model, bit for bit. */
  readonly seed: number;
  readonly signal?: CancelSignal;
  /** Share done, 0 to 1, and never falling. */
  readonly onProgress?: (share: number) => void;
}

/** A model, and its metrics on families that it was not trained on. */
export interface TrainedModel {
  readonly model: LearnedModel;
  readonly counts: {
    readonly families: number;
    readonly rows: number;
    readonly heldOutFamilies: number;
    readonly heldOutRows: number;
  };
  /** On the held-out families: `meanSquaredError`, `r2`, and for rewards `logLoss` and `calibrationError`. */
  readonly metrics: Readonly<Record<string, number>>;
  /** By permutation on the held-out families, in the features' order. */
  readonly importance: readonly FeatureImportance[];
  /** Share of the gain, in the features' order. */
  readonly gain: readonly { readonly feature: string; readonly share: number }[];
}

type RefusalCode =
  'training.too-few-families' | 'training.constant-labels' | 'training.not-a-number';

/** What a refusal speaks of, by name. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown where a training set cannot teach anything sound. The serving model stays. */
export class TrainingRefused extends Error {
  override readonly name = 'TrainingRefused';

  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams,
    message: string,
  ) {
    super(message);
  }
}
