import {
  type ReplannedWeek,
  replanWeek,
  scoreTimetable,
  type Session,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import type { Place } from '../problem/moving-lesson.js';
import { tellingReasons } from '../problem/unplaced-lessons.js';
import { gainOf, type WeekGain } from './better-week.js';
import { withDisruption } from './disruption.js';
import type { FamilyReplan, HandedOver, PlannedLeftOver, PlannedMove } from './family-replan.js';
import { type GivenPlace, type Offer, offersFor, placedBy, withoutAbsent } from './offers.js';
import { type ReplanProblem, replanProblem, type ReplanSituation } from './replan-problem.js';
import { shiftedWeeks } from './shifted-weeks.js';
import { takenUpWishes, type WishedWeek, wishedWeek, type WishToTakeUp } from './take-up-wishes.js';

export interface ReplanInput {
  readonly planningInput: PlanningInput;
  readonly situation: ReplanSituation;
  /** The later weeks that are planned again as well, in order. */
  readonly later?: readonly ReplanSituation[];
  /** Open wishes of the week that are taken up; left out where it is not asked. */
  readonly wishes?: readonly WishToTakeUp[];
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

/** Plans the rest of a week again, or all weeks that are shifted. It only answers and changes nothing. */
export function replanFamily(input: ReplanInput, budget: ReplanBudget): FamilyReplan {
  const { situation, later = [] } = input;
  const { wished, weeks, planned } = planWeeks(input, budget);
  const placed = planned.flatMap(({ places }) => [...places.keys()]);
  const lessonOf = lessonsOf(weeks);
  const left = toLeftOver(input, budget, planned);
  // What is new or another is told as that, and neither as kept nor as moved.
  const isTold = ({ itemId }: { readonly itemId: string }): boolean => wished?.situation.wished?.has(itemId) === true; // prettier-ignore
  const moved = planned.flatMap((week) => week.moved).filter((each) => !isTold(each));
  const kept = placed.filter((itemId) => !isTold({ itemId }));
  const before = [situation, ...later].slice(0, weeks.length);
  return {
    moved: withChoices(moved, input, { lessonOf, placed: left.placed }),
    handedOver: planned.flatMap((week) => week.handedOver).filter((each) => !isTold(each)),
    kept: kept.length - moved.length,
    leftOver: left.leftOver,
    minutesBefore: minutesOf(before.flatMap(({ movable, missed }) => [...movable, ...missed])),
    minutesAfter: minutesOf(placed.map(lessonOf)),
    ...(wished && { takenUp: takenUpWishes(wished, planned[0]?.places ?? new Map()) }),
    gain: planned.length === 1 ? (planned[0]?.gain ?? null) : null,
  };
}

interface PlannedWeeks {
  readonly wished: WishedWeek | undefined;
  readonly weeks: readonly ReplanSituation[];
  readonly planned: readonly PlannedWeek[];
}

function planWeeks(input: ReplanInput, budget: ReplanBudget): PlannedWeeks {
  const { planningInput, situation, later = [], wishes } = input;
  if (wishes) return planWished(input, wishes, budget);
  const weeks =
    situation.disruption.kind === 'day-later'
      ? shiftedWeeks(planningInput, [situation, ...later])
      : [situation];
  const share = { ...budget, searchMs: budget.searchMs / weeks.length };
  const planned = weeks.map((week) => replanOneWeek(week, input, share));
  return { wished: undefined, weeks, planned };
}

/** Tries to make all lessons as the facts want them, then all but those that had no room, then none. */
const TRIES = 3;

/** A lesson that finds no place as the facts want it stays what it is: nothing is taken from a plan for a wish. */
function planWished(
  input: ReplanInput,
  wishes: readonly WishToTakeUp[],
  budget: ReplanBudget,
): PlannedWeeks {
  const share = { ...budget, searchMs: budget.searchMs / TRIES };
  const unchanged = new Set<string>();
  for (let tries = 1; ; tries++) {
    const wished = wishedWeek(input.planningInput, input.situation, { wishes, unchanged });
    const planned = replanOneWeek(wished.situation, input, share);
    const without = [...wished.changed.keys()].filter((id) => !planned.places.has(id));
    if (without.length === 0) return { wished, weeks: [wished.situation], planned: [planned] };
    for (const id of tries < TRIES - 1 ? without : wished.changed.keys()) unchanged.add(id);
  }
}

interface PlannedWeek {
  readonly week: ReplanSituation;
  readonly result: ReplannedWeek;
  /** Where each lesson that has a place stands, and who gives it there. */
  readonly places: ReadonlyMap<string, GivenPlace>;
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
    places: placesOf({ week, stated, result }, lessonOf),
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

/** The places of the lessons in the order of the week: of what stays, then of what moves. */
function placesOf(
  { stated, result }: AnsweredWeek,
  lessonOf: (id: string) => KeptLesson,
): Map<string, GivenPlace> {
  const standing = new Map(stated.standing.map(({ id, at }) => [id, at?.parent]));
  const others = new Map(result.handedOver.map(({ id, to }) => [id, to.parent]));
  const adultOf = (id: string): string | null => others.get(id) ?? standing.get(id) ?? null;
  return new Map([
    ...result.kept.map((id) => [id, { ...placeOf(lessonOf(id)), adultId: adultOf(id) }] as const),
    ...result.moved.map(({ id, to }) => [id, { ...placeOn(stated, to, lessonOf(id)), adultId: to.parent ?? null }] as const), // prettier-ignore
  ]);
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
      .flatMap(({ movable, missed, wanted = [] }) => [...movable, ...missed, ...wanted])
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
  const isCore = ({ subjectId }: KeptLesson): boolean =>
    planningInput.subjects.some(({ id, core }) => id === subjectId && core);
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
    return result.leftOver.map(({ id, reasons }) => ({
      itemId: id,
      core: isCore(lessonOf(id)),
      from: week.wanted?.includes(lessonOf(id)) ? null : placeOf(lessonOf(id)),
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
  const replaced = [...week.missed, ...(week.wanted ?? [])].flatMap((lesson) => {
    const place = places.get(lesson.itemId);
    return place ? [{ ...lesson, ...place }] : [];
  });
  return [...week.kept, ...week.missed, ...staying, ...replaced];
}

/** A lesson at each of its offered places, so that no other lesson is offered one of them. */
function offered(lesson: KeptLesson, offers: ReadonlyMap<string, readonly Offer[]>): KeptLesson[] {
  return (offers.get(lesson.itemId) ?? []).flatMap((offer) => placedBy(lesson, offer));
}

function minutesOf(lessons: readonly KeptLesson[]): number {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
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
