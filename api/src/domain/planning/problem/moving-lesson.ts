import { type LocalDate, mondayOf } from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import {
  findViolations,
  type Problem,
  PROBLEM_FORMAT,
  type Rule,
  type Session,
  SLOT_MINUTES,
  type Subject,
} from '../../timetabling/index.js';
import type { PlanningInput, KeptLesson, PlanRequest } from '../input/planning-input.js';
import { keptItemId, pinKept } from './kept-lessons.js';
import { rewardInputOf } from '../reward/reward-input.js';
import { rewardTable } from '../reward/week-rewards.js';
import { weightsFor } from './style-weights.js';
import { WeekHours } from '../input/week-hours.js';

const MOVING = 'moving';
/** A second lesson of a subject on one day is allowed, and offered last. */
const SAME_DAY_POINTS = 500;

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

  constructor(
    private readonly planningInput: PlanningInput,
    private readonly request: PlanRequest,
    private readonly lesson: KeptLesson,
  ) {
    this.slots = Math.ceil(lesson.minutes / SLOT_MINUTES);
    this.hours = new WeekHours(planningInput, request, mondayOf(request.firstDate));
    this.problem = this.stateProblem();
  }

  /** The reason that forbids the place; null where the lesson fits. */
  whyNot({ date, startMinute }: Place): Refusal | null {
    const { grid } = this.hours;
    const start = grid.slotAt(startMinute);
    const isOnGrid = start >= 0 && start + this.slots <= grid.slotsPerDay;
    if (!isOnGrid) return { rule: 'window', childId: null, itemIds: [] };
    return this.refusal({ subject: MOVING, day: grid.dates.indexOf(date), start });
  }

  /** Places where the lesson fits and does not stand already, the best first. Past days have none. */
  freeTimes(limit: number): Place[] {
    const { grid } = this.hours;
    const reward = this.problem.subjects.find(({ id }) => id === MOVING)?.reward ?? [];
    const isHere = ({ date, startMinute }: Place): boolean =>
      date === this.lesson.date && startMinute === this.lesson.startMinute;
    return grid.dates
      .flatMap((date, day) =>
        Array.from({ length: Math.max(0, grid.slotsPerDay - this.slots + 1) }, (_, start) => ({
          place: { date, startMinute: grid.minuteAt(start) },
          session: { subject: MOVING, day, start },
          points: (reward[day]?.[start] ?? 0) - this.sameDayPoints(date),
        })),
      )
      .filter(
        ({ place, session }) => !isHere(place) && this.isOpen(session) && !this.refusal(session),
      )
      .sort(
        (a, b) =>
          b.points - a.points || a.session.day - b.session.day || a.session.start - b.session.start,
      )
      .slice(0, limit)
      .map(({ place }) => place);
  }

  private refusal(session: Session): Refusal | null {
    const [violation] = findViolations(this.problem, {
      sessions: [...this.problem.locked, session],
    });
    if (!violation) return null;
    const others = violation.sessions.map(({ subject }) => keptItemId(subject));
    return {
      rule: violation.rule,
      childId: violation.childId ?? null,
      itemIds: others.filter((id) => id !== null),
    };
  }

  /** A cheap check before the rules are asked. */
  private isOpen({ day, start }: Session): boolean {
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
      format: PROBLEM_FORMAT,
      name: grid.monday,
      days: grid.dates.length,
      slotsPerDay: grid.slotsPerDay,
      dayStartMinute: grid.dayStartMinute,
      weights: weightsFor(this.planningInput),
      children: children.map((child) => ({
        ...child,
        maxRunSlots: Math.max(child.maxRunSlots, this.slots),
      })),
      parents,
      subjects: [],
      locked: [],
      previous: [],
      frozenDays: [],
    };
    const pinned = pinKept(problem, keptHere, grid);
    return { ...pinned, subjects: [...pinned.subjects, this.subject()] };
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
      fixedStart: null,
      allowedDays: null,
      maxPerDay: 1,
      reward: input
        ? rewardTable(grid, input)
        : grid.dates.map(() => new Array<number>(grid.slotsPerDay).fill(0)),
    };
  }
}
