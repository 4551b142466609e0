import {
  type Blocker,
  type LeftOverLesson,
  type MoveCause,
  replanWeek,
  type Session,
} from '../../timetabling/index.js';
import type { FamilyLife, KeptLesson } from '../family-life.js';
import type { Place } from '../moving-lesson.js';
import { tellingReasons } from '../unplaced-lessons.js';
import { takenBy } from './disruption.js';
import { type Offer, offersFor } from './offers.js';
import { type ReplanProblem, replanProblem, type ReplanSituation } from './replan-problem.js';

export interface ReplanInput {
  readonly life: FamilyLife;
  readonly situation: ReplanSituation;
  /** Lessons of the week after, around which lessons are carried over. */
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
  /** Minutes of lessons ahead in the week, as they were and as they would be. */
  readonly minutesBefore: number;
  readonly minutesAfter: number;
}

/** What to do with the rest of a week after something came up; nothing is changed by asking. */
export function replanFamily(input: ReplanInput, budget: ReplanBudget): FamilyReplan {
  const { life, situation, calm } = input;
  const lessons = new Map(
    [...situation.movable, ...situation.missed].map((lesson) => [lesson.itemId, lesson]),
  );
  const week = replanProblem(life, situation);
  const startedAt = budget.now();
  const result = replanWeek(week.problem, {
    ...week,
    calm,
    seed: budget.seed,
    now: budget.now,
    stopFlag: budget.stopFlag,
    ...(budget.iterationBudget === undefined
      ? { deadline: startedAt + budget.searchMs }
      : { iterationBudget: budget.iterationBudget }),
  });
  const lessonOf = (id: string): KeptLesson => {
    const lesson = lessons.get(id);
    if (!lesson) throw new RangeError(`lesson ${id} must be one of the week`);
    return lesson;
  };
  const moved = result.moved.map(({ id, to, cause }): PlannedMove => {
    const other = cause.code === 'made-room' ? cause.for : null;
    return {
      itemId: id,
      from: placeOf(lessonOf(id)),
      to: placeOn(week, to, lessonOf(id)),
      cause,
      forSubjectId: other && subjectIdOf(other.subject, week, lessons),
    };
  });
  const leftOver = toLeftOver(input, budget, { result, lessonOf, moved });
  const minutes = (ids: readonly string[]): number =>
    ids.reduce((sum, id) => sum + lessonOf(id).minutes, 0);
  return {
    moved,
    kept: result.kept.length,
    leftOver,
    minutesBefore: minutes([...lessons.keys()]),
    minutesAfter: minutes([...result.kept, ...moved.map(({ itemId }) => itemId)]),
  };
}

interface Found {
  readonly result: { readonly leftOver: readonly LeftOverLesson[] };
  readonly lessonOf: (id: string) => KeptLesson;
  readonly moved: readonly PlannedMove[];
}

function toLeftOver(
  { life, situation, nextWeek }: ReplanInput,
  budget: ReplanBudget,
  { result, lessonOf, moved }: Found,
): PlannedLeftOver[] {
  if (result.leftOver.length === 0) return [];
  const out = new Set(result.leftOver.map(({ id }) => id));
  const places = new Map(moved.map(({ itemId, to }) => [itemId, to]));
  const staying = situation.movable
    .filter(({ itemId }) => !out.has(itemId))
    .map((lesson) => ({ ...lesson, ...places.get(lesson.itemId) }));
  const replaced = situation.missed.flatMap((lesson) => {
    const place = places.get(lesson.itemId);
    return place ? [{ ...lesson, ...place }] : [];
  });
  const offers = offersFor(
    result.leftOver.map(({ id }) => lessonOf(id)),
    {
      ...situation,
      life: { ...life, taken: [...life.taken, ...takenBy(situation.disruption, life)] },
      placed: [...situation.kept, ...situation.missed, ...staying, ...replaced, ...nextWeek],
      now: budget.now,
      deadline: budget.now() + budget.offersMs,
    },
  );
  return result.leftOver.map(({ id, reasons }) => ({
    itemId: id,
    from: placeOf(lessonOf(id)),
    missed: situation.missed.some(({ itemId }) => itemId === id),
    reasons: tellingReasons(reasons),
    offers: offers.get(id) ?? [{ kind: 'drop' }],
  }));
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
  lessons: ReadonlyMap<string, KeptLesson>,
): string | null {
  const lesson = standing.find(({ subject }) => subject === id);
  return lessons.get(lesson?.id ?? '')?.subjectId ?? null;
}
