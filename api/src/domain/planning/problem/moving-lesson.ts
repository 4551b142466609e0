import { type LocalDate, mondayOf, overlaps } from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import {
  findViolations,
  NAMED_FORMAT,
  ParentDuty,
  type Problem,
  type Rule,
  type Session,
  SLOT_MINUTES,
  type Subject,
  type Teacher,
} from '../../timetabling/index.js';
import { childDay, familyDay } from '../input/day-facts.js';
import {
  type PlanningInput,
  type KeptLesson,
  type PlanRequest,
  spanOf,
} from '../input/planning-input.js';
import { keptItemId, pinKept } from './kept-lessons.js';
import { oneDay } from './one-day.js';
import { inputOfWeek } from '../input/subject-over-time.js';
import type { TakenSpan } from '../input/taken-time.js';
import { taughtDays } from '../input/taught-days.js';
import { ANY_ADULT, type Teaching, teachersOf } from '../input/teaching.js';
import { rewardInputOf } from '../reward/reward-input.js';
import { rewardTable } from '../reward/week-rewards.js';
import { weightsFor } from './style-weights.js';
import { WeekHours } from '../input/week-hours.js';

const MOVING = 'moving';
/** A second lesson of a subject on one day is allowed, and offered last. */
const SAME_DAY_POINTS = 500;
/** Another adult than before is named only where the one who gives it is not free. */
const OTHER_ADULT_POINTS = 1000;

export interface Place {
  readonly date: LocalDate;
  readonly startMinute: number;
}

/**
 * Why a lesson cannot stand at a place: the first rule that it would break, for whom, and against which other items.
 */
export interface Refusal {
  readonly rule: Rule;
  readonly childId: string | null;
  readonly itemIds: readonly string[];
}

/**
 * One lesson that moves through one week while every other lesson of `request.kept` keeps its place. It obeys the rules
 * of generation: a parent cannot place what the planner would have to refuse.
 */
export class MovingLesson {
  private readonly hours: WeekHours;
  private readonly problem: Problem;
  private readonly slots: number;
  private readonly planningInput: PlanningInput;
  private readonly days = new Map<number, Problem>();
  private readonly duties = new Map<number, ParentDuty>();

  constructor(
    input: PlanningInput,
    private readonly request: PlanRequest,
    private readonly lesson: KeptLesson,
    /** An adult whom a parent chose for it; null where anybody who teaches its subject will do. */
    private readonly givenOnlyBy: string | null = null,
  ) {
    const monday = mondayOf(request.firstDate);
    this.planningInput = inputOfWeek(input, monday);
    this.slots = Math.ceil(lesson.minutes / SLOT_MINUTES);
    this.hours = new WeekHours(input, request, monday);
    this.problem = this.stateProblem();
  }

  /** The reason that forbids the place; null where the lesson fits. */
  whyNot(place: Place): Refusal | null {
    const { grid } = this.hours;
    const day = grid.dates.indexOf(place.date);
    const starts = this.startsOf(place);
    const parent = this.giverAt(day, starts);
    for (const start of starts) {
      const isOnGrid = start >= 0 && start + this.slots <= grid.slotsPerDay;
      if (!isOnGrid) return { rule: 'window', childId: null, itemIds: [] };
      const refusal = this.refusal({ day, start, parent });
      if (refusal) return refusal;
    }
    return null;
  }

  /** What a child has at a place that takes its time: the fact by which the lesson cannot stand there. */
  takenAt({ date, startMinute }: Place, childId: string): TakenSpan | null {
    const learner = this.planningInput.learners.find(({ id }) => id === childId);
    if (!learner) return null;
    const day = familyDay(this.planningInput, date, this.hours.kept);
    const span = spanOf({ startMinute, minutes: this.lesson.minutes });
    const taken = childDay(this.planningInput, learner, day).taken;
    return taken.find((each) => overlaps(each, span)) ?? null;
  }

  /** The adult who would give it at a place where it fits; null where it needs none. */
  adultAt(place: Place): string | null {
    const day = this.hours.grid.dates.indexOf(place.date);
    return this.giverAt(day, this.startsOf(place)) ?? null;
  }

  /** Places where the lesson fits and does not stand already, the best first. Past days have none. */
  freeTimes(limit: number): Place[] {
    const { grid } = this.hours;
    const reward = this.problem.subjects.find(({ id }) => id === MOVING)?.reward ?? [];
    const pointsAt = ({ date, startMinute }: Place): number =>
      (reward[grid.dates.indexOf(date)]?.[grid.slotAt(startMinute)] ?? 0) -
      this.sameDayPoints(date);
    return this.places()
      .filter(({ refusal }) => refusal === null)
      .map(({ place }) => ({ place, points: pointsAt(place) }))
      .sort((a, b) => b.points - a.points)
      .slice(0, limit)
      .map(({ place }) => place);
  }

  /** Every other place within the children's hours, by day and time, with the reason that forbids it. */
  places(): { readonly place: Place; readonly refusal: Refusal | null }[] {
    const { grid } = this.hours;
    const isHere = ({ date, startMinute }: Place): boolean =>
      date === this.lesson.date && startMinute === this.lesson.startMinute;
    return grid.dates.flatMap((date, day) =>
      Array.from({ length: Math.max(0, grid.slotsPerDay - this.slots + 1) }, (_, start) => ({
        place: { date, startMinute: grid.minuteAt(start) },
        session: { day, start },
      }))
        .filter(({ place, session }) => !isHere(place) && this.isOpen(session))
        .map(({ place, session }) => ({
          place,
          refusal: this.refusal({ ...session, parent: this.giverAt(day, [session.start]) }),
        })),
    );
  }

  private refusal({ day, start, parent }: Omit<Session, 'subject'>): Refusal | null {
    const problem = this.dayProblem(day);
    const session = { subject: MOVING, day: 0, start, ...(parent !== undefined && { parent }) };
    const sessions = [...problem.locked, session];
    const [violation] = findViolations(problem, { sessions });
    if (!violation) return null;
    const others = violation.sessions.map(({ subject }) => keptItemId(subject));
    return {
      rule: violation.rule,
      childId: violation.childId ?? null,
      itemIds: others.filter((id) => id !== null),
    };
  }

  /** A time between two quarter hours touches one more of them, so that the lesson must fit from both. */
  private startsOf({ startMinute }: Place): number[] {
    const first = this.hours.grid.slotAt(startMinute);
    return startMinute % SLOT_MINUTES === 0 ? [first] : [first, first + 1];
  }

  /**
   * Who would give the lesson from all of these starts on; where nobody could, somebody who may, so that what keeps them away
   * is told. Undefined where it needs nobody, or nobody may give it.
   */
  private giverAt(day: number, starts: readonly number[]): string | undefined {
    if (PARENT_DEMAND[this.lesson.involvement] === 0) return undefined;
    const duty = this.dutyOn(day);
    const subject = this.problem.subjects.find(({ id }) => id === MOVING);
    const cheapest = starts.map((start) => duty.named({ subject: MOVING, day: 0, start }).parent);
    const teachers = subject?.teachers?.map(({ parent }) => parent) ?? [];
    const canGiveAll = (parent: string | undefined): boolean =>
      subject !== undefined &&
      parent !== undefined &&
      starts.every((start) => duty.canGive(parent, subject, 0, start));
    return [...cheapest, ...teachers].find(canGiveAll) ?? teachers[0];
  }

  private dutyOn(day: number): ParentDuty {
    const problem = this.dayProblem(day);
    const known = this.duties.get(day) ?? new ParentDuty(problem, problem.locked);
    this.duties.set(day, known);
    return known;
  }

  private dayProblem(day: number): Problem {
    const known = this.days.get(day) ?? this.ownChildren(oneDay(this.problem, day));
    this.days.set(day, known);
    return known;
  }

  /** Only for the lesson's own children a new place can break a rule. */
  private ownChildren(problem: Problem): Problem {
    const children = problem.children.filter(({ id }) => this.lesson.childIds.includes(id));
    const here = new Set([MOVING, ...problem.locked.map(({ subject }) => subject)]);
    return { ...problem, children, subjects: problem.subjects.filter(({ id }) => here.has(id)) };
  }

  /** A cheap check before the rules are asked. */
  private isOpen({ day, start }: Pick<Session, 'day' | 'start'>): boolean {
    return this.lesson.childIds.every((id) => {
      const [open, close] = this.hours.windowsOf(id)[day] ?? [0, 0];
      return start >= open && start + this.slots <= close;
    });
  }

  private sameDayPoints(date: LocalDate): number {
    const { subjectId } = this.lesson;
    const isTaught = this.request.kept.some(
      (kept) => kept.date === date && kept.subjectId === subjectId,
    );
    return subjectId !== null && isTaught ? SAME_DAY_POINTS : 0;
  }

  private stateProblem(): Problem {
    const { grid, children, parents, keptHere } = this.hours;
    const problem: Problem = {
      format: NAMED_FORMAT,
      name: grid.monday,
      days: grid.dates.length,
      slotsPerDay: grid.slotsPerDay,
      dayStartMinute: grid.dayStartMinute,
      weights: weightsFor(this.planningInput, grid.monday),
      children: children.map((child) => ({
        ...child,
        maxRunSlots: Math.max(child.maxRunSlots, this.slots),
      })),
      parents,
      subjects: [],
      trips: [],
      locked: [],
      previous: [],
      frozenDays: [],
    };
    const pinned = pinKept(problem, keptHere, grid);
    return { ...pinned, subjects: [...pinned.subjects, this.subject()] };
  }

  /** Who gives it now goes on with it wherever they can. */
  private teachers(teaching: Teaching): Teacher[] {
    const { adultId = null } = this.lesson;
    const isHere = this.planningInput.adults.some(({ id }) => id === adultId);
    return teachersOf(this.planningInput.adults, teaching)
      .filter(({ parent }) => this.givenOnlyBy === null || parent === this.givenOnlyBy)
      .map(({ parent, cost }) => ({
        parent,
        cost: isHere && parent !== adultId ? cost + OTHER_ADULT_POINTS : cost,
      }));
  }

  private subject(): Subject {
    const taught = this.planningInput.subjects.find(({ id }) => id === this.lesson.subjectId);
    const { grid } = this.hours;
    const { slots, lesson } = this;
    const { childIds } = lesson;
    const input =
      taught &&
      rewardInputOf(this.planningInput, this.hours, {
        subject: taught,
        slots,
        childIds,
        favouredDays: [],
      });
    return {
      id: MOVING,
      name: taught?.name ?? MOVING,
      members: this.lesson.childIds,
      sessionsPerWeek: 1,
      slots: this.slots,
      core: false,
      spread: false,
      parentDemand: PARENT_DEMAND[this.lesson.involvement],
      teachers: this.teachers(taught?.teaching ?? ANY_ADULT),
      fixedStart: null,
      allowedDays: taught ? taughtDays(taught, grid.dates) : null,
      maxPerDay: 1,
      reward: input
        ? rewardTable(grid, input)
        : grid.dates.map(() => new Array<number>(grid.slotsPerDay).fill(0)),
    };
  }
}
