import {
  type Child,
  type Interval,
  type Parent,
  POINTS_PER_PARENT,
  type Problem,
} from './problem.js';
import { parentSupply } from './problem.js';
import type { Session, Timetable } from './timetable.js';

/** What happened. Days and slots are the problem's; intervals run from, up to but not including, to. */
export type Disruption =
  | { readonly kind: 'sick-child'; readonly childId: string; readonly day: number }
  | {
      readonly kind: 'parent-away';
      readonly parentId: string;
      readonly day: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'ran-over'; readonly childIds: readonly string[]; readonly until: number }
  | { readonly kind: 'day-later' }
  | { readonly kind: 'visitor'; readonly day: number; readonly from: number; readonly to: number }
  | { readonly kind: 'missed-day'; readonly day: number };

export const DISRUPTIONS = [
  'sick-child',
  'parent-away',
  'ran-over',
  'day-later',
  'visitor',
  'missed-day',
] as const satisfies readonly Disruption['kind'][];

type Moment = { readonly day: number; readonly slot: number };

/**
 * Closes what is past and what the disruption takes. Locked sessions keep their room: time is closed around them,
 * and those that the disruption meets are named as conflicts.
 */
export function disturb(
  problem: Problem,
  now: Moment,
  disruption?: Disruption,
): { problem: Problem; conflicts: Timetable } {
  const conflicts = disruption
    ? problem.locked.filter((session) => meets(problem, session, now, disruption))
    : [];
  let result = closeForChildren(problem, childIdsOf(problem), {
    day: now.day,
    from: 0,
    to: now.slot,
  });
  if (!disruption) return { problem: result, conflicts };
  switch (disruption.kind) {
    case 'day-later':
      result = { ...result, previous: aDayLater(result, now) };
      break;
    case 'parent-away':
      result = sendAway(result, disruption);
      break;
    default: {
      const { childIds, ...time } = closedBy(result, now, disruption);
      result = closeForChildren(result, childIds, time);
    }
  }
  return { problem: result, conflicts };
}

interface ClosedTime {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Whose time, and which, a disruption of the children takes. */
function closedBy(
  problem: Problem,
  now: Moment,
  disruption: Exclude<Disruption, { kind: 'day-later' | 'parent-away' }>,
): ClosedTime & { childIds: readonly string[] } {
  const wholeDay = { from: 0, to: problem.slotsPerDay };
  switch (disruption.kind) {
    case 'sick-child':
      return { childIds: [disruption.childId], day: disruption.day, ...wholeDay };
    case 'ran-over':
      return { childIds: disruption.childIds, day: now.day, from: now.slot, to: disruption.until };
    case 'visitor':
      return {
        childIds: childIdsOf(problem),
        day: disruption.day,
        from: disruption.from,
        to: disruption.to,
      };
    case 'missed-day':
      return { childIds: childIdsOf(problem), day: disruption.day, ...wholeDay };
  }
}

function childIdsOf(problem: Problem): string[] {
  return problem.children.map((child) => child.id);
}

/** Whether a session still to come lies in what the disruption takes. */
function meets(problem: Problem, session: Session, now: Moment, disruption: Disruption): boolean {
  if (session.day < now.day || (session.day === now.day && session.start < now.slot)) return false;
  const subject = problem.subjects.find(({ id }) => id === session.subject);
  if (!subject || disruption.kind === 'day-later') return false;
  const end = session.start + subject.slots;
  if (disruption.kind === 'parent-away') {
    const isThen =
      session.day === disruption.day && session.start < disruption.to && end > disruption.from;
    return isThen && subject.parentDemand > 0;
  }
  const { childIds, day, from, to } = closedBy(problem, now, disruption);
  const isThen = session.day === day && session.start < to && end > from;
  return isThen && subject.members.some((id) => childIds.includes(id));
}

function closeForChildren(
  problem: Problem,
  childIds: readonly string[],
  { day, from, to }: ClosedTime,
): Problem {
  if (to <= from) return problem;
  const close = (child: Child): Child => {
    if (!childIds.includes(child.id)) return child;
    const kept = lockedIntervals(problem, child, day);
    const closed = subtract([from, to], kept);
    return {
      ...child,
      commitments: child.commitments.map((list, d) => (d === day ? [...list, ...closed] : list)),
    };
  };
  return { ...problem, children: problem.children.map(close) };
}

function lockedIntervals(problem: Problem, child: Child, day: number): Interval[] {
  return problem.locked.flatMap((session): Interval[] => {
    const subject = problem.subjects.find(({ id }) => id === session.subject);
    if (!subject || session.day !== day || !subject.members.includes(child.id)) return [];
    return [[session.start, session.start + subject.slots]];
  });
}

/** The parts of an interval that none of the others covers. */
export function subtract(whole: Interval, others: readonly Interval[]): Interval[] {
  const parts: Interval[] = [];
  let [begin] = whole;
  for (const [from, to] of [...others].sort((a, b) => a[0] - b[0])) {
    if (from > begin) parts.push([begin, Math.min(from, whole[1])]);
    begin = Math.max(begin, to);
    if (begin >= whole[1]) break;
  }
  if (begin < whole[1]) parts.push([begin, whole[1]]);
  return parts.filter(([from, to]) => to > from);
}

/** Takes a parent out, except where a locked session already counts on as many parents as there are. */
function sendAway(problem: Problem, away: Extract<Disruption, { kind: 'parent-away' }>): Problem {
  const supply = parentSupply(problem)[away.day] ?? [];
  const drawn = new Array<number>(problem.slotsPerDay).fill(0);
  for (const session of problem.locked) {
    const subject = problem.subjects.find(({ id }) => id === session.subject);
    if (!subject || session.day !== away.day) continue;
    for (let slot = session.start; slot < session.start + subject.slots; slot++) {
      drawn[slot] = (drawn[slot] ?? 0) + subject.parentDemand;
    }
  }
  const counted: Interval[] = [];
  drawn.forEach((points, slot) => {
    if (points > (supply[slot] ?? 0) - POINTS_PER_PARENT) counted.push([slot, slot + 1]);
  });
  const free = subtract([away.from, away.to], counted);
  const leave = (parent: Parent): Parent =>
    parent.id === away.parentId
      ? {
          ...parent,
          unavailable: parent.unavailable.map((list, d) =>
            d === away.day ? [...list, ...free] : list,
          ),
        }
      : parent;
  return { ...problem, parents: problem.parents.map(leave) };
}

/** Where each session still to come would be a day later: on the next day its subject may be on. */
function aDayLater(problem: Problem, now: Moment): Session[] {
  const locked = new Set(
    problem.locked.map(({ subject, day, start }) => `${subject}|${day}|${start}`),
  );
  return problem.previous.flatMap((session) => {
    const isFixed = locked.has(`${session.subject}|${session.day}|${session.start}`);
    if (isFixed || session.day < now.day) return [session];
    const subject = problem.subjects.find(({ id }) => id === session.subject);
    for (let day = session.day + 1; day < problem.days; day++) {
      const isOpen = problem.children.every((child) => {
        const [open, close] = child.windows[day] ?? [0, 0];
        return !subject?.members.includes(child.id) || close > open;
      });
      if (isOpen && (subject?.allowedDays?.includes(day) ?? true)) return [{ ...session, day }];
    }
    return [];
  });
}
