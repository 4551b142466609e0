import { type Period, shareInPeriods } from '../../calendar/index.js';
import {
  type Child,
  type Problem,
  type Session,
  SLOT_MINUTES,
  type Timetable,
} from '../../timetabling/index.js';
import type { WeekFacts } from '../week-record.js';

interface WeekToDescribe {
  readonly problem: Problem;
  readonly sessions: Timetable;
  /** Best times of each child; a child that is left out has none. */
  readonly bestTimes: ReadonlyMap<string, readonly Period[]>;
  /** The outcome of the week; left out before it has begun. */
  readonly happened?: { readonly adjustments: number; readonly completion: number };
}

/** Starts of a subject that are this far apart are not similar at all. */
const UNLIKE_SLOTS = 12;
/** A pause up to this length is a break; minutes beyond it are waiting. */
const BREAK_SLOTS = 1;

/** The facts of a week as the family experiences it. */
export function weekFacts({ problem, sessions, bestTimes, happened }: WeekToDescribe): WeekFacts {
  const days = problem.children.flatMap((child) => openDays(problem, child, sessions));
  const loads = problem.children.map((child) =>
    openDays(problem, child, sessions).map(({ minutes }) => minutes),
  );
  const asked = problem.subjects.reduce((sum, { sessionsPerWeek }) => sum + sessionsPerWeek, 0);
  return {
    regularity: regularity(problem, sessions),
    breakMinutes: mean(days.map(({ pauses }) => SLOT_MINUTES * sum(pauses))),
    dailyLoadMinutes: mean(days.map(({ minutes }) => minutes)),
    loadImbalance: mean(
      loads.filter(({ length }) => length > 0).map((own) => Math.max(...own) - Math.min(...own)),
    ),
    idleMinutes: mean(
      days.map(({ pauses }) =>
        sum(pauses.map((pause) => SLOT_MINUTES * Math.max(0, pause - BREAK_SLOTS))),
      ),
    ),
    coreInBestTimes: coreInBestTimes(problem, sessions, bestTimes),
    adjustments: happened?.adjustments ?? 0,
    completion: happened?.completion ?? NaN,
    placed: asked > 0 ? Math.min(1, sessions.length / asked) : 1,
  };
}

interface OpenDay {
  readonly minutes: number;
  /** Slots between each lesson and the next. */
  readonly pauses: readonly number[];
}

/** Days on which the child may have lessons. */
function openDays(problem: Problem, child: Child, sessions: Timetable): OpenDay[] {
  const slotsOf = new Map(problem.subjects.map(({ id, slots }) => [id, slots]));
  const isMine = membership(problem, child.id);
  return child.windows.flatMap(([from, to], day) => {
    if (to <= from) return [];
    const spans = sessions
      .filter((session) => session.day === day && isMine(session))
      .map(({ subject, start }) => ({ start, end: start + (slotsOf.get(subject) ?? 0) }))
      .sort((a, b) => a.start - b.start);
    const pauses = spans.slice(1).map(({ start }, i) => Math.max(0, start - spans[i]!.end));
    return [{ minutes: SLOT_MINUTES * sum(spans.map(({ start, end }) => end - start)), pauses }];
  });
}

function membership(problem: Problem, childId: string): (session: Session) => boolean {
  const mine = new Set(
    problem.subjects.filter(({ members }) => members.includes(childId)).map(({ id }) => id),
  );
  return ({ subject }) => mine.has(subject);
}

/** Mean over subjects with several sessions; 1 for a week without such a subject. */
function regularity(problem: Problem, sessions: Timetable): number {
  const each = problem.subjects.flatMap(({ id }) => {
    const starts = sessions.filter(({ subject }) => subject === id).map(({ start }) => start);
    if (starts.length < 2) return [];
    const drift = Math.max(...starts) - Math.min(...starts);
    return [1 - Math.min(1, drift / UNLIKE_SLOTS)];
  });
  return each.length > 0 ? mean(each) : 1;
}

function coreInBestTimes(
  problem: Problem,
  sessions: Timetable,
  bestTimes: WeekToDescribe['bestTimes'],
): number {
  const shares = sessions.flatMap(({ subject: id, start }) => {
    const subject = problem.subjects.find((each) => each.id === id);
    if (!subject?.core) return [];
    const from = problem.dayStartMinute + start * SLOT_MINUTES;
    const minutes = subject.slots * SLOT_MINUTES;
    return subject.members.map((childId) => {
      const best = bestTimes.get(childId) ?? [];
      return { minutes, inside: minutes * shareInPeriods({ from, to: from + minutes }, best) };
    });
  });
  return sum(shares.map(({ inside }) => inside)) / sum(shares.map(({ minutes }) => minutes));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? sum(values) / values.length : 0;
}
