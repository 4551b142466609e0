import {
  type Blocker,
  type MoveCause,
  type ReplannedWeek,
  replanWeek,
  type Session,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import type { Place } from '../problem/moving-lesson.js';
import { tellingReasons } from '../problem/unplaced-lessons.js';
import { takenBy } from './disruption.js';
import { type Offer, offersFor } from './offers.js';
import { type ReplanProblem, replanProblem, type ReplanSituation } from './replan-problem.js';
import { shiftedWeeks } from './shifted-weeks.js';

export interface ReplanInput {
  readonly planningInput: PlanningInput;
  readonly situation: ReplanSituation;
  /** The weeks after it that are shifted along; none where only one week is planned again. */
  readonly later?: readonly ReplanSituation[];
  /** Lessons of the week after all of those, around which lessons are carried over. */
  readonly nextWeek: readonly KeptLesson[];
  /** 0, the best week, to 1, as few moves as possible. */
  readonly calm: number;
}

export interface ReplanBudget {
  readonly seed: number;
  readonly now: () => number;
  /** For the search, and for the longer days tried after it; milliseconds on the clock `now`. */
  readonly searchMs: number;
  readonly offersMs: number;
  /** Moves to try instead, for a result that depends on no clock. */
  readonly iterationBudget?: number;
  readonly stopFlag?: Int32Array;
}

/** A lesson that gets a new place. Another lesson of the week that it made room for is named by its subject. */
export interface PlannedMove {
  readonly itemId: string;
  readonly from: Place;
  readonly to: Place;
  readonly cause: MoveCause;
  readonly forSubjectId: string | null;
}

export interface PlannedLeftOver {
  readonly itemId: string;
  readonly from: Place;
  /** It is past and stays in the record: only what it was for is left over. */
  readonly missed: boolean;
  readonly reasons: readonly Blocker[];
  /** The kindest first; dropping it is always one, and last. */
  readonly offers: readonly Offer[];
}

export interface FamilyReplan {
  readonly moved: readonly PlannedMove[];
  readonly kept: number;
  /** Core first. */
  readonly leftOver: readonly PlannedLeftOver[];
  /** Minutes of lessons ahead in those weeks, as they were and as they would be. */
  readonly minutesBefore: number;
  readonly minutesAfter: number;
}

/** What to do with the rest of a week, or of all weeks that are shifted; nothing is changed by asking. */
export function replanFamily(input: ReplanInput, budget: ReplanBudget): FamilyReplan {
  const { planningInput, situation, later = [] } = input;
  const weeks =
    situation.disruption.kind === 'day-later'
      ? shiftedWeeks(planningInput, [situation, ...later])
      : [situation];
  const share = { ...budget, searchMs: budget.searchMs / weeks.length };
  const planned = weeks.map((week) => replanOneWeek(week, input, share));
  const out = planned.flatMap(({ result }) => result.leftOver);
  const moved = planned.flatMap((week) => week.moved);
  const staying = planned.flatMap(({ result }) => result.kept).concat(moved.map((m) => m.itemId));
  const lessonOf = lessonsOf(weeks);
  const minutes = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + lessonOf(id).minutes, 0);
  return {
    moved,
    kept: staying.length - moved.length,
    leftOver: toLeftOver(input, budget, planned),
    minutesBefore: minutes([...staying, ...out.map(({ id }) => id)]),
    minutesAfter: minutes(staying),
  };
}

interface PlannedWeek {
  readonly week: ReplanSituation;
  readonly result: ReplannedWeek;
  readonly moved: readonly PlannedMove[];
}

function replanOneWeek(
  week: ReplanSituation,
  { planningInput, calm }: ReplanInput,
  budget: ReplanBudget,
): PlannedWeek {
  const stated = replanProblem(planningInput, week);
  const result = replanWeek(stated.problem, {
    ...stated,
    stability: calm,
    seed: budget.seed,
    now: budget.now,
    stopFlag: budget.stopFlag,
    ...(budget.iterationBudget === undefined
      ? { deadline: budget.now() + budget.searchMs }
      : { iterationBudget: budget.iterationBudget }),
  });
  const lessonOf = lessonsOf([week]);
  const moved = result.moved.map(({ id, to, cause }): PlannedMove => {
    const other = cause.code === 'made-room' ? cause.for : null;
    return {
      itemId: id,
      from: placeOf(lessonOf(id)),
      to: placeOn(stated, to, lessonOf(id)),
      cause,
      forSubjectId: other && subjectIdOf(other.subject, stated, lessonOf),
    };
  });
  return { week, result, moved };
}

/** The lessons of some weeks by id. */
function lessonsOf(weeks: readonly ReplanSituation[]): (id: string) => KeptLesson {
  const lessons = new Map(
    weeks
      .flatMap(({ movable, missed }) => [...movable, ...missed])
      .map((lesson) => [lesson.itemId, lesson]),
  );
  return (id) => {
    const lesson = lessons.get(id);
    if (!lesson) throw new RangeError(`lesson ${id} must be one of the week`);
    return lesson;
  };
}

/** What no longer fits, core first, each with offers that go together. */
function toLeftOver(
  { planningInput, situation, nextWeek }: ReplanInput,
  budget: ReplanBudget,
  planned: readonly PlannedWeek[],
): PlannedLeftOver[] {
  const deadline = budget.now() + budget.offersMs;
  const taken = [...planningInput.taken, ...takenBy(situation.disruption, planningInput)];
  let placed = [...planned.flatMap(placedIn), ...nextWeek];
  const found = planned.flatMap(({ week, result }) => {
    const lessonOf = lessonsOf([week]);
    const lessons = result.leftOver.map(({ id }) => lessonOf(id));
    if (lessons.length === 0) return [];
    const seen = {
      ...week,
      planningInput: { ...planningInput, taken },
      placed,
      now: budget.now,
      deadline,
    };
    const offers = offersFor(lessons, seen);
    placed = [...placed, ...lessons.flatMap((lesson) => offered(lesson, offers))];
    return result.leftOver.map(({ id, core, reasons }) => ({
      itemId: id,
      core,
      from: placeOf(lessonOf(id)),
      missed: week.missed.some(({ itemId }) => itemId === id),
      reasons: tellingReasons(reasons),
      offers: offers.get(id) ?? [{ kind: 'drop' as const }],
    }));
  });
  return found
    .sort((a, b) => Number(b.core) - Number(a.core))
    .map(({ core: _core, ...leftOver }) => leftOver);
}

/** Everything that has its place in a week afterwards. */
function placedIn({ week, result, moved }: PlannedWeek): KeptLesson[] {
  const out = new Set(result.leftOver.map(({ id }) => id));
  const places = new Map(moved.map(({ itemId, to }) => [itemId, to]));
  const staying = week.movable
    .filter(({ itemId }) => !out.has(itemId))
    .map((lesson) => ({ ...lesson, ...places.get(lesson.itemId) }));
  const replaced = week.missed.flatMap((lesson) => {
    const place = places.get(lesson.itemId);
    return place ? [{ ...lesson, ...place }] : [];
  });
  return [...week.kept, ...week.missed, ...staying, ...replaced];
}

/** A lesson at every place it is offered: none of them is free for another. */
function offered(lesson: KeptLesson, offers: ReadonlyMap<string, readonly Offer[]>): KeptLesson[] {
  return (offers.get(lesson.itemId) ?? []).flatMap((offer) =>
    'place' in offer ? [{ ...lesson, ...offer.place }] : [],
  );
}

function placeOf({ date, startMinute }: KeptLesson): Place {
  return { date, startMinute };
}

/** A lesson that keeps its quarter hour keeps its minute as well: a fixed time may be ten past. */
function placeOn({ grid }: ReplanProblem, { day, start }: Session, lesson: KeptLesson): Place {
  const isSameTime = grid.slotAt(lesson.startMinute) === start;
  const startMinute = isSameTime ? lesson.startMinute : grid.minuteAt(start);
  return { date: grid.dates[day] ?? grid.monday, startMinute };
}

function subjectIdOf(
  id: string,
  { standing }: ReplanProblem,
  lessonOf: (id: string) => KeptLesson,
): string | null {
  const lesson = standing.find(({ subject }) => subject === id);
  return lesson ? lessonOf(lesson.id).subjectId : null;
}
