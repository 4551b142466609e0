import {
  addDays,
  DAYS_PER_WEEK,
  isSchoolDay,
  type LocalDate,
  mondayOf,
} from '../../calendar/index.js';
import { SLOT_MINUTES, solve } from '../../timetabling/index.js';
import { endingLater } from './candidate-changes.js';
import type { PlanningInput, KeptLesson } from '../input/planning-input.js';
import { leaversOf } from '../input/subject-over-time.js';
import { childrenInTheWay } from '../problem/lessons-in-the-way.js';
import { lessonsWeek } from '../problem/lessons-week.js';
import { MovingLesson, type Place } from '../problem/moving-lesson.js';
import { absentFrom, type Disruption, withoutThePast } from './disruption.js';
import { isLetOff, isStillWanted } from './let-off.js';

/** A free place, and the adult who gives the lesson there; null where it needs nobody. */
export interface GivenPlace extends Place {
  readonly adultId: string | null;
}

/** What a family may do with a lesson that no longer fits. An offer with a place names a free place. */
export type Offer =
  | { readonly kind: 'carry-over'; readonly toWeek: LocalDate; readonly place: GivenPlace }
  | {
      readonly kind: 'extend-hours';
      readonly date: LocalDate;
      /** Minutes by which the children's day gets longer. */
      readonly minutes: number;
      readonly place: GivenPlace;
    }
  | {
      /** The lesson stays where it is, without the children who are absent, have no time then, or learn it no more. */
      readonly kind: 'without';
      readonly childIds: readonly string[];
      readonly place: GivenPlace;
    }
  /** It has no place, and the family goes on to owe it: the next plan takes it up. */
  | { readonly kind: 'owe' }
  | { readonly kind: 'drop' };

const MOST_EXTRA_MINUTES = 60;
/** Moves of the search for one lesson among kept ones: more moves find nothing more. */
const MOVES = 400;

interface OfferSituation {
  /** The planning input with the disruption among its facts. */
  readonly planningInput: PlanningInput;
  readonly disruption: Disruption;
  readonly today: LocalDate;
  readonly nowMinute: number;
  readonly monday: LocalDate;
  /** Lessons that are past: the record keeps them. */
  readonly missed?: readonly KeptLesson[];
  /** Lessons that are new and stand nowhere. */
  readonly wanted?: readonly KeptLesson[];
  /** All lessons of this week and the next, at their new places. */
  readonly placed: readonly KeptLesson[];
  /** Ends the search for longer days, on the clock `now`. */
  readonly deadline: number;
  readonly now: () => number;
}

type Standing = Pick<OfferSituation, 'planningInput' | 'today' | 'nowMinute' | 'placed'>;

/**
 * Offers for each lesson, in the given order, the one that is taken where nothing is chosen first. Whatever the family
 * chooses, the offered places of two lessons never overlap.
 */
export function offersFor(
  lessons: readonly KeptLesson[],
  situation: OfferSituation,
): ReadonlyMap<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  let placed = situation.placed;
  for (const lesson of lessons) {
    const isNew = situation.wanted?.includes(lesson) === true;
    // Neither another week nor a longer day brings back a child who learns it no more.
    const isLeft = leaversIn(situation.planningInput, lesson).length > 0;
    const carried = isLeft ? null : carryOver(lesson, { ...situation, placed });
    const extended =
      !isLeft && situation.now() < situation.deadline
        ? extendHours(lesson, { ...situation, placed })
        : null;
    const without = isNew ? null : withoutAbsent(lesson, { ...situation, placed });
    const found = [carried, extended, without].filter((offer) => offer !== null);
    const drop = { kind: 'drop' } as const;
    const isOwed = isNew || (!isLeft && situation.missed?.includes(lesson) !== true && isStillWanted(lesson, situation.planningInput, placed)); // prettier-ignore
    const owe = isOwed ? [{ kind: 'owe' } as const] : [];
    // What a day off lets the family off is held elsewhere only where they choose so.
    const isOff = !isNew && isLetOff(lesson, situation.planningInput, placed);
    placed = [...placed, ...found.flatMap((offer) => placedBy(lesson, offer))];
    offers.set(lesson.itemId, isOff ? [drop, ...found] : [...found, ...owe, drop]);
  }
  return offers;
}

/** The lesson as an offer would place it; none where it has no place then. */
export function placedBy(lesson: KeptLesson, offer: Offer): KeptLesson[] {
  if (offer.kind === 'drop' || offer.kind === 'owe') return [];
  const absent = offer.kind === 'without' ? offer.childIds : [];
  const childIds = lesson.childIds.filter((id) => !absent.includes(id));
  return [{ ...lesson, ...offer.place, childIds }];
}

/** The best free time of the next week, or of this one where the next is past; null where there is none. */
function carryOver(lesson: KeptLesson, situation: OfferSituation) {
  const { planningInput, today, nowMinute, placed } = situation;
  const next = addDays(situation.monday, DAYS_PER_WEEK);
  const monday = next < mondayOf(today) ? mondayOf(today) : next;
  const request = {
    firstDate: monday,
    lastDate: addDays(monday, DAYS_PER_WEEK - 1),
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: [],
    today,
    nowMinute,
    usesRestOfToday: true,
    kept: placed.filter(({ date }) => mondayOf(date) === monday),
  };
  const moving = new MovingLesson(planningInput, request, lesson);
  const [free] = moving.freeTimes(1);
  if (!free) return null;
  const place = { ...free, adultId: moving.adultAt(free) };
  return { kind: 'carry-over', toWeek: monday, place } as const;
}

/**
 * A lesson together can go on where it stands without the children who are absent, have no time then, or learn it no more;
 * null where that breaks a rule.
 */
export function withoutAbsent(
  lesson: KeptLesson,
  situation: Standing & Pick<OfferSituation, 'disruption'>,
) {
  const { planningInput, disruption } = situation;
  const absent = [
    ...new Set([
      ...absentFrom(lesson, disruption),
      ...leaversIn(planningInput, lesson),
      ...childrenInTheWay(planningInput, lesson),
    ]),
  ];
  const childIds = lesson.childIds.filter((id) => !absent.includes(id));
  if (absent.length === 0 || childIds.length === 0) return null;
  const { moving, place } = whereItStands({ ...lesson, childIds }, situation);
  if (moving.whyNot(place)) return null;
  const given = { ...place, adultId: moving.adultAt(place) };
  return { kind: 'without', childIds: absent, place: given } as const;
}

/** A lesson at its own place, among all others of its week. */
function whereItStands(
  lesson: KeptLesson,
  { planningInput, today, nowMinute, placed }: Standing,
): { moving: MovingLesson; place: Place } {
  const monday = mondayOf(lesson.date);
  const request = {
    firstDate: monday,
    lastDate: addDays(monday, DAYS_PER_WEEK - 1),
    childIds: planningInput.learners.map(({ id }) => id),
    subjectIds: [],
    today,
    nowMinute,
    usesRestOfToday: true,
    kept: placed.filter(
      ({ date, itemId }) => mondayOf(date) === monday && itemId !== lesson.itemId,
    ),
  };
  const place = { date: lesson.date, startMinute: lesson.startMinute };
  return { moving: new MovingLesson(planningInput, request, lesson), place };
}

function leaversIn({ subjects }: PlanningInput, lesson: KeptLesson): string[] {
  const subject = subjects.find(({ id }) => id === lesson.subjectId);
  return subject ? leaversOf(subject, lesson) : [];
}

/** The shortest extension of one of the days ahead with which the lesson fits, found by solving that week. */
function extendHours(lesson: KeptLesson, situation: OfferSituation) {
  const dates = Array.from({ length: DAYS_PER_WEEK }, (_, i) => addDays(situation.monday, i));
  const ahead = dates.filter(
    (date) => date >= situation.today && isSchoolDayOfAll(lesson, situation.planningInput, date),
  );
  for (let minutes = SLOT_MINUTES; minutes <= MOST_EXTRA_MINUTES; minutes += SLOT_MINUTES)
    for (const date of ahead) {
      if (situation.now() >= situation.deadline) return null;
      const place = placeIn(lesson, { ...situation, date, minutes });
      if (place) return { kind: 'extend-hours', date, minutes, place } as const;
    }
  return null;
}

function isSchoolDayOfAll({ childIds }: KeptLesson, input: PlanningInput, date: LocalDate) {
  const mine = input.learners.filter(({ id }) => childIds.includes(id));
  return mine.length > 0 && mine.every((learner) => isSchoolDay(input, learner, date));
}

function placeIn(
  lesson: KeptLesson,
  {
    planningInput,
    monday,
    today,
    nowMinute,
    placed,
    date,
    minutes,
  }: OfferSituation & { date: LocalDate; minutes: number },
): GivenPlace | null {
  const learners = planningInput.learners.map((learner) =>
    lesson.childIds.includes(learner.id)
      ? { ...learner, schoolHours: endingLater(learner.schoolHours, date, minutes) }
      : learner,
  );
  const longerInput = withoutThePast({ ...planningInput, learners }, today, nowMinute);
  const kept = placed.filter((other) => mondayOf(other.date) === monday);
  const { grid, problem } = lessonsWeek(longerInput, { monday, movable: [lesson], kept });
  const frozenDays = grid.dates.flatMap((each, day) => (each === date ? [] : [day]));
  const { sessions } = solve(
    { ...problem, frozenDays },
    { seed: 1, now: () => 0, iterationBudget: MOVES },
  );
  const isLocked = new Set(
    problem.locked.map(({ subject, day, start }) => `${subject} ${day} ${start}`),
  );
  const found = sessions.find(
    ({ subject, day, start }) => !isLocked.has(`${subject} ${day} ${start}`),
  );
  if (!found) return null;
  return {
    date: grid.dates[found.day] ?? date,
    startMinute: grid.minuteAt(found.start),
    adultId: found.parent ?? null,
  };
}
