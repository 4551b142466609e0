export { bestTimesOf } from './best-times.js';
export { byChild } from './by-child.js';
export {
  COMPONENTS,
  type VarianceComponents,
  PRIOR_COMPONENTS,
} from './gaussian-process/components.js';
export { estimateComponents } from './gaussian-process/estimate-components.js';
export { learnChild } from './learn-child.js';
export {
  completionOf,
  type LessonOutcome,
  type OutcomeStatus,
  rewardOf,
} from './lesson-outcome.js';
export { type LessonFacts, type LessonRecord } from './lesson-record.js';
export { type PopulationReward } from './population-reward.js';
export { rewardResiduals, subjectNumbers } from './reward-residuals.js';
export { ruleReward } from './rule-reward.js';
export { scaleRewards } from './scale-rewards.js';
