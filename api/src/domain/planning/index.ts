export {
  explainLesson,
  type LearnedGround,
  type LessonExplanation,
  type LessonReason,
} from './explain/explain-lesson.js';
export { findChanges, type UnplacedChange, type UnplacedQuestion } from './explain/find-changes.js';
export {
  type Impossible,
  noSchoolDays,
  nothingFits,
  nothingLeft,
  whyImpossible,
  whyNothingToPlan,
} from './explain/infeasibility.js';
export { type SeenCount, type SeenEffect } from './explain/observed-effect.js';
export { type MadeBy, type Maker, makerOf, MAKERS, remadeBy } from './explain/plan-provenance.js';
export { type QualityQuestion, weekQualities, type WeekQuality } from './explain/week-quality.js';
export { type GenerationParams, readGenerationParams } from './input/generation-params.js';
export {
  type LearnedTaste,
  type SeenLessons,
  type StyleAdvice,
  type TasteReading,
  type TasteTable,
} from './input/learned-preferences.js';
export {
  type Adult,
  type FamilyLife,
  type KeptLesson,
  type Learner,
  type PlanRequest,
  type TaughtSubject,
  type TeachingStyle,
} from './input/planning-input.js';
export { readTeachingStyle } from './input/teaching-style.js';
export { isKeptSubject } from './problem/kept-lessons.js';
export { MovingLesson, type Refusal } from './problem/moving-lesson.js';
export { bestTimesOf, standingWeek, type StandingWeek } from './problem/planned-timetable.js';
export { type UnplacedLessons, unplacedLessons } from './problem/unplaced-lessons.js';
export { hasSchool, type PlannedWeek, weekProblem } from './problem/week-problem.js';
export { type Change } from './replan/candidate-changes.js';
export { type Disruption, DISRUPTION_KINDS, type DisruptionKind } from './replan/disruption.js';
export { type Offer } from './replan/offers.js';
export {
  type FamilyReplan,
  type PlannedLeftOver,
  type PlannedMove,
  replanFamily,
  type ReplanInput,
} from './replan/replan-family.js';
export {
  laterSituations,
  placesText,
  readReplanParams,
  type ReplanParams,
  replanRange,
  situationOf,
} from './replan/replan-params.js';
export { isGuard } from './replan/replan-problem.js';
export { type PredictedRewards, predictedRewards } from './reward/predicted-reward.js';
export { type PlacedLesson, type WorthCause, worthParts } from './reward/rule-engagement.js';
