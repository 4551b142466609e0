import { capacityOf, freeHours } from './parent-hours.js';
import { isNamed, type Parent, POINTS_PER_PARENT, type Problem, type Subject } from './problem.js';
import { type Session, sessionKey, type Timetable } from './timetable.js';

/** What is asked of one parent in a week. */
interface Duty {
  /** Points of attention that are left: spare[day][slot]. Below 0 where too much is asked. */
  readonly spare: number[][];
  readonly capacity: number;
  /** Points times slots of the sessions that the parent gives. */
  load: number;
}

/** What the sessions of a family-week/2 timetable ask of each parent. It answers who could give one more. */
export class ParentDuty {
  private readonly duties: ReadonlyMap<string, Duty>;
  private readonly subjects: ReadonlyMap<string, Subject>;
  /** The parent who gave a session of the previous timetable, by its key. */
  private readonly gaveBefore: ReadonlyMap<string, string>;

  constructor(
    private readonly problem: Problem,
    sessions: Timetable,
  ) {
    this.duties = new Map(problem.parents.map((parent) => [parent.id, dutyOf(problem, parent)]));
    this.subjects = new Map(problem.subjects.map((subject) => [subject.id, subject]));
    this.gaveBefore = new Map(
      problem.previous.flatMap((session) =>
        session.parent === undefined ? [] : [[sessionKey(session), session.parent]],
      ),
    );
    for (const session of sessions) this.give(session);
  }

  private give({ subject: id, day, start, parent }: Session): void {
    const subject = this.subjects.get(id);
    const duty = this.duties.get(parent ?? '');
    if (!subject || !duty) return;
    duty.load += subject.parentDemand * subject.slots;
    const row = duty.spare[day] ?? [];
    for (let slot = start; slot < start + subject.slots; slot++)
      row[slot] = (row[slot] ?? 0) - subject.parentDemand;
  }

  /** Whether a parent has the attention that one more session there needs, from its beginning to its end. */
  canGive(parent: string, { slots, parentDemand }: Subject, day: number, start: number): boolean {
    const row = this.duties.get(parent)?.spare[day]?.slice(start, start + slots) ?? [];
    return row.length === slots && row.every((points) => points >= parentDemand);
  }

  /** The teacher who could give one more session there at the lowest cost; the first named of several. Undefined if nobody could. */
  cheapestFor(subject: Subject, day: number, start: number): string | undefined {
    let cheapest: string | undefined;
    let least = Infinity;
    for (const { parent, cost } of subject.teachers ?? []) {
      if (!this.canGive(parent, subject, day, start)) continue;
      const before = this.gaveBefore.get(sessionKey({ subject: subject.id, day, start }));
      const changed = before !== undefined && before !== parent;
      const total =
        cost +
        this.loadCost(parent, subject) +
        (changed ? (this.problem.weights.parentChanged ?? 0) : 0);
      if (total >= least) continue;
      least = total;
      cheapest = parent;
    }
    return cheapest;
  }

  /** The place with the parent who would give a session there: as `cheapestFor` says, where the subject needs a parent. */
  named(place: Session): Session {
    const { subject: id, day, start } = place;
    const subject = this.subjects.get(id);
    if (!subject || subject.parentDemand === 0 || !isNamed(this.problem)) return place;
    const parent = this.cheapestFor(subject, day, start);
    return { subject: id, day, start, ...(parent !== undefined && { parent }) };
  }

  /** The place with the parent whom it names, where that one teaches the subject and is free; else as `named`. */
  keptOrNamed(place: Session): Session {
    const { subject: id, parent, day, start } = place;
    const subject = this.subjects.get(id);
    if (!subject || parent === undefined) return this.named(place);
    const teaches = subject.teachers?.some((teacher) => teacher.parent === parent) ?? false;
    return teaches && this.canGive(parent, subject, day, start) ? place : this.named(place);
  }

  private loadCost(parent: string, { parentDemand, slots }: Subject): number {
    const duty = this.duties.get(parent);
    if (!duty) return 0;
    const more = loadTerm(duty.load + parentDemand * slots, duty.capacity);
    return (this.problem.weights.parentLoad ?? 0) * (more - loadTerm(duty.load, duty.capacity));
  }

  /** The sum over the parents that the weight `parentLoad` is paid for. */
  loadTerms(): number {
    return [...this.duties.values()].reduce(
      (sum, { load, capacity }) => sum + loadTerm(load, capacity),
      0,
    );
  }
}

/** Grows with the square of the load, so that work shared by two parents costs less than all of it with one. */
function loadTerm(load: number, capacity: number): number {
  return Math.floor((load * load) / capacity);
}

function dutyOf(problem: Problem, parent: Parent): Duty {
  return {
    spare: freeHours(problem, parent).map((row) =>
      row.map((isFree) => (isFree ? POINTS_PER_PARENT : 0)),
    ),
    capacity: capacityOf(problem, parent),
    load: 0,
  };
}
