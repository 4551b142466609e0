import { type Disruption, disturb } from './disruptions.js';
import type { Problem } from './problem.js';
import { type Change, explainUnplaced } from './remedies.js';
import { flatten } from './search/flat-week.js';
import { type Solution, solve, type SolveOptions } from './solve.js';
import { byTime, type Session, sessionKey, type Timetable } from './timetable.js';

export interface ReplanRequest {
  /** The week as it was planned. Its `locked` sessions are those the family pinned. */
  readonly problem: Problem;
  readonly current: Timetable;
  /** Sessions done or partly done. They stay, wherever they are. */
  readonly done: Timetable;
  /** The present moment. Sessions that began before it and are not done were missed. */
  readonly now: { readonly day: number; readonly slot: number };
  readonly disruption?: Disruption;
  /** 0: the best week, whatever moves. 1: as little moves as can be. */
  readonly calm: number;
}

export interface Move {
  readonly subject: string;
  /** Where it was: undefined for a session that had no place. */
  readonly from?: { readonly day: number; readonly start: number };
  readonly to: { readonly day: number; readonly start: number };
  /** `missed`: its old time has passed. `blocked`: its old time is no longer open. `better`: it makes room, or gains. */
  readonly why: 'missed' | 'blocked' | 'better' | 'added';
}

export interface Leftover {
  readonly subject: string;
  readonly core: boolean;
  readonly missing: number;
  /** What the family can choose: next week, not at all, or a change with which one more fits this week. */
  readonly offers: readonly (
    | { readonly kind: 'carry-over' }
    | { readonly kind: 'drop' }
    | { readonly kind: 'extend'; readonly change: Change }
  )[];
}

export interface Replan {
  /** The rest of the week as a problem: what is past is locked, what cannot be used is closed. */
  readonly problem: Problem;
  readonly solution: Solution;
  /** Every session that is somewhere else than before, by its new time. */
  readonly moves: readonly Move[];
  /** Core subjects first. */
  readonly leftovers: readonly Leftover[];
  /** Sessions that stay although the disruption meets them, because somebody pinned or did them. */
  readonly conflicts: Timetable;
}

/** Cost of moving one session when calm is 1: more than a core lesson is worth elsewhere, less than leaving one out. */
const CALMEST = 1000;

/** Plans the rest of the week anew after something happened, moving as little as `calm` asks for. */
export function replan(request: ReplanRequest, options: SolveOptions): Replan {
  const { problem, conflicts, expected } = restOfWeek(request);
  const solution = solve(problem, { ...options, start: expected });
  const moves = listMoves(request, problem, solution.sessions);
  const remedies = explainUnplaced(problem, solution.sessions, { seed: options.seed });
  const leftovers = remedies
    .map(({ subject, core, missing, remedy }) => ({
      subject,
      core,
      missing,
      offers: [
        { kind: 'carry-over' as const },
        { kind: 'drop' as const },
        ...(remedy ? [{ kind: 'extend' as const, change: remedy.change }] : []),
      ],
    }))
    .sort((a, b) => Number(b.core) - Number(a.core));
  return { problem, solution, moves, leftovers, conflicts };
}

/** Weight of a moved session for a place of the slider from 0 to 1. The middle is the benchmark's 250. */
export function movedWeight(calm: number): number {
  if (!(calm >= 0 && calm <= 1)) throw new Error(`calm must be a number from 0 to 1, got ${calm}`);
  return Math.round(CALMEST * calm * calm);
}

/** The problem of what is still to come. */
function restOfWeek(request: ReplanRequest): {
  problem: Problem;
  conflicts: Timetable;
  expected: Timetable;
} {
  const { problem, current, done, now, calm } = request;
  const kept = unique([...done, ...problem.locked.filter((session) => !isPast(session, now))]);
  const keptKeys = new Set(kept.map(sessionKey));
  const coming = current.filter(
    (session) => !isPast(session, now) || keptKeys.has(sessionKey(session)),
  );
  const base: Problem = {
    ...problem,
    weights: { ...problem.weights, moved: movedWeight(calm) },
    locked: [...kept].sort(byTime),
    previous: coming,
    frozenDays: Array.from({ length: now.day }, (_, day) => day),
  };
  const { problem: disturbed, conflicts } = disturb(base, now, request.disruption);
  return { problem: allowCatchingUp(disturbed), conflicts, expected: disturbed.previous };
}

export function isPast(session: Session, now: { day: number; slot: number }): boolean {
  return session.day < now.day || (session.day === now.day && session.start < now.slot);
}

/** Missed sessions may need a second one on a day: the daily count is raised just far enough that all could fit. */
function allowCatchingUp(problem: Problem): Problem {
  const week = flatten(problem);
  return {
    ...problem,
    subjects: problem.subjects.map((subject, s) => {
      const places = week.candidates.subarray(week.candidateFrom[s], week.candidateFrom[s + 1]);
      const openDays = [...new Set([...places].map((position) => week.dayOf[position]))];
      const kept = problem.locked.filter((session) => session.subject === subject.id);
      const roomAt = (limit: number): number =>
        openDays
          .map((day) => limit - kept.filter((session) => session.day === day).length)
          .reduce((sum, room) => sum + Math.max(0, room), 0);
      let maxPerDay = subject.maxPerDay;
      const wanted = subject.sessionsPerWeek - kept.length;
      while (openDays.length > 0 && roomAt(maxPerDay) < wanted) maxPerDay++;
      return { ...subject, maxPerDay };
    }),
  };
}

/** Pairs what left its place with what came to a new one, subject by subject, in the order of the week. */
function listMoves(request: ReplanRequest, problem: Problem, sessions: Timetable): Move[] {
  const { current, now } = request;
  const before = new Set(current.map(sessionKey));
  const after = new Set(sessions.map(sessionKey));
  return problem.subjects
    .flatMap((subject) => {
      const left = current.filter(
        (entry) => entry.subject === subject.id && !after.has(sessionKey(entry)),
      );
      const came = sessions.filter(
        (entry) => entry.subject === subject.id && !before.has(sessionKey(entry)),
      );
      left.sort(byTime);
      return [...came].sort(byTime).map(({ day, start }, i): Move => {
        const old = left[i];
        const to = { day, start };
        if (!old) return { subject: subject.id, to, why: 'added' };
        const why = isPast(old, now) ? 'missed' : isClosed(problem, old) ? 'blocked' : 'better';
        return { subject: subject.id, from: { day: old.day, start: old.start }, to, why };
      });
    })
    .sort((a, b) => a.to.day - b.to.day || a.to.start - b.to.start);
}

/** Whether the session's old place is closed to it by itself, whatever else is planned. */
function isClosed(problem: Problem, session: Session): boolean {
  const subject = problem.subjects.find(({ id }) => id === session.subject);
  if (!subject) return true;
  const end = session.start + subject.slots;
  const isChildBusy = problem.children.some(
    (child) =>
      subject.members.includes(child.id) &&
      (child.commitments[session.day] ?? []).some(([from, to]) => session.start < to && end > from),
  );
  const helpers = problem.parents.filter(
    (parent) =>
      !(parent.unavailable[session.day] ?? []).some(
        ([from, to]) => session.start < to && end > from,
      ),
  );
  return isChildBusy || (subject.parentDemand > 0 && helpers.length === 0);
}

function unique(sessions: Timetable): Session[] {
  return [...new Map(sessions.map((session) => [sessionKey(session), session])).values()];
}
