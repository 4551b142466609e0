import {
  type Blocker,
  type MoveCause,
  type ReplannedWeek,
  replanWeek,
  scoreTimetable,
  type Session,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import type { Place } from '../problem/moving-lesson.js';
import type { GivenPlace } from './offers.js';
import { tellingReasons } from '../problem/unplaced-lessons.js';
import { gainOf, type WeekGain } from './better-week.js';
import { withDisruption } from './disruption.js';
import { type Offer, offersFor, placedBy, withoutAbsent } from './offers.js';
import { type ReplanProblem, replanProblem, type ReplanSituation } from './replan-problem.js';
import { shiftedWeeks } from './shifted-weeks.js';

export interface ReplanInput {
  readonly planningInput: PlanningInput;
  readonly situation: ReplanSituation;
  /** The later weeks that are planned again as well, in order. */
  readonly later?: readonly ReplanSituation[];
  /** Lessons of the week after all of those; lessons that are carried over go around them. */
  readonly nextWeek: readonly KeptLesson[];
  /** 0, the best week, to 1, as few moves as possible. */
  readonly stability: number;
}

interface ReplanBudget {
  readonly seed: number;
  readonly now: () => number;
  /** Time for the search, and for the longer days that are tried after it, in milliseconds on the clock `now`. */
  readonly searchMs: number;
  readonly offersMs: number;
  /** Number of moves to try instead, for a result that depends on no clock. */
  readonly iterationBudget?: number;
  readonly stopFlag?: Int32Array;
}

/**
 * A lesson that gets a new place. If it makes room for another lesson of the week, that one is named by its subject.
 */
export interface PlannedMove {
  readonly itemId: string;
  readonly from: Place;
  readonly to: GivenPlace;
  readonly cause: MoveCause;
  readonly forSubjectId: string | null;
  /** Children without whom it could stay where it is; null, or left out, where there is no such choice. */
  readonly without?: readonly string[] | null;
  /** Who gives it where it stays without them; left out where there is no such choice. */
  readonly withoutAdultId?: string | null;
}

/** A lesson that stays where it is and that another adult gives from now on. */
export interface HandedOver {
  readonly itemId: string;
  readonly at: Place;
  /** Null where nobody was named before. */
  readonly fromAdultId: string | null;
  readonly adultId: string;
}

export interface PlannedLeftOver {
  readonly itemId: string;
  readonly from: Place;
  /** True where the lesson is past: it stays in the record, and only its purpose is left over. */
  readonly missed: boolean;
  readonly reasons: readonly Blocker[];
  /** The offer that asks least comes first; dropping the lesson is always possible and comes last. */
  readonly offers: readonly Offer[];
}

export interface FamilyReplan {
  readonly moved: readonly PlannedMove[];
  /** Lessons that keep their place and are given by another adult. They count as kept. */
  readonly handedOver: readonly HandedOver[];
  readonly kept: number;
  /** Core subjects come first. */
  readonly leftOver: readonly PlannedLeftOver[];
  /** Minutes of lessons ahead in those weeks, before and after. */
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** By how much the week would be better than it is; null, or left out, where it cannot stay as it is. */
  readonly gain?: WeekGain | null;
}

/** Plans the rest of a week again, or all weeks that are shifted. It only answers and changes nothing. */
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
  const left = toLeftOver(input, budget, planned);
  return {
    moved: withChoices(moved, input, { lessonOf, placed: left.placed }),
    handedOver: planned.flatMap(({ handedOver }) => handedOver),
    kept: staying.length - moved.length,
    leftOver: left.leftOver,
    minutesBefore: minutes([...staying, ...out.map(({ id }) => id)]),
    minutesAfter: minutes(staying),
    gain: planned.length === 1 ? (planned[0]?.gain ?? null) : null,
  };
}

interface PlannedWeek {
  readonly week: ReplanSituation;
  readonly result: ReplannedWeek;
  readonly gain: WeekGain | null;
  readonly moved: readonly PlannedMove[];
  readonly handedOver: readonly HandedOver[];
}

function replanOneWeek(
  week: ReplanSituation,
  { planningInput, stability }: ReplanInput,
  budget: ReplanBudget,
): PlannedWeek {
  const stated = replanProblem(planningInput, week);
  const result = replanWeek(stated.problem, {
    ...stated,
    stability,
    // Where nothing may move for a better place, there is nothing to look for.
    evenIfSound: week.disruption.kind === 'facts-changed' && stability < 1,
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
      to: { ...placeOn(stated, to, lessonOf(id)), adultId: to.parent ?? null },
      cause,
      forSubjectId: other && subjectIdOf(other.subject, stated, lessonOf),
    };
  });
  return {
    week,
    result,
    gain: gainIn(stated, result),
    moved,
    handedOver: [...handOvers(result, lessonOf), ...namings({ week, stated, result }, lessonOf)],
  };
}

/** What the answer is worth more than the week as it stands, by the family's own prices: a move costs nothing. */
function gainIn({ problem }: ReplanProblem, { soundBefore, sessions }: ReplannedWeek) {
  if (!soundBefore) return null;
  const priced = { ...problem, previous: [] };
  const [before, after] = [soundBefore, sessions].map((each) => scoreTimetable(priced, each));
  return gainOf(before?.objective ?? 0, after?.objective ?? 0);
}

/** Lessons that named an adult and stay with another. */
function handOvers(
  { handedOver }: ReplannedWeek,
  lessonOf: (id: string) => KeptLesson,
): HandedOver[] {
  return handedOver.flatMap(({ id, to: { parent } }): HandedOver[] => {
    const lesson = lessonOf(id);
    const { adultId: fromAdultId } = lesson;
    if (parent === undefined || fromAdultId === null || parent === fromAdultId) return [];
    return [{ itemId: id, at: placeOf(lesson), fromAdultId, adultId: parent }];
  });
}

interface AnsweredWeek {
  readonly week: ReplanSituation;
  readonly stated: ReplanProblem;
  readonly result: ReplannedWeek;
}

/**
 * Lessons that stay and named nobody. Each gets who gives it in the answer, where a changed fact is settled: that is what it
 * was in the way for. Another disruption leaves them as they are, and the check against the facts goes on to tell of them.
 */
function namings(
  { week, stated, result }: AnsweredWeek,
  lessonOf: (id: string) => KeptLesson,
): HandedOver[] {
  if (week.disruption.kind !== 'facts-changed') return [];
  const standing = new Map(stated.standing.map(({ id, at }) => [id, at?.parent]));
  const others = new Map(result.handedOver.map(({ id, to }) => [id, to.parent]));
  return result.kept.flatMap((id): HandedOver[] => {
    const lesson = lessonOf(id);
    const adultId = others.get(id) ?? standing.get(id);
    if (lesson.adultId !== null || adultId === undefined) return [];
    return [{ itemId: id, at: placeOf(lesson), fromAdultId: null, adultId }];
  });
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

/** Lessons that no longer fit, core first, each with offers that do not overlap. */
function toLeftOver(
  { planningInput, situation, nextWeek }: ReplanInput,
  budget: ReplanBudget,
  planned: readonly PlannedWeek[],
): { leftOver: PlannedLeftOver[]; placed: readonly KeptLesson[] } {
  const deadline = budget.now() + budget.offersMs;
  const after = withDisruption(planningInput, situation.disruption);
  let placed = [...planned.flatMap(placedIn), ...nextWeek];
  const found = planned.flatMap(({ week, result }) => {
    const lessonOf = lessonsOf([week]);
    const lessons = result.leftOver.map(({ id }) => lessonOf(id));
    if (lessons.length === 0) return [];
    const seen = {
      ...week,
      planningInput: after,
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
  const leftOver = found
    .sort((a, b) => Number(b.core) - Number(a.core))
    .map(({ core: _core, ...each }) => each);
  return { leftOver, placed };
}

/** The moves, each with the children without whom the lesson could stay. Whatever is chosen, no two lessons meet. */
function withChoices(
  moved: readonly PlannedMove[],
  { planningInput, situation }: ReplanInput,
  known: { lessonOf: (id: string) => KeptLesson; placed: readonly KeptLesson[] },
): PlannedMove[] {
  const after = withDisruption(planningInput, situation.disruption);
  let { placed } = known;
  return moved.map((move) => {
    const lesson = known.lessonOf(move.itemId);
    const offer = withoutAbsent(lesson, { ...situation, planningInput: after, placed });
    if (!offer) return move;
    const childIds = lesson.childIds.filter((id) => !offer.childIds.includes(id));
    const { adultId } = offer.place;
    placed = [...placed, { ...lesson, childIds, adultId }];
    return { ...move, without: offer.childIds, withoutAdultId: adultId };
  });
}

/** All lessons that have a place in a week afterwards. */
function placedIn({ week, result, moved, handedOver }: PlannedWeek): KeptLesson[] {
  const out = new Set(result.leftOver.map(({ id }) => id));
  const places = new Map(moved.map(({ itemId, to }) => [itemId, to]));
  const givers = new Map(handedOver.map(({ itemId, adultId }) => [itemId, { adultId }] as const));
  const staying = week.movable
    .filter(({ itemId }) => !out.has(itemId))
    .map((lesson) => ({
      ...lesson,
      ...places.get(lesson.itemId),
      ...givers.get(lesson.itemId),
    }));
  const replaced = week.missed.flatMap((lesson) => {
    const place = places.get(lesson.itemId);
    return place ? [{ ...lesson, ...place }] : [];
  });
  return [...week.kept, ...week.missed, ...staying, ...replaced];
}

/** A lesson at each of its offered places, so that no other lesson is offered one of them. */
function offered(lesson: KeptLesson, offers: ReadonlyMap<string, readonly Offer[]>): KeptLesson[] {
  return (offers.get(lesson.itemId) ?? []).flatMap((offer) => placedBy(lesson, offer));
}

function placeOf({ date, startMinute }: KeptLesson): Place {
  return { date, startMinute };
}

/** A lesson that keeps its quarter hour keeps its minute as well, since a fixed time may be ten past. */
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
