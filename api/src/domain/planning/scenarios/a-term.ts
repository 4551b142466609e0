import { addDays, type LocalDate, mondayOf, mondaysBetween } from '../../calendar/index.js';
import type { KeptLesson, PlanningInput, PlanRequest } from '../input/planning-input.js';
import { isLearnedOn } from '../input/subject-over-time.js';
import type { Want } from '../input/want.js';
import { type Drop, type LedgerEntry, type LedgerLesson, ledgerOf } from '../ledger/ledger.js';
import { type OpenWish, openWishes } from '../ledger/open-wishes.js';
import { asOwed, owedBefore, settledLessons } from '../ledger/owed.js';
import { keptOfWeek, newestWants, settledOf, wantsAfter } from '../ledger/wants.js';
import { type CatchUpQuestion, catchUpWeeks } from '../problem/catch-up.js';
import { isKeptSubject } from '../problem/kept-lessons.js';
import { weekProblem } from '../problem/week-problem.js';

export interface TermLesson extends LedgerLesson {
  readonly plan: number;
  readonly active: boolean;
  readonly locked: boolean;
}

interface PlanVersion {
  readonly wants: readonly Want[];
  /** All lessons as they stood when the next version replaced this one. */
  layout: readonly TermLesson[] | null;
  readonly base: PlanVersion | null;
}

interface Plan {
  readonly id: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
  version: PlanVersion;
  /** Counts all changes of plans, so that the newest comes first. */
  order: number;
  archived: boolean;
}

/**
 * A family's term as the product keeps it, without a database: plans with versions, lessons, and what the family
 * decided. It knows nothing of the ledger's counts.
 */
export class Term {
  lessons: TermLesson[] = [];
  drops: Drop[] = [];
  private plans: Plan[] = [];
  private count = 0;

  constructor(
    public facts: PlanningInput,
    public today: LocalDate,
  ) {}

  ledger(without: (lesson: TermLesson) => boolean = () => false): LedgerEntry[] {
    const lessons = this.lessons.filter((lesson) => lesson.active && !without(lesson));
    return ledgerOf({
      wants: this.wants(),
      lessons,
      drops: this.drops,
      subjectIds: new Set(this.facts.subjects.map(({ id }) => id)),
      childIds: new Set(this.facts.learners.map(({ id }) => id)),
      isOff: (_child, date) =>
        this.facts.holidays.some(({ startDate, endDate }) => startDate <= date && date <= endDate),
      isTaught: (subjectId, childIds, date) => {
        const subject = this.facts.subjects.find(({ id }) => id === subjectId);
        return subject !== undefined && isLearnedOn(subject, childIds, date);
      },
    });
  }

  wants(): Want[] {
    const active = this.plans.filter(({ archived }) => !archived);
    const newestFirst = [...active].sort((a, b) => b.order - a.order);
    return newestWants(newestFirst.map(({ version }) => version.wants));
  }

  /** What the facts want of weeks that are planned, and their plans do not hold. */
  wishes(first: LocalDate, last: LocalDate): OpenWish[] {
    const live = this.lessons.filter(({ active }) => active);
    return openWishes({
      planningInput: this.facts,
      weeks: mondaysBetween(first, last).map((monday) => ({
        monday,
        firstDate: monday < first ? first : monday,
        lastDate: sundayOf(monday) < last ? sundayOf(monday) : last,
      })),
      today: this.today,
      nowMinute: 0,
      wants: this.wants(),
      entries: this.ledger(),
      placed: live.map((lesson) => this.kept(lesson)),
      movable: new Set(
        live
          .filter(
            ({ status, locked, extra, date }) =>
              status === 'planned' && !locked && !extra && date >= this.today,
          ) // prettier-ignore
          .map(({ itemId }) => itemId),
      ),
      inTheWay: new Set(),
    });
  }

  open(): TermLesson[] {
    return this.lessons.filter(({ active, status }) => active && status === 'planned');
  }

  change(id: string, values: Partial<TermLesson>): void {
    this.lessons = this.lessons.map((each) => (each.itemId === id ? { ...each, ...values } : each));
  }

  /** Adds a lesson by hand, to the newest plan; of a week that owes such a lesson it may be the one that is owed. */
  add(
    of: Pick<Want, 'subjectId' | 'name' | 'childIds'>,
    date: LocalDate,
    owedWeek: LocalDate | null,
  ): string | null {
    const [newest] = [...this.plans].sort((a, b) => b.order - a.order);
    if (!newest) return null;
    const want = { ...of, weekStart: owedWeek ?? mondayOf(date), minutes: 30 };
    const lesson = this.lesson(want, date, { locked: true, minute: 540 + 5 * this.count });
    this.lessons = [...this.lessons, { ...lesson, extra: owedWeek === null, plan: newest.id }];
    return lesson.itemId;
  }

  /** Takes a lesson out by hand: it need not be held, or it is owed. */
  delete(id: string, as: 'dropped' | 'owed'): void {
    const lesson = this.lessons.find(({ itemId }) => itemId === id);
    this.change(id, { active: false });
    if (!lesson || lesson.extra || lesson.subjectId === null || as === 'owed') return;
    const { wantedWeek: weekStart, subjectId, childIds } = lesson;
    const drop = { id: `drop of ${id}`, weekStart, subjectId, childIds, count: 1, itemId: id };
    this.drops = [...this.drops, drop];
  }

  /** Plans weeks; of what is asked `leaveOut` of ten find no place. Answers the weeks that were planned. */
  make(
    scope: { first: LocalDate; last: LocalDate; childIds?: string[]; subjectIds?: string[] },
    leaveOut: number,
  ): readonly LocalDate[] {
    const { first, last } = scope;
    const childIds = scope.childIds ?? this.facts.learners.map(({ id }) => id);
    const subjectIds = scope.subjectIds ?? this.facts.subjects.map(({ id }) => id);
    const makesWay = (lesson: TermLesson): boolean =>
      lesson.active &&
      lesson.status === 'planned' &&
      !lesson.locked &&
      !lesson.extra &&
      lesson.date >= this.today &&
      first <= lesson.date &&
      lesson.date <= last &&
      lesson.childIds.every((id) => childIds.includes(id)) &&
      (lesson.subjectId === null || subjectIds.includes(lesson.subjectId));
    const entries = this.ledger(makesWay);
    const request: PlanRequest = {
      firstDate: first,
      lastDate: last,
      childIds,
      subjectIds,
      today: this.today,
      nowMinute: 0,
      kept: this.lessons
        .filter((lesson) => lesson.active && !makesWay(lesson))
        .map((lesson) => this.kept(lesson)),
      wanted: this.wants(),
      settled: settledLessons(entries),
    };
    const made = this.planWeeks(request, entries, leaveOut);
    if (made.lessons.length === 0) return [];
    const before = this.plans.find(
      (plan) =>
        !plan.archived &&
        mondayOf(plan.first) === mondayOf(first) &&
        mondayOf(plan.last) === mondayOf(last),
    );
    const plan = before ?? this.addPlan(first, last);
    if (before) before.version.layout = this.lessons;
    this.lessons = this.lessons.map((each) => (makesWay(each) ? { ...each, active: false } : each));
    const wants = wantsAfter(before?.version.wants ?? [], made, request);
    plan.version = { wants, layout: null, base: before?.version ?? null };
    plan.order = ++this.count;
    this.lessons = [...this.lessons, ...made.lessons.map((each) => ({ ...each, plan: plan.id }))];
    this.archiveEmpty();
    return made.mondays;
  }

  /** As the planner reads it: a lesson of a subject that was removed still takes its children's time. */
  private kept(lesson: TermLesson): KeptLesson {
    const isTaught = this.facts.subjects.some(({ id }) => id === lesson.subjectId);
    const subjectId = isTaught ? lesson.subjectId : null;
    return { ...lesson, subjectId, involvement: 'none', adultId: null };
  }

  /** Brings the version before back. What took place or was locked since stays. False where there is none. */
  undo(): boolean {
    const [newest] = [...this.plans].sort((a, b) => b.order - a.order);
    const base = newest?.version.base;
    if (!newest || !base?.layout) return false;
    const before = new Map(base.layout.map((lesson) => [lesson.itemId, lesson]));
    this.lessons = this.lessons.map((each) => {
      const stood = before.get(each.itemId);
      const mayMove = each.status === 'planned' && !each.locked && !each.extra;
      if (!mayMove || each.date < this.today) return each;
      return { ...each, date: stood?.date ?? each.date, active: stood?.active ?? false };
    });
    newest.version = { ...base, layout: null };
    newest.order = ++this.count;
    for (const plan of this.plans) if (this.isInUse(plan.id)) plan.archived = false;
    this.archiveEmpty();
    return true;
  }

  private planWeeks(request: PlanRequest, entries: readonly LedgerEntry[], leaveOut: number) {
    const mondays: LocalDate[] = [];
    const wants: Want[] = [];
    const lessons: Omit<TermLesson, 'plan'>[] = [];
    const weeks: CatchUpQuestion['weeks'][number][] = [];
    for (const monday of mondaysBetween(request.firstDate, request.lastDate)) {
      const week = weekProblem(this.facts, request, monday);
      if (!week) continue;
      mondays.push(monday);
      wants.push(...week.wants);
      const own: Omit<TermLesson, 'plan'>[] = [];
      for (const subject of week.problem.subjects.filter(({ id }) => !isKeptSubject(id))) {
        const want = week.wants.find(({ subjectId }) => subjectId === subject.id)!;
        const locked = week.problem.locked.filter((each) => each.subject === subject.id).length;
        const asked = subject.sessionsPerWeek - locked;
        const placed = Math.ceil((asked * (10 - leaveOut)) / 10);
        const days = want.dates.filter((date) => date >= this.today && date >= request.firstDate);
        for (let i = 0; i < placed; i++)
          own.push(this.lesson(want, days[i % days.length]!, { locked: false, minute: 540 + 5 * this.count })); // prettier-ignore
      }
      const here = request.kept.filter(({ date }) => mondayOf(date) === monday);
      const standing = [
        ...here,
        ...own.map((each) => ({ ...each, involvement: 'none' as const, adultId: null })),
      ];
      lessons.push(...own);
      const owes = week.wants.flatMap((want) => {
        const kept = keptOfWeek(request.kept, want).length;
        const mine = own.filter(({ subjectId }) => subjectId === want.subjectId).length;
        return asOwed(want, want.count - kept - mine - settledOf(request, want)) ?? [];
      });
      weeks.push({ monday, lessons: standing, owes });
    }
    const owed = owedBefore(entries, mondayOf(request.firstDate)).slice(0, 2);
    for (const late of catchUpWeeks({ planningInput: this.facts, request, weeks, owed })) {
      const of = { ...late, name: late.subjectId, weekStart: late.wantedWeek };
      lessons.push(this.lesson(of, late.date, { locked: false, minute: late.startMinute }));
    }
    return { mondays, wants, lessons };
  }

  private lesson(
    of: Pick<Want, 'weekStart' | 'subjectId' | 'name' | 'childIds' | 'minutes'>,
    date: LocalDate,
    { locked, minute }: { locked: boolean; minute: number },
  ): Omit<TermLesson, 'plan'> {
    return {
      itemId: `lesson ${++this.count}`,
      subjectId: of.subjectId,
      title: of.name,
      childIds: of.childIds,
      wantedWeek: of.weekStart,
      date,
      startMinute: minute,
      minutes: of.minutes,
      status: 'planned',
      extra: false,
      active: true,
      locked,
    };
  }

  private addPlan(first: LocalDate, last: LocalDate): Plan {
    const nothing = { wants: [], layout: null, base: null };
    const plan = { id: ++this.count, first, last, version: nothing, order: 0, archived: false };
    this.plans.push(plan);
    return plan;
  }

  /** A plan of which nothing is in use is archived where a newer one has its weeks, or it wants nothing. */
  private archiveEmpty(): void {
    for (const plan of this.plans) {
      const isTakenOver = this.plans.some(
        (other) =>
          !other.archived &&
          other.order > plan.order &&
          mondayOf(other.first) <= plan.first &&
          sundayOf(mondayOf(other.last)) >= plan.last,
      );
      const wantsNothing = plan.version.wants.length === 0;
      if (!this.isInUse(plan.id) && (isTakenOver || wantsNothing)) plan.archived = true;
    }
  }

  private isInUse(id: number): boolean {
    return this.lessons.some(({ active, plan }) => active && plan === id);
  }
}

export function sundayOf(monday: LocalDate): LocalDate {
  return addDays(monday, 6);
}
