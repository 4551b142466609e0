import { type Child, clockText, type Problem, type Subject } from '../problem.js';
import type { Session, Timetable } from '../timetable.js';

export const RULES = [
  'shape',
  'grid',
  'window',
  'commitment',
  'overlap',
  'tooMany',
  'maxPerDay',
  'fixedStart',
  'allowedDays',
  'locked',
  'frozenDay',
  'maxDaily',
  'maxRun',
  'parents',
  'teacher',
  'trip',
] as const;
export type Rule = (typeof RULES)[number];

/** A broken hard rule, and where the timetable breaks it. */
export interface Violation {
  readonly rule: Rule;
  readonly message: string;
  /** Sessions that together break the rule; empty when one is missing. */
  readonly sessions: readonly Session[];
  readonly childId?: string;
  readonly parentId?: string;
  readonly tripId?: string;
  readonly day?: number;
  readonly slot?: number;
}

/** A timetable with the look-ups that constraints need. Its sessions must be of known subjects and on the grid. */
export class Week {
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly children: ReadonlyMap<string, Child>;

  constructor(
    readonly problem: Problem,
    readonly sessions: Timetable,
  ) {
    this.subjects = new Map(problem.subjects.map((subject) => [subject.id, subject]));
    this.children = new Map(problem.children.map((child) => [child.id, child]));
  }

  subjectOf(session: Session): Subject {
    const subject = this.subjects.get(session.subject);
    if (!subject)
      throw new Error(`session.subject must be a known subject, got ${session.subject}`);
    return subject;
  }

  membersOf(session: Session): Child[] {
    return this.subjectOf(session).members.flatMap((id) => this.children.get(id) ?? []);
  }

  endOf(session: Session): number {
    return session.start + this.subjectOf(session).slots;
  }

  sessionsOf(child: Child, day: number): Session[] {
    return this.sessions.filter(
      (session) => session.day === day && this.subjectOf(session).members.includes(child.id),
    );
  }

  /** The number of sessions that a child is in at each slot of a day. */
  lessonRow(child: Child, day: number): number[] {
    const row = new Array<number>(this.problem.slotsPerDay).fill(0);
    for (const session of this.sessionsOf(child, day)) {
      for (let slot = session.start; slot < this.endOf(session); slot++)
        row[slot] = (row[slot] ?? 0) + 1;
    }
    return row;
  }

  /** "Maths on day 0 at 09:00", for messages. */
  describe(session: Session): string {
    const name = this.subjectOf(session).name;
    return `${name} (${session.subject}) on day ${session.day} at ${clockText(this.problem, session.start)}`;
  }
}

/** A hard rule. No gain in points makes up for breaking it. */
export interface Constraint {
  readonly rule: Rule;
  readonly find: (week: Week) => Violation[];
}
