export * from './family-life.js';
export { type GenerationParams, readGenerationParams } from './generation-params.js';
export {
  type Impossible,
  IMPOSSIBLE_CODES,
  type ImpossibleCode,
  nothingFits,
  nothingLeft,
  noSchoolDays,
  whyImpossible,
  whyNothingToPlan,
} from './impossible.js';
export { isKeptSubject } from './kept-lessons.js';
export {
  learnedWorth,
  type PlacedForChildren,
  type PredictedRewards,
  predictedRewards,
  tasteOf,
} from './learned-worth.js';
export { type MadeBy, type Maker, makerOf, MAKERS, remadeBy } from './made-by.js';
export { MovingLesson, type Place, type Refusal } from './moving-lesson.js';
export { schoolTime } from './open-hours.js';
export { bestTimesOf, type StandingWeek, standingWeek } from './standing-week.js';
export { tellingReasons, type UnplacedLessons, unplacedLessons } from './unplaced-lessons.js';
export { type LearnedTaste, type SeenLessons, type StyleAdvice, type TasteTable } from './taste.js';
export { WeekGrid } from './week-grid.js';
export { readTeachingStyle } from './teaching-style.js';
export { hasSchool, type PlannedWeek, weekProblem, type WeekOfPlan } from './week-problem.js';
export { type Disruption, DISRUPTION_KINDS, type DisruptionKind } from './replan/disruption.js';
export { type Offer } from './replan/offers.js';
export {
  type FamilyReplan,
  type PlannedLeftOver,
  type PlannedMove,
  type ReplanBudget,
  replanFamily,
  type ReplanInput,
} from './replan/replan-family.js';
export { isGuard, type ReplanSituation } from './replan/replan-problem.js';
export { type QualityQuestion, type WeekQuality, weekQualities } from './why/week-quality.js';
export {
  explainLesson,
  type LearnedGround,
  type LessonExplanation,
  type LessonInWeek,
  type LessonReason,
} from './why/explain-lesson.js';
export { type SeenCount, type SeenEffect } from './why/seen-effect.js';
export {
  placesText,
  readReplanParams,
  type ReplanMoment,
  type ReplanParams,
  laterSituations,
  replanRange,
  situationOf,
  type StandingItem,
} from './replan/replan-params.js';
export { type Change } from './changes/candidate-changes.js';
export {
  findChanges,
  type UnplacedChange,
  type UnplacedInWeek,
  type UnplacedQuestion,
} from './changes/find-changes.js';
