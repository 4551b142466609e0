export {
  explainLesson,
  type LearnedEvidence,
  type LessonExplanation,
  type LessonReason,
  type PlaceOffer,
  pricePlaces,
} from './explain/explain-lesson.js';
export {
  findPlaces,
  type LessonInWeek,
  type LessonPlaces,
  offeredPlaces,
} from './explain/lesson-places.js';
export { findChanges, type UnplacedChange, type UnplacedQuestion } from './explain/find-changes.js';
export {
  type Infeasibility,
  noSchoolDays,
  nothingFits,
  nothingLeft,
  findInfeasibility,
  findNothingToPlan,
} from './explain/infeasibility.js';
export { type LessonCount, type ObservedEffect } from './explain/observed-effect.js';
export {
  type PlanProvenance,
  type PlanMaker,
  provenanceOf,
  PLAN_MAKERS,
  mergeProvenance,
} from './explain/plan-provenance.js';
export { type QualityQuestion, weekQualities, type WeekQuality } from './explain/week-quality.js';
export { type GenerationParams, readGenerationParams } from './input/generation-params.js';
export {
  type LearnedPreferences,
  type LessonCounts,
  type StyleAdvice,
  type RewardScaling,
  type RewardTable,
} from './input/learned-preferences.js';
export { type FamilyDay, familyDay, shortMeals } from './input/day-facts.js';
export {
  cannotBothFit,
  LUNCH_AT_NOON,
  type Meal,
  MEAL_MINUTES,
  mealsOn,
  type MealHabit,
  type PastHabit,
  takesAllOf,
} from './input/meal.js';
export {
  type ComingMeal,
  comingMeals,
  mealChangedFrom,
  mealCorrected,
  mealEndedBefore,
  mealFrom,
  type MealTimes,
} from './input/meal-over-time.js';
export {
  type Adult,
  type PlanningInput,
  type KeptLesson,
  type Learner,
  type PlanRequest,
  type TakenTime,
  type TaughtSubject,
  type TeachingStyle,
} from './input/planning-input.js';
export { spanWithTravel, type TakenSpan } from './input/taken-time.js';
export { type FactsOfWeeks, factsOfWeeks, weekFacts } from './input/week-facts.js';
export {
  type FactsFrom,
  type FactsOverTime,
  factsOn,
  type SubjectFacts,
} from './input/subject-facts.js';
export {
  comingFacts,
  factsChangedFrom,
  inputOfWeek,
  isLearnedOn,
  subjectInWeek,
  subjectOn,
} from './input/subject-over-time.js';
export { withSeriesBegun } from './input/subject-series.js';
export { ANY_ADULT } from './input/teaching.js';
export { isTaughtOn, type Pause, taughtDays } from './input/taught-days.js';
export { accountOf, type SettledLessons, type Want } from './input/want.js';
export { readTeachingStyle } from './input/teaching-style.js';
export {
  type Drop,
  isCarriedOver,
  type LedgerBooks,
  type LedgerCounts,
  type LedgerEntry,
  type LedgerLesson,
  ledgerOf,
  totalsOf,
} from './ledger/ledger.js';
export { weekCounts, type WeekCounts } from './ledger/week-counts.js';
export { type ChangedBooking, isExtraAfter, type OwingWeek, owingWeeks } from './ledger/booking.js';
export { asOwed, OWED_WEEKS, owedBefore, type OwedLessons, settledLessons } from './ledger/owed.js';
export {
  OPEN_WISH_CODES,
  type OpenWish,
  type OpenWishCode,
  openWishes,
  wantsTakenUp,
  type WishesQuestion,
  type PlannedDays,
} from './ledger/open-wishes.js';
export { keptOfWeek, newestWants, settledOf, wantsAfter } from './ledger/wants.js';
export {
  CATCH_UP_SHARE,
  type CatchUpQuestion,
  type CaughtUpLesson,
  catchUpWeeks,
} from './problem/catch-up.js';
export { isKeptSubject } from './problem/kept-lessons.js';
export {
  IN_THE_WAY_CODES,
  type InTheWayCode,
  type LessonInTheWay,
  lessonsInTheWay,
} from './problem/lessons-in-the-way.js';
export { MovingLesson, type Refusal } from './problem/moving-lesson.js';
export {
  bestTimesOf,
  plannedTimetable,
  type PlannedTimetable,
} from './problem/planned-timetable.js';
export { type UnplacedLessons, unplacedLessons } from './problem/unplaced-lessons.js';
export { findMisfits, type Finding } from './explain/find-misfits.js';
export { hasSchool, type PlannedWeek, weekProblem } from './problem/week-problem.js';
export { BETTER_WEEK_STABILITY, isClearlyBetter, type WeekGain } from './replan/better-week.js';
export { type Change } from './replan/candidate-changes.js';
export {
  type Disruption,
  DISRUPTION_KINDS,
  type DisruptionKind,
  keptFactsOf,
  type NewFact,
  readStoredDisruption,
} from './replan/disruption.js';
export { type GivenPlace, type Offer } from './replan/offers.js';
export type {
  ChangedLesson,
  FamilyReplan,
  HandedOver,
  NewLesson,
  PlannedLeftOver,
  PlannedMove,
  TakenUpWishes,
  UnchangedLesson,
} from './replan/family-replan.js';
export { replanFamily, type ReplanInput } from './replan/replan-family.js';
export type { WishToTakeUp } from './replan/take-up-wishes.js';
export {
  factsText,
  laterSituations,
  placesText,
  readReplanParams,
  type ReplanParams,
  replannedMondays,
  replanRange,
  situationOf,
} from './replan/replan-params.js';
export { isStandInChild } from './replan/replan-problem.js';
export { type PredictedRewards, predictedRewards } from './reward/predicted-reward.js';
export { type PlacedLesson, type RewardCause, rewardByCause } from './reward/lesson-reward.js';
