import type { LocalDate } from '../calendar/index.js';
import type { ModelKind } from './model-kinds.js';
import type { Champions } from './model.js';

export type { LearnedTaste, SeenLessons, StyleAdvice, TasteTable } from '../planning/taste.js';

/** What serves, and from when a family is looked at. */
export interface TasteOptions {
  readonly champions: Champions;
  /** Ids of the champions' versions; a kind without one is left out. */
  readonly versions: Readonly<Partial<Record<ModelKind, string>>>;
  /** Records on or after this day are not looked at. */
  readonly today: LocalDate;
  /**
   * How eagerly times are tried that little is known of: points of uncertainty (standard deviations of the reward)
   * added to a time's worth. 0 never tries, for families that ask; unless given, a small share.
   */
  readonly exploration?: number;
}
