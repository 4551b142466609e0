import { addDays, DAYS_PER_WEEK, type LocalDate, mondayOf } from '../../calendar/index.js';
import {
  type KeptLesson,
  type PlanningInput,
  type PlanRequest,
  wantedWeekOf,
} from '../input/planning-input.js';
import { inputOfWeek } from '../input/subject-over-time.js';
import { inTurn, OWED_WEEKS, type OwedLessons } from '../ledger/owed.js';
import { MovingLesson, type Place } from './moving-lesson.js';

/** The share of a child's minutes in a week that may go to lessons of earlier weeks. */
export const CATCH_UP_SHARE = 0.2;

/** A week with all that stands in it. */
interface StandingWeek {
  readonly monday: LocalDate;
  readonly lessons: readonly KeptLesson[];
}

/** A lesson of an earlier week that found a place. */
export interface CaughtUpLesson extends Place {
  readonly wantedWeek: LocalDate;
  readonly subjectId: string;
  readonly childIds: readonly string[];
  readonly minutes: number;
  /** Who gives it there; null where it needs nobody. */
  readonly adultId: string | null;
}

export interface CatchUp {
  readonly taken: readonly CaughtUpLesson[];
  /** Stays owed. */
  readonly left: readonly OwedLessons[];
}

export interface CatchUpQuestion {
  readonly planningInput: PlanningInput;
  readonly request: PlanRequest;
  /** In their order, each with what it owes itself: the weeks after it take that up. */
  readonly weeks: readonly (StandingWeek & { readonly owes: readonly OwedLessons[] })[];
  /** What earlier weeks owe. */
  readonly owed: readonly OwedLessons[];
  readonly share?: number;
}

/** Takes up in each planned week what the weeks before it owe. */
export function catchUpWeeks(question: CatchUpQuestion): CaughtUpLesson[] {
  const { planningInput, request, share } = question;
  const taken: CaughtUpLesson[] = [];
  let owed = question.owed;
  for (const { owes, ...week } of question.weeks) {
    const since = addDays(week.monday, -OWED_WEEKS * DAYS_PER_WEEK);
    const recent = owed.filter(({ weekStart }) => weekStart >= since);
    const found = catchUp(planningInput, request, week, { owed: recent, share });
    taken.push(...found.taken);
    owed = [...found.left, ...owes];
  }
  return taken;
}

/**
 * Gives owed lessons the places that a planned week has left, core subjects first. The week's own lessons keep their
 * places, every rule of a generation holds, no child gets more than its share, and today gets nothing.
 */
function catchUp(
  planningInput: PlanningInput,
  request: PlanRequest,
  week: StandingWeek,
  { owed, share = CATCH_UP_SHARE }: { owed: readonly OwedLessons[]; share?: number },
): CatchUp {
  const room = new CatchUpRoom(week, share);
  const left: OwedLessons[] = [];
  for (const lessons of inTurn(owed)) {
    let { count } = lessons;
    while (count > 0 && room.allows(lessons)) {
      const found = freePlace(planningInput, request, { week, lessons, placed: room.placed });
      if (found) room.take(lessons, found);
      else room.close(lessons);
      if (found) count -= 1;
    }
    if (count > 0) left.push({ ...lessons, count });
  }
  return { taken: room.taken, left };
}

interface FoundPlace {
  readonly place: Place;
  /** How much of a parent's attention the lesson takes there. */
  readonly involvement: KeptLesson['involvement'];
  readonly adultId: string | null;
}

/** What has been taken up in a week, and how much more each child may get. */
class CatchUpRoom {
  readonly taken: CaughtUpLesson[] = [];
  placed: readonly KeptLesson[];
  private readonly minutesLeft = new Map<string, number>();
  /** Kinds of lessons for which the week has no place: another one of the kind need not be tried. */
  private readonly closed = new Set<string>();

  constructor({ monday, lessons }: StandingWeek, share: number) {
    this.placed = lessons;
    // An extra lesson neither is the week's own nor makes up for anything.
    for (const lesson of lessons.filter(({ extra }) => !extra)) {
      const factor = wantedWeekOf(lesson) === monday ? share : -1;
      for (const id of lesson.childIds)
        this.minutesLeft.set(id, (this.minutesLeft.get(id) ?? 0) + factor * lesson.minutes);
    }
  }

  allows(lessons: OwedLessons): boolean {
    const { childIds, minutes } = lessons;
    if (this.closed.has(kindOf(lessons))) return false;
    // A hair's breadth for the sum of shares: a fifth of 150 minutes is 30.
    return childIds.every((id) => (this.minutesLeft.get(id) ?? 0) + 1e-6 >= minutes);
  }

  close(lessons: OwedLessons): void {
    this.closed.add(kindOf(lessons));
  }

  take(
    { weekStart, subjectId, childIds, minutes }: OwedLessons,
    { place, involvement, adultId }: FoundPlace,
  ): void {
    const lesson = { wantedWeek: weekStart, subjectId, childIds, minutes, adultId, ...place };
    this.taken.push(lesson);
    const itemId = `caught-up:${this.taken.length}`;
    this.placed = [...this.placed, { ...lesson, itemId, involvement }];
    for (const id of childIds) this.minutesLeft.set(id, (this.minutesLeft.get(id) ?? 0) - minutes);
  }
}

function kindOf({ subjectId, childIds, minutes }: OwedLessons): string {
  return [subjectId, minutes, ...childIds].join(' ');
}

function freePlace(
  planningInput: PlanningInput,
  request: PlanRequest,
  {
    week,
    lessons,
    placed,
  }: { week: StandingWeek; lessons: OwedLessons; placed: readonly KeptLesson[] },
): FoundPlace | null {
  const { subjectId, childIds, minutes } = lessons;
  const { subjects } = inputOfWeek(planningInput, week.monday);
  const taught = subjects.find(({ id }) => id === subjectId);
  const isAsked =
    request.subjectIds.includes(subjectId) && childIds.every((id) => request.childIds.includes(id));
  const [firstDate, lastDate] = daysAhead(week.monday, request);
  if (!taught || !isAsked || lastDate < firstDate) return null;
  const asked = { ...request, firstDate, lastDate, subjectIds: [], kept: placed };
  const moving = new MovingLesson(planningInput, asked, {
    itemId: 'owed',
    subjectId,
    childIds,
    involvement: taught.involvement,
    adultId: null,
    date: '',
    startMinute: 0,
    minutes,
  });
  const [place] = moving.freeTimes(1);
  return place ? { place, involvement: taught.involvement, adultId: moving.adultAt(place) } : null;
}

/** The days of the week that the request plans, without today. */
function daysAhead(monday: LocalDate, request: PlanRequest): [LocalDate, LocalDate] {
  const sunday = addDays(monday, DAYS_PER_WEEK - 1);
  const tomorrow = addDays(request.today, 1);
  const first = [monday, request.firstDate, tomorrow].sort().at(-1) ?? monday;
  const last = request.lastDate < sunday ? request.lastDate : sunday;
  return mondayOf(first) === monday ? [first, last] : [first, addDays(first, -1)];
}
