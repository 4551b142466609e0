import {
  holdsOn,
  type LocalDate,
  occursOn,
  overlaps,
  type Span,
  without,
} from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import { type ChildDay, childDay } from '../input/day-facts.js';
import { adultAway } from '../input/open-hours.js';
import { isTaughtOn } from '../input/taught-days.js';
import { type KeptLesson, type PlanningInput, spanOf } from '../input/planning-input.js';

/**
 * Why a planned lesson is in the way of the facts. `closed`: a child has no school then. `taken`: a child's time is
 * taken. `adult`: it needs an adult, and none is there for all of it. `paused`: its subject is not taught on that day.
 */
export const IN_THE_WAY_CODES = ['closed', 'taken', 'adult', 'paused'] as const;
export type InTheWayCode = (typeof IN_THE_WAY_CODES)[number];

export interface LessonInTheWay {
  readonly itemId: string;
  readonly code: InTheWayCode;
  /** The child whom it concerns; null where it is about the adults or the subject. */
  readonly childId: string | null;
}

/** The lessons that stand where the facts of their dates leave no room, in the given order. It changes nothing. */
export function lessonsInTheWay(
  planningInput: PlanningInput,
  lessons: readonly KeptLesson[],
): LessonInTheWay[] {
  const days = new Days(planningInput);
  return lessons.flatMap((lesson): LessonInTheWay[] => {
    const { itemId } = lesson;
    for (const childId of lesson.childIds) {
      const day = days.ofChild(childId, lesson.date);
      const code = day && obstacleOf(spanOf(lesson), day);
      if (code) return [{ itemId, code, childId }];
    }
    const subject = planningInput.subjects.find(({ id }) => id === lesson.subjectId);
    if (subject && !isTaughtOn(subject, lesson.date)) return [{ itemId, code: 'paused', childId: null }]; // prettier-ignore
    const needsAdult = PARENT_DEMAND[lesson.involvement] > 0;
    const isAlone =
      needsAdult && days.withoutAdult(lesson.date).some((span) => overlaps(span, spanOf(lesson)));
    return isAlone ? [{ itemId, code: 'adult', childId: null }] : [];
  });
}

function obstacleOf(lesson: Span, { open, taken }: ChildDay): InTheWayCode | null {
  if (without(lesson, open).length > 0) return 'closed';
  return taken.some((span) => overlaps(span, lesson)) ? 'taken' : null;
}

/** What holds on each date, asked once a date. */
class Days {
  private readonly children = new Map<string, ChildDay | null>();
  private readonly adults = new Map<LocalDate, Span[]>();
  private readonly inputs = new Map<LocalDate, PlanningInput>();

  constructor(private readonly planningInput: PlanningInput) {}

  /** Null where the child was removed. */
  ofChild(childId: string, date: LocalDate): ChildDay | null {
    const key = `${childId} ${date}`;
    const known = this.children.get(key);
    if (known !== undefined) return known;
    const learner = this.planningInput.learners.find(({ id }) => id === childId);
    const day = learner ? childDay(this.inputOn(date), learner, date) : null;
    this.children.set(key, day);
    return day;
  }

  /** The input with what may hold on a date only: a term has many dates, and each is asked about by every child. */
  private inputOn(date: LocalDate): PlanningInput {
    const known = this.inputs.get(date);
    if (known) return known;
    const { taken, exceptions } = this.planningInput;
    const input: PlanningInput = {
      ...this.planningInput,
      taken: taken.filter((each) => occursOn(each, date)),
      exceptions: exceptions.filter((each) => holdsOn(each, date)),
    };
    this.inputs.set(date, input);
    return input;
  }

  /** The time of a date in which no adult is there. */
  withoutAdult(date: LocalDate): Span[] {
    const known = this.adults.get(date);
    if (known) return known;
    const wholeDay: Span[] = [{ from: 0, to: 24 * 60 }];
    const alone = this.planningInput.adults.reduce((left, adult) => {
      const there = without({ from: 0, to: 24 * 60 }, adultAway(this.inputOn(date), adult, date));
      return left.flatMap((span) => without(span, there));
    }, wholeDay);
    this.adults.set(date, alone);
    return alone;
  }
}
