import type { Rule } from './constraints/constraint.js';
import { ParentDuty } from './parent-duty.js';
import { parentSupply, tripsOf, tripTime } from './parent-hours.js';
import { type Child, isNamed, type Problem, type Subject } from './problem.js';
import { type Session, sessionKey, type Timetable } from './timetable.js';

/** A rule that keeps a session out of the week, and the number of possible times at which it does. */
export interface Blocker {
  /** `lowersScore`: a session would fit there, but it would lower the score. */
  readonly code: Rule | 'lowersScore';
  readonly params: {
    readonly childId?: string;
    /** The number of times of the week at which this rule forbids the session. Times outside the open hours count only if there are no others. */
    readonly times: number;
    /** The number of those at which no other rule forbids it. */
    readonly alone: number;
  };
}

/** A rule that forbids a place, and the child for whom it does; null for a rule that concerns no single child. */
export interface BrokenRule {
  readonly rule: Rule;
  readonly childId: string | null;
  /** For `parents` in a family-week/2 problem: who is missing there, if the subject has one teacher only. */
  readonly parentId?: string;
  /** The trip on which the child is then; for `parents`, on which the missing parent is. */
  readonly tripId?: string;
}

export interface Unplaced {
  readonly subject: string;
  /** How many of the requested sessions are not in the timetable. */
  readonly missing: number;
  /** The rules that keep them out. The one whose removal helps most comes first. */
  readonly reasons: readonly Blocker[];
}

/** Which sessions the timetable leaves out, and which rules keep them out. */
export function findUnplaced(problem: Problem, sessions: Timetable): Unplaced[] {
  const occupancy = new Occupancy(problem, sessions);
  return problem.subjects.flatMap((subject) => {
    const mine = sessions.filter((session) => session.subject === subject.id);
    const missing = subject.sessionsPerWeek - mine.length;
    if (missing <= 0) return [];
    return [{ subject: subject.id, missing, reasons: occupancy.blockersOf(subject) }];
  });
}

/** Rules that forbid a day or an hour to the subject, whatever else is in the week. */
const CLOSING: readonly string[] = ['frozenDay', 'allowedDays', 'window'] satisfies Rule[];

function isClosed(blocker: string): boolean {
  return CLOSING.includes(blocker.split('|')[0] ?? '');
}

/** Where each child is and what attention the parents have left in a timetable. It answers which rules one more session would break. */
export class Occupancy {
  /** Points that the parents have left in all. In a week of named parents, `duty` says what each has. */
  private readonly supply: number[][];
  private readonly duty: ParentDuty | null;
  /** The session that a child is in: lessons.get(child)[day][slot]. */
  private readonly lessons = new Map<string, (Session | undefined)[][]>();
  private readonly subjects: Map<string, Subject>;

  constructor(
    private readonly problem: Problem,
    private readonly sessions: Timetable,
  ) {
    this.subjects = new Map(problem.subjects.map((subject) => [subject.id, subject]));
    this.supply = parentSupply(problem);
    this.duty = isNamed(problem) ? new ParentDuty(problem, sessions) : null;
    for (const child of problem.children) {
      this.lessons.set(
        child.id,
        Array.from({ length: problem.days }, () =>
          new Array<undefined>(problem.slotsPerDay).fill(undefined),
        ),
      );
    }
    for (const session of sessions) this.draw(session);
  }

  blockersOf(subject: Subject): Blocker[] {
    const places = this.placesOf(subject);
    // At a time without school hours, an absent parent explains nothing.
    const open = places.filter((blockers) => ![...blockers].some(isClosed));
    const times = new Map<string, { times: number; alone: number }>();
    for (const blockers of places) {
      for (const blocker of blockers) {
        if (open.length > 0 && !isClosed(blocker) && !open.includes(blockers)) continue;
        const count = times.get(blocker) ?? { times: 0, alone: 0 };
        count.times++;
        if (blockers.size === 1) count.alone++;
        times.set(blocker, count);
      }
    }
    return [...times]
      .map(([key, count]) => {
        const [code, childId] = key.split('|') as [Blocker['code'], string?];
        return { code, params: childId === undefined ? count : { childId, ...count } };
      })
      .sort((a, b) => b.params.alone - a.params.alone || b.params.times - a.params.times);
  }

  /** The rules in the way at each place where the subject could be. A subject with a fixed start has one place a day. */
  private placesOf(subject: Subject): Set<string>[] {
    const { days, slotsPerDay } = this.problem;
    const starts = Array.from(
      { length: Math.max(0, slotsPerDay - subject.slots + 1) },
      (_, i) => i,
    );
    const allowed = starts.filter((start) => (subject.fixedStart ?? start) === start);
    return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
      allowed.map((start) => {
        const blockers = this.blockersAt(subject, day, start);
        return blockers.size === 0 ? new Set(['lowersScore']) : blockers;
      }),
    );
  }

  /** The rules that one more session of a subject would break there. */
  brokenAt(subject: Subject, day: number, start: number): BrokenRule[] {
    const place = { day, start };
    return [...this.blockersAt(subject, day, start)].map((key) => {
      const [rule, childId] = key.split('|') as [Rule, string?];
      return { rule, childId: childId ?? null, ...this.awayAt(rule, childId, subject, place) };
    });
  }

  /** The place with the parent who would give one more session there. */
  named(place: Session): Session {
    return this.duty?.named(place) ?? place;
  }

  /** The same, but whoever the place names gives it there wherever they can. */
  keptOrNamed(place: Session): Session {
    return this.duty?.keptOrNamed(place) ?? place;
  }

  /** Whom and what the rule speaks of besides a child: the one teacher who is missing, and the trip that is in the way. */
  private awayAt(
    rule: Rule,
    childId: string | undefined,
    subject: Subject,
    { day, start }: Pick<Session, 'day' | 'start'>,
  ): Pick<BrokenRule, 'parentId' | 'tripId'> {
    if (!this.duty || (rule !== 'trip' && rule !== 'parents')) return {};
    const [teacher, second] = subject.teachers ?? [];
    const parentId = rule === 'parents' && !second ? teacher?.parent : undefined;
    const who = childId === undefined ? { parent: parentId ?? '' } : { child: childId };
    const trip = tripsOf(this.problem, who, day).find((each) => {
      const [from, to] = tripTime(this.problem, each);
      return start < to && start + subject.slots > from;
    });
    return {
      ...(parentId !== undefined && { parentId }),
      ...(trip && { tripId: trip.id }),
    };
  }

  /** The rules that one more session would break there, as keys: "rule" or "rule|child". */
  private blockersAt(subject: Subject, day: number, start: number): Set<string> {
    const end = start + subject.slots;
    const blockers = new Set<string>();
    if (this.problem.frozenDays.includes(day)) blockers.add('frozenDay');
    if (subject.allowedDays && !subject.allowedDays.includes(day)) blockers.add('allowedDays');
    const sameDay = this.sessions.filter(
      (session) => session.subject === subject.id && session.day === day,
    );
    if (sameDay.length >= subject.maxPerDay) blockers.add('maxPerDay');
    const parentRule = this.parentRuleBroken(subject, day, start);
    if (parentRule) blockers.add(parentRule);
    for (const child of this.problem.children) {
      if (!subject.members.includes(child.id)) continue;
      for (const rule of this.childRulesBroken(child, day, start, end))
        blockers.add(`${rule}|${child.id}`);
    }
    return blockers;
  }

  private parentRuleBroken(subject: Subject, day: number, start: number): Rule | null {
    if (subject.parentDemand === 0) return null;
    if (this.duty) {
      if (!subject.teachers?.length) return 'teacher';
      return this.duty.cheapestFor(subject, day, start) === undefined ? 'parents' : null;
    }
    const spare = (this.supply[day] ?? []).slice(start, start + subject.slots);
    return spare.some((points) => points < subject.parentDemand) ? 'parents' : null;
  }

  private childRulesBroken(child: Child, day: number, start: number, end: number): Rule[] {
    const row = this.lessons.get(child.id)?.[day] ?? [];
    const rules: Rule[] = [];
    const [open, close] = child.windows[day] ?? [0, 0];
    // A day without any school hours counts as frozen: longer hours on it would not be a sensible remedy.
    const isDayOff = open === close && child.windows.some(([from, to]) => to > from);
    if (isDayOff) rules.push('frozenDay');
    else if (start < open || end > close) rules.push('window');
    if ((child.commitments[day] ?? []).some(([a, b]) => start < b && end > a))
      rules.push('commitment');
    const isOnTrip = tripsOf(this.problem, { child: child.id }, day).some((trip) => {
      const [from, to] = tripTime(this.problem, trip);
      return start < to && end > from;
    });
    if (isOnTrip) rules.push('trip');
    if (row.slice(start, end).some((lesson) => lesson)) rules.push('overlap');
    const used = row.filter((lesson) => lesson).length;
    if (used + end - start > child.maxDailySlots) rules.push('maxDaily');
    let left = start;
    while (left > 0 && row[left - 1]) left--;
    let right = end;
    while (right < row.length && row[right]) right++;
    if (right - left > child.maxRunSlots) rules.push('maxRun');
    return rules;
  }

  private draw(session: Session): void {
    const subject = this.subjects.get(session.subject);
    if (!subject)
      throw new Error(`session.subject must be a known subject, got ${sessionKey(session)}`);
    for (let slot = session.start; slot < session.start + subject.slots; slot++) {
      const row = this.supply[session.day];
      if (row) row[slot] = (row[slot] ?? 0) - subject.parentDemand;
      for (const member of subject.members) {
        const day = this.lessons.get(member)?.[session.day];
        if (day) day[slot] = session;
      }
    }
  }
}
