import { findViolations } from '../constraints/hard-rules.js';
import type { Problem } from '../problem.js';
import { scoreTimetable } from '../score.js';
import { solve, type SolveOptions } from '../solve.js';
import { byTime, type Session, sessionKey, type Timetable } from '../timetable.js';
import { type Blocker, findUnplaced, Occupancy } from '../unplaced.js';
import { replanWeights } from './stability.js';
import { blockersAt, causeOfMove, type MoveCause } from './move-cause.js';

/** A lesson that may move, and where it is now; `at` is null if that is not in the rest of the week. */
export interface StandingLesson {
  readonly id: string;
  readonly subject: string;
  readonly at: Session | null;
}

export interface MovedLesson {
  readonly id: string;
  readonly to: Session;
  readonly cause: MoveCause;
}

/** A lesson that keeps its place, and the session there with the parent who gives it now. */
export interface HandedOverLesson {
  readonly id: string;
  readonly to: Session;
}

export interface LeftOverLesson {
  readonly id: string;
  readonly subject: string;
  readonly core: boolean;
  /** The rules that keep it out. The one whose removal helps most comes first. */
  readonly reasons: readonly Blocker[];
}

export interface ReplannedWeek {
  /** A feasible timetable: the locked sessions and all that found a place. */
  readonly sessions: Timetable;
  /** The week as it stands, where it breaks no rule; else null. */
  readonly soundBefore: Timetable | null;
  /** Lessons that keep their place; who gives them may have changed. */
  readonly kept: readonly string[];
  /** Those of them that another parent gives now. Empty in a family-week/1 problem. */
  readonly handedOver: readonly HandedOverLesson[];
  readonly moved: readonly MovedLesson[];
  /** Core first. */
  readonly leftOver: readonly LeftOverLesson[];
}

/**
 * Sessions in `problem.locked` stay where they are. `problem.previous` holds the preferred places of the lessons that may move: their current
 * places, or the shifted ones if the whole week is shifted.
 */
export interface ReplanOptions extends Omit<SolveOptions, 'start'> {
  /** The problem as it was before the disruption, on the same grid. */
  readonly before: Problem;
  readonly standing: readonly StandingLesson[];
  /** 1: as few moves as possible; 0: the best week. */
  readonly stability: number;
  /** True where the lessons of a subject keep their order, as when everything moves a day later. */
  readonly inOrder?: boolean;
  /** True where a better week is looked for although every lesson may stay where it is. */
  readonly evenIfSound?: boolean;
}

/**
 * Re-plans a week after a disruption. If every lesson may stay in its preferred place, nothing moves, unless a better
 * week is asked for.
 */
export function replanWeek(problem: Problem, options: ReplanOptions): ReplannedWeek {
  const { standing, stability } = options;
  const stays = standing.flatMap(({ at }) => at ?? []);
  const untouched = [...problem.locked, ...stays].sort(byTime);
  const wishes = new Set(problem.previous.map(sessionKey));
  const isWish =
    stays.length === standing.length && stays.every((at) => wishes.has(sessionKey(at)));
  const isSound = isWish && findViolations(problem, { sessions: untouched }).length === 0;
  const soundBefore = isSound ? untouched : null;
  if (isSound && options.evenIfSound !== true) {
    const kept = standing.map(({ id }) => id);
    return { sessions: untouched, soundBefore, kept, handedOver: [], moved: [], leftOver: [] };
  }

  const priced: Problem = { ...problem, weights: replanWeights(problem.weights, stability) };
  const start = [...problem.locked, ...problem.previous];
  const found = solve(priced, { ...options, start }).sessions;
  const sessions = returnToWishedPlaces(priced, found);
  return { sessions, soundBefore, ...followLessons({ ...options, problem: priced, sessions }) };
}

/** Moves lessons to their preferred place if it is free after all and the score gets higher. */
function returnToWishedPlaces(problem: Problem, found: Timetable): Timetable {
  const locked = new Set(problem.locked.map(sessionKey));
  let best = found;
  let objective = scoreTimetable(problem, found).objective;
  for (const wish of problem.previous) {
    if (best.some((session) => sessionKey(session) === sessionKey(wish))) continue;
    const wished = new Set(problem.previous.map(sessionKey));
    const strays = best.filter(
      (session) =>
        session.subject === wish.subject &&
        !locked.has(sessionKey(session)) &&
        !wished.has(sessionKey(session)),
    );
    for (const stray of strays) {
      const others = best.filter((session) => session !== stray);
      if (blockersAt(problem, others, wish).length > 0) continue;
      const tried = [...others, new Occupancy(problem, others).named(wish)];
      const score = scoreTimetable(problem, tried).objective;
      if (score <= objective) continue;
      [best, objective] = [tried, score];
      break;
    }
  }
  return [...best].sort(byTime);
}

interface SolvedReplan extends ReplanOptions {
  readonly problem: Problem;
  readonly sessions: Timetable;
}

/** The cause of a move in a week that is shifted as a whole. */
const SHIFTED: MoveCause = { code: 'disruption', broken: [] };

/** Why a lesson moves. In a shifted week: why it is not where the shift alone would put it. */
function causeIn(
  week: SolvedReplan,
  [at, wish]: readonly (Session | null)[],
  to: Session,
): MoveCause {
  if (!week.inOrder) return causeOfMove(week, at ?? null, to);
  return wish && sessionKey(wish) !== sessionKey(to) ? causeOfMove(week, wish, to) : SHIFTED;
}

/** Finds out where each lesson is now. Sessions of a subject are interchangeable, so as many lessons as possible count as kept. */
function followLessons(week: SolvedReplan): Omit<ReplannedWeek, 'sessions' | 'soundBefore'> {
  const { problem, sessions, standing } = week;
  const reasons = new Map(
    findUnplaced(problem, sessions).map((each) => [each.subject, each.reasons]),
  );
  const moved: MovedLesson[] = [];
  const leftOver: LeftOverLesson[] = [];
  const kept: string[] = [];
  const handedOver: HandedOverLesson[] = [];
  for (const subject of problem.subjects) {
    const mine = standing.filter((lesson) => lesson.subject === subject.id).sort(inTime);
    const free = freeSessions(problem, sessions, subject.id);
    const wishes = problem.previous.filter((wish) => wish.subject === subject.id).sort(byTime);
    const places = week.inOrder ? mine.map((_, i) => free[i] ?? null) : matched(mine, free);
    mine.forEach(({ id, at }, i) => {
      const to = places[i] ?? null;
      if (to === null) {
        const { id: subjectId, core } = subject;
        leftOver.push({ id, subject: subjectId, core, reasons: reasons.get(subjectId) ?? [] });
      } else if (at && sessionKey(at) === sessionKey(to)) {
        kept.push(id);
        if (at.parent !== to.parent) handedOver.push({ id, to });
      } else moved.push({ id, to, cause: causeIn(week, [at, wishes[i] ?? null], to) });
    });
  }
  moved.sort((a, b) => byTime(a.to, b.to));
  leftOver.sort((a, b) => Number(b.core) - Number(a.core));
  return { kept, handedOver, moved, leftOver };
}

function inTime(a: StandingLesson, b: StandingLesson): number {
  if (a.at && b.at) return byTime(a.at, b.at);
  // Missed lessons come before those that are still ahead.
  return Number(a.at !== null) - Number(b.at !== null);
}

/** The sessions of a subject that are not locked. */
function freeSessions(problem: Problem, sessions: Timetable, subject: string): Session[] {
  const locked = new Set(problem.locked.map(sessionKey));
  return sessions
    .filter((session) => session.subject === subject && !locked.has(sessionKey(session)))
    .sort(byTime);
}

/** A place for each lesson: its current one if that is free, else the next free one in order of time. */
function matched(lessons: readonly StandingLesson[], free: readonly Session[]): (Session | null)[] {
  const own = new Set(lessons.flatMap(({ at }) => (at ? sessionKey(at) : [])));
  const taken = new Set<string>();
  const left = free.filter((session) => !own.has(sessionKey(session)));
  const stays = lessons.map(({ at }) => {
    const session = at && free.find((each) => sessionKey(each) === sessionKey(at));
    if (!session || taken.has(sessionKey(session))) return null;
    taken.add(sessionKey(session));
    return session;
  });
  return stays.map((session) => session ?? left.shift() ?? null);
}
