import { epochDay, type LocalDate } from '../calendar/index.js';
import type { FamilyLife, Learner } from '../planning/family-life.js';
import type { LearnedTaste, TasteTable } from '../planning/taste.js';
import type { LessonRecord } from './lesson-record.js';
import type { ModelKind } from './model-kinds.js';
import type { Champions } from './model.js';
import { ExpectedReward } from './models/expected-reward.js';
import { ownResiduals, subjectNumbers } from './models/own-residuals.js';
import { adviseStyle } from './models/advise-style.js';
import { seenLessons } from './seen-lessons.js';
import { OwnPosterior } from './own-record/posterior.js';
import { type Exploring, tableOf } from './own-record/own-table.js';
import { lessonAnywhere } from './models/lesson-anywhere.js';
import { readTables } from './read-tables.js';

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

interface ChildInput {
  readonly own: readonly LessonRecord[];
  readonly population: ExpectedReward;
  readonly today: LocalDate;
  readonly exploration: number;
}

function learnChild(life: FamilyLife, learner: Learner, input: ChildInput): TasteTable[] {
  const { own, population, today, exploration } = input;
  const subjects = life.subjects.filter(({ learners }) =>
    learners.some(({ childId }) => childId === learner.id),
  );
  const numberOf = subjectNumbers();
  const expected = population.of(own.map(({ facts }) => facts));
  const residuals = ownResiduals(own, expected, numberOf);
  const day = epochDay(today);
  const posterior = new OwnPosterior(residuals, population.extras.own, day);
  const exploring: Exploring = { posterior, day, exploration };
  const made = subjects.map((subject) => {
    const lesson = lessonAnywhere(learner, subject, today);
    return { subject, ...tableOf(lesson, numberOf(subject.id), { population, ...exploring }) };
  });
  const readings = readTables(learner, made, today);
  return made.map(({ subject, worth, trying, ownShare }, i) => ({
    childId: learner.id,
    subjectId: subject.id,
    worth,
    reading: { ...readings[i]!, trying: trying.map((points) => readings[i]!.factor * points) },
    seen: seenLessons(own, subject.id, today),
    ownShare,
  }));
}
