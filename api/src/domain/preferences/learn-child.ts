import { epochDay, type LocalDate } from '../calendar/index.js';
import {
  type PlanningInput,
  type Learner,
  type RewardTable,
  subjectOn,
} from '../planning/index.js';
import { GaussianProcess } from './gaussian-process/gaussian-process.js';
import { lessonAtAnyTime } from './lesson-at-any-time.js';
import { lessonCounts } from './lesson-counts.js';
import type { LessonRecord } from './lesson-record.js';
import type { PopulationReward } from './population-reward.js';
import { rewardResiduals, subjectNumbers } from './reward-residuals.js';
import { type ExplorationSource, childRewards } from './reward-table.js';
import { scaleRewards } from './scale-rewards.js';

interface ChildInput {
  readonly own: readonly LessonRecord[];
  readonly population: PopulationReward;
  readonly today: LocalDate;
  readonly exploration: number;
}

/**
 * The reward tables of one child in each of its subjects: the population's model, corrected by the child's own record.
 */
export function learnChild(
  planningInput: PlanningInput,
  learner: Learner,
  input: ChildInput,
): RewardTable[] {
  const { own, population, today, exploration } = input;
  const subjects = planningInput.subjects
    .map((subject) => subjectOn(subject, today))
    .filter(({ learners }) => learners.some(({ childId }) => childId === learner.id));
  const numberOf = subjectNumbers();
  const expected = population.of(own.map(({ facts }) => facts));
  const residuals = rewardResiduals(own, expected, numberOf);
  const day = epochDay(today);
  const posterior = new GaussianProcess(residuals, population.extras.own, day);
  const exploring: ExplorationSource = { posterior, day, exploration };
  const made = subjects.map((subject) => {
    const lesson = lessonAtAnyTime(learner, subject, today);
    return { subject, ...childRewards(lesson, numberOf(subject.id), { population, ...exploring }) };
  });
  const scalings = scaleRewards(learner, made, today);
  return made.map(({ subject, rewards, explorationBonus, ownShare }, i) => ({
    childId: learner.id,
    subjectId: subject.id,
    rewards,
    scaling: {
      ...scalings[i]!,
      explorationBonus: explorationBonus.map((points) => scalings[i]!.factor * points),
    },
    counts: lessonCounts(own, subject.id, today),
    ownShare,
  }));
}
