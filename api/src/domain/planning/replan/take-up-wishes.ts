import { addDays, DAYS_PER_WEEK, mondayOf } from '../../calendar/index.js';
import { scoreTimetable } from '../../timetabling/index.js';
import type { OpenWish } from '../ledger/open-wishes.js';
import { type KeptLesson, type PlanningInput, wantedWeekOf } from '../input/planning-input.js';
import { subjectInWeek } from '../input/subject-over-time.js';
import { shareChildren } from '../input/want.js';
import { lessonsInTheWay } from '../problem/lessons-in-the-way.js';
import { lessonsWeek, sessionAt } from '../problem/lessons-week.js';
import type { Place } from '../problem/moving-lesson.js';
import type { TakenUpWishes } from './family-replan.js';
import type { GivenPlace } from './offers.js';
import type { ReplanSituation } from './replan-problem.js';

/** An open wish that a family asks to have taken up. */
export interface WishToTakeUp extends OpenWish {
  /** Ids for the items of lessons that have no place yet, one each; none for other wishes. */
  readonly lessonIds: readonly string[];
}

/** A week with its lessons as the facts want them. */
export interface WishedWeek {
  readonly situation: ReplanSituation;
  /** Lessons that will be others, as they stand, by item. */
  readonly changed: ReadonlyMap<string, KeptLesson>;
  /** Lessons that stay what they are, as the facts want them. */
  readonly unmet: readonly KeptLesson[];
  /** Lessons beyond what is wanted. They have left the situation. */
  readonly takenOut: readonly KeptLesson[];
}

/**
 * The week with new lessons in it that have no place yet, lessons of the minutes and children that their subject has now,
 * and without those that are too many. Of these, the ones go whose places the week misses least. Lessons of `unchanged`
 * stay what they are.
 */
export function wishedWeek(
  input: PlanningInput,
  situation: ReplanSituation,
  { wishes, unchanged }: { wishes: readonly WishToTakeUp[]; unchanged: ReadonlySet<string> },
): WishedWeek {
  const takenOut = tooMany(input, situation, wishes);
  const staying = situation.movable.filter((lesson) => !takenOut.includes(lesson));
  const changed = new Map<string, KeptLesson>();
  const unmet: KeptLesson[] = [];
  const movable = staying.map((lesson) => {
    const wished = wishes.reduce((sofar, wish) => asWished(input, wish, sofar), lesson);
    if (wished === lesson) return lesson;
    if (unchanged.has(lesson.itemId)) {
      unmet.push(wished);
      return lesson;
    }
    changed.set(lesson.itemId, lesson);
    return wished;
  });
  const wanted = wishes.flatMap((wish) => newLessons(input, wish));
  const wished = new Set([...changed.keys(), ...wanted.map(({ itemId }) => itemId)]);
  return { situation: { ...situation, movable, wanted, wished }, changed, unmet, takenOut };
}

/** What has become of the wishes, where these lessons have a place. */
export function takenUpWishes(
  { situation, changed, unmet, takenOut }: WishedWeek,
  places: ReadonlyMap<string, GivenPlace>,
): TakenUpWishes {
  const { movable, wanted = [] } = situation;
  return {
    newLessons: wanted.map(({ itemId, subjectId, childIds, minutes }) => ({ itemId, subjectId: subjectId ?? '', childIds, minutes })), // prettier-ignore
    added: wanted
      .flatMap(({ itemId }) => {
        const to = places.get(itemId);
        return to ? [{ itemId, to }] : [];
      })
      .sort((a, b) => byPlace(a.to, b.to)),
    changed: movable
      .flatMap((lesson) => {
        const [before, to] = [changed.get(lesson.itemId), places.get(lesson.itemId)];
        return before && to ? [{ ...changeOf(before, lesson), to }] : [];
      })
      .sort((a, b) => byPlace(a.to, b.to)),
    unchanged: unmet.flatMap((wished) => {
      const lesson = movable.find(({ itemId }) => itemId === wished.itemId);
      return lesson ? [{ ...changeOf(lesson, wished), to: null }] : [];
    }),
    takenOut: takenOut.map((lesson) => ({ itemId: lesson.itemId, from: placeOf(lesson) })).sort((a, b) => byPlace(a.from, b.from)), // prettier-ignore
  };
}

function changeOf(before: KeptLesson, after: KeptLesson) {
  return {
    itemId: before.itemId,
    subjectId: before.subjectId,
    from: placeOf(before),
    minutesBefore: before.minutes,
    minutes: after.minutes,
    joined: after.childIds.filter((id) => !before.childIds.includes(id)),
  };
}

function placeOf({ date, startMinute }: Place): Place {
  return { date, startMinute };
}

function byPlace(a: Place, b: Place): number {
  return a.date.localeCompare(b.date) || a.startMinute - b.startMinute;
}

/** True for a lesson ahead that is one of a wish's subject and week. */
function isOf(
  { subjectId, weekStart, childIds, code }: OpenWish,
  lesson: KeptLesson,
  input: PlanningInput,
): boolean {
  const isBooked =
    !lesson.extra &&
    lesson.subjectId === subjectId &&
    wantedWeekOf(lesson) === weekStart &&
    mondayOf(lesson.date) === weekStart;
  if (!isBooked) return false;
  if (code !== 'without-child') return shareChildren(lesson.childIds, childIds);
  // The wish names those who join: the lesson is the group's that they join now.
  const { learners } = subjectOf(input, subjectId, weekStart);
  return learners.some(({ childId }) => lesson.childIds.includes(childId));
}

function asWished(input: PlanningInput, wish: WishToTakeUp, lesson: KeptLesson): KeptLesson {
  if (!isOf(wish, lesson, input)) return lesson;
  if (wish.code === 'other-length' && lesson.minutes === wish.minutes)
    return { ...lesson, minutes: subjectOf(input, wish.subjectId, wish.weekStart).minutes };
  if (wish.code !== 'without-child') return lesson;
  const joined = wish.childIds.filter((id) => !lesson.childIds.includes(id));
  return joined.length > 0 ? { ...lesson, childIds: [...lesson.childIds, ...joined] } : lesson;
}

function newLessons(input: PlanningInput, wish: WishToTakeUp): KeptLesson[] {
  if (wish.code !== 'no-place') return [];
  const { subjectId, childIds, minutes, weekStart } = wish;
  const { involvement, fixedStartMinute } = subjectOf(input, subjectId, weekStart);
  return wish.lessonIds.map((itemId) => ({
    itemId,
    subjectId,
    childIds,
    involvement,
    minutes,
    adultId: null,
    // It stands nowhere; who learns it is asked of the week's last day, since facts may begin within the week.
    date: addDays(weekStart, DAYS_PER_WEEK - 1),
    startMinute: fixedStartMinute ?? 0,
    wantedWeek: weekStart,
  }));
}

/** One after another, the lesson without which the rest of the week is worth most. */
function tooMany(
  input: PlanningInput,
  situation: ReplanSituation,
  wishes: readonly WishToTakeUp[],
): KeptLesson[] {
  const many = wishes.filter(({ code }) => code === 'too-many');
  if (many.length === 0) return [];
  const { monday, movable, kept } = situation;
  const inTheWay = new Set(lessonsInTheWay(input, movable, [...movable, ...kept]).map(({ itemId }) => itemId)); // prettier-ignore
  const week = lessonsWeek(input, { monday, movable, kept });
  const worthWithout = (out: readonly KeptLesson[]): number => {
    const rest = movable.filter((lesson) => !out.includes(lesson));
    const sessions = rest.flatMap((lesson) => sessionAt(week, week.subjectOf.get(lesson.itemId) ?? '', lesson) ?? []); // prettier-ignore
    return scoreTimetable(week.problem, [...week.problem.locked, ...sessions]).objective;
  };
  return many.reduce<KeptLesson[]>((out, wish) => {
    const open = movable
      .filter((lesson) => isOf(wish, lesson, input) && !inTheWay.has(lesson.itemId))
      .sort(byPlace);
    let left = [...out];
    for (let i = 0; i < wish.count; i++) {
      const tried = open.filter((lesson) => !left.includes(lesson)).map((lesson) => [...left, lesson]); // prettier-ignore
      const worths = tried.map(worthWithout);
      // Of equals, the last of the week goes: what is near is what the family counts on.
      left = tried[worths.lastIndexOf(Math.max(...worths))] ?? left;
    }
    return left;
  }, []);
}

function subjectOf({ subjects }: PlanningInput, id: string, monday: string) {
  const subject = subjects.find((each) => each.id === id);
  if (!subject) throw new RangeError(`subject ${id} must be one of the input`);
  return subjectInWeek(subject, monday);
}
