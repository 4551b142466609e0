import type { LocalDate } from '../calendar/index.js';
import type { FamilyLife, LearnedTaste } from '../planning/index.js';
import { learnChild, type LessonRecord } from '../preferences/index.js';
import { adviseStyle } from './advise-style.js';
import type { ModelKind } from './model-kinds.js';
import type { Champions } from './model.js';
import { ExpectedReward } from './expected-reward.js';

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

/** Enough to find out about times nobody has tried, too little to be felt: tuned in the closed loop. */
export const EXPLORATION = 0.3;

/**
 * What planning can go by for this family: expectations of its children, from the population's model and each child's
 * own record. The worth is what is predicted and nothing else; what the family wishes for its days is planning's to add.
 * Null without an engagement champion: then rules decide.
 *
 * @param records of this family; those on or after `today` are not looked at.
 */
export function learnTaste(
  life: FamilyLife,
  records: readonly LessonRecord[],
  options: TasteOptions,
): LearnedTaste | null {
  const { champions, versions, today, exploration = EXPLORATION } = options;
  if (!champions.engagement) return null;
  const population = new ExpectedReward(champions.engagement);
  const tables = life.learners.flatMap((learner) => {
    const own = records.filter(({ childId, date }) => childId === learner.id && date < today);
    return learnChild(life, learner, { own, population, today, exploration });
  });
  const used = (['generator', 'engagement'] as const).filter((kind) => champions[kind] !== null);
  return {
    versions: used.flatMap((kind) => {
      const versionId = versions[kind];
      return versionId === undefined ? [] : [{ kind, versionId }];
    }),
    tables,
    style: champions.generator && adviseStyle(champions.generator, life),
  };
}
