export { optimalityGap, upperBound } from './bound.js';
export { ParentDuty } from './parent-duty.js';
export { capacityOf, freeHours, parentSupply, tripTime } from './parent-hours.js';
export { findViolations } from './constraints/hard-rules.js';
export { RULES, type Rule, type Violation } from './constraints/constraint.js';
export {
  type Child,
  clockText,
  type Interval,
  isNamed,
  NAMED_FORMAT,
  type Parent,
  PARENT_DEMANDS,
  type ParentDemand,
  POINTS_PER_PARENT,
  type Penalty,
  type Problem,
  PROBLEM_FORMAT,
  SLOT_MINUTES,
  type Subject,
  type Teacher,
  type Trip,
  type Weights,
} from './problem.js';
export { type Score, scoreTimetable, type Term, type Terms, TERMS } from './score.js';
export { type Phase, type Progress, type Solution, solve, type SolveOptions } from './solve.js';
export { type Session, sessionKey, type Timetable } from './timetable.js';
export { type Blocker, type BrokenRule, type Unplaced } from './unplaced.js';
export { type FieldError } from './validation/fields.js';
export { validateProblem, type ValidationResult } from './validation/validate-problem.js';
export { ratePlaces } from './explain/compare-places.js';
export {
  explainSession,
  type OtherPlace,
  type Reason,
  type SessionExplanation,
} from './explain/explain-session.js';
export { type Change, explainUnplaced, type UnplacedExplanation } from './explain/remedies.js';
export {
  countOf,
  firstThatHelps,
  type Trial,
  type VerifiedChange,
} from './explain/verified-change.js';
export { costOfMoving } from './replan/stability.js';
export { type MoveCause } from './replan/move-cause.js';
export {
  type LeftOverLesson,
  type MovedLesson,
  type ReplannedWeek,
  type ReplanOptions,
  replanWeek,
  type StandingLesson,
} from './replan/replan-week.js';
