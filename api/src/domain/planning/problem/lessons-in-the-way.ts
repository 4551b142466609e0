import {
  holdsOn,
  type LocalDate,
  MINUTES_PER_DAY,
  occursOn,
  overlaps,
  type Span,
  without,
} from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import { POINTS_PER_PARENT } from '../../timetabling/index.js';
import { type ChildDay, childDay, type FamilyDay, familyDay } from '../input/day-facts.js';
import { adultAway } from '../input/open-hours.js';
import { leaversOf, subjectOn } from '../input/subject-over-time.js';
import { isTaughtOn } from '../input/taught-days.js';
import { ANY_ADULT, type Teaching, teachersOf } from '../input/teaching.js';
import { type KeptLesson, type PlanningInput, spanOf } from '../input/planning-input.js';

/**
 * Why a planned lesson is in the way of the facts. `closed`: a child has no school then. `taken`: a child's time is
 * taken. `adult`: the adult who gives it is not there for all of it, or is asked for too much at once, or nobody is there. `teacher`: that adult does not teach its
 * subject any more. `unnamed`: it needs an adult and names none, since that one was removed or the plan is older than names,
 * and somebody could give it. `paused`: its subject is not taught on that day. `left`: a child does not learn its subject any
 * more.
 */
export const IN_THE_WAY_CODES = [
  'closed',
  'taken',
  'adult',
  'teacher',
  'unnamed',
  'paused',
  'left',
] as const;
export type InTheWayCode = (typeof IN_THE_WAY_CODES)[number];

export interface LessonInTheWay {
  readonly itemId: string;
  readonly code: InTheWayCode;
  /** The child whom it concerns; null where it is about the adults or the subject. */
  readonly childId: string | null;
  /** The adult whom it concerns; null where it is about children or the subject, or no adult is named. */
  readonly adultId: string | null;
}

/**
 * The lessons that stand where the facts of their dates leave no room, in the given order. `standing` are lessons beside
 * them that meals go around. It changes nothing.
 */
export function lessonsInTheWay(
  planningInput: PlanningInput,
  lessons: readonly KeptLesson[],
  standing: readonly KeptLesson[] = [],
): LessonInTheWay[] {
  const days = new Days(planningInput, [...lessons, ...standing]);
  const attention = new Attention(standing.filter(({ stands }) => stands === true));
  const isNamed = ({ adultId }: KeptLesson): boolean =>
    planningInput.adults.some(({ id }) => id === adultId);
  // Whoever a lesson names has their attention for it, before one that names nobody takes what is left.
  const inTurn = [...lessons.filter(isNamed), ...lessons.filter((lesson) => !isNamed(lesson))];
  const found = new Map(
    inTurn.map((lesson) => [lesson, inTheWay(lesson, { days, attention })] as const),
  );
  return lessons.flatMap((lesson) => found.get(lesson) ?? []);
}

/** The children of a lesson whom the facts of its date leave no time for it: without them it may stay. */
export function childrenInTheWay(planningInput: PlanningInput, lesson: KeptLesson): string[] {
  const days = new Days(planningInput, [lesson]);
  return lesson.childIds.filter((id) => {
    const day = days.ofChild(id, lesson.date);
    return day !== null && obstacleOf(spanOf(lesson), day) !== null;
  });
}

interface AskedDays {
  readonly days: Days;
  readonly attention: Attention;
}

function inTheWay(lesson: KeptLesson, { days, attention }: AskedDays): LessonInTheWay | null {
  const { itemId } = lesson;
  for (const childId of lesson.childIds) {
    const day = days.ofChild(childId, lesson.date);
    const code = day && obstacleOf(spanOf(lesson), day);
    if (code) return { itemId, code, childId, adultId: null };
  }
  const subject = days.planningInput.subjects.find(({ id }) => id === lesson.subjectId);
  if (subject && !isTaughtOn(subject, lesson.date))
    return { itemId, code: 'paused', childId: null, adultId: null };
  const [leaver] = subject ? leaversOf(subject, lesson) : [];
  if (leaver !== undefined) return { itemId, code: 'left', childId: leaver, adultId: null };
  const teaching = subject ? subjectOn(subject, lesson.date).teaching : ANY_ADULT;
  const missing = adultMissing(lesson, teaching, { days, attention });
  return missing && { itemId, childId: null, ...missing };
}

/**
 * The adult who gives a lesson must be there from its beginning to its end, be one who teaches it, and have the attention it
 * takes beside what stands and the lessons before it in the list.
 */
function adultMissing(
  lesson: KeptLesson,
  teaching: Teaching,
  { days, attention }: AskedDays,
): Pick<LessonInTheWay, 'code' | 'adultId'> | null {
  if (PARENT_DEMAND[lesson.involvement] === 0) return null;
  const { adults } = days.planningInput;
  const teachers = days.teachersFor(teaching);
  const isThere = (id: string): boolean =>
    without(spanOf(lesson), days.freeTimeOf(id, lesson.date)).length === 0;
  const adultId = adults.find(({ id }) => id === lesson.adultId)?.id ?? null;
  if (adultId !== null && !isThere(adultId)) return { code: 'adult', adultId };
  if (adultId !== null && !teachers.includes(adultId)) return { code: 'teacher', adultId };
  const asked = adultId === null ? teachers : [adultId];
  const free = asked.find((id) => isThere(id) && attention.has(id, lesson));
  if (free === undefined) return { code: 'adult', adultId };
  attention.take(free, lesson);
  return adultId === null ? { code: 'unnamed', adultId } : null;
}

/** What lessons take of each adult's attention. */
class Attention {
  private readonly given = new Map<string, (Span & { readonly points: number })[]>();

  constructor(standing: readonly KeptLesson[]) {
    for (const lesson of standing) if (lesson.adultId !== null) this.take(lesson.adultId, lesson);
  }

  take(adultId: string, lesson: KeptLesson): void {
    const key = `${adultId} ${lesson.date}`;
    const own = { ...spanOf(lesson), points: PARENT_DEMAND[lesson.involvement] };
    const lessons = this.given.get(key);
    if (lessons) lessons.push(own);
    else this.given.set(key, [own]);
  }

  /** Whether the adult has enough for the lesson at each moment of it. */
  has(adultId: string, lesson: KeptLesson): boolean {
    const span = spanOf(lesson);
    const beside = (this.given.get(`${adultId} ${lesson.date}`) ?? []).filter((other) =>
      overlaps(other, span),
    );
    // What is asked for at once is most where one of them begins.
    const moments = [span.from, ...beside.map(({ from }) => Math.max(from, span.from))];
    return moments.every((moment) => {
      const running = beside.filter(({ from, to }) => from <= moment && moment < to);
      const taken = running.reduce((sum, { points }) => sum + points, 0);
      return taken + PARENT_DEMAND[lesson.involvement] <= POINTS_PER_PARENT;
    });
  }
}

function obstacleOf(lesson: Span, { open, taken }: ChildDay): InTheWayCode | null {
  if (without(lesson, open).length > 0) return 'closed';
  return taken.some((span) => overlaps(span, lesson)) ? 'taken' : null;
}

/** What holds on each date, asked once a date. */
class Days {
  private readonly children = new Map<string, ChildDay | null>();
  private readonly adults = new Map<string, Span[]>();
  private readonly teachers = new Map<Teaching, readonly string[]>();
  private readonly inputs = new Map<LocalDate, PlanningInput>();

  private readonly meals = new Map<LocalDate, FamilyDay>();
  private readonly standing: ReadonlyMap<LocalDate, readonly KeptLesson[]>;

  constructor(
    readonly planningInput: PlanningInput,
    lessons: readonly KeptLesson[],
  ) {
    const standing = new Map<LocalDate, KeptLesson[]>();
    for (const lesson of lessons.filter(({ stands }) => stands === true))
      standing.set(lesson.date, [...(standing.get(lesson.date) ?? []), lesson]);
    this.standing = standing;
  }

  /** Null where the child was removed. */
  ofChild(childId: string, date: LocalDate): ChildDay | null {
    const key = `${childId} ${date}`;
    const known = this.children.get(key);
    if (known !== undefined) return known;
    const learner = this.planningInput.learners.find(({ id }) => id === childId);
    const day = learner ? childDay(this.inputOn(date), learner, this.mealsOn(date)) : null;
    this.children.set(key, day);
    return day;
  }

  private mealsOn(date: LocalDate): FamilyDay {
    const known = this.meals.get(date);
    if (known) return known;
    const day = familyDay(this.inputOn(date), date, this.standing.get(date) ?? []);
    this.meals.set(date, day);
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

  /** Who may give lessons of a subject: a term has thousands, and each is asked about. */
  teachersFor(teaching: Teaching): readonly string[] {
    const known = this.teachers.get(teaching);
    if (known) return known;
    const ids = teachersOf(this.planningInput.adults, teaching).map(({ parent }) => parent);
    this.teachers.set(teaching, ids);
    return ids;
  }

  /** The time of a date in which an adult is there. */
  freeTimeOf(adultId: string, date: LocalDate): Span[] {
    const key = `${adultId} ${date}`;
    const known = this.adults.get(key);
    if (known) return known;
    const adult = this.planningInput.adults.find(({ id }) => id === adultId);
    const wholeDay = { from: 0, to: MINUTES_PER_DAY };
    const free = adult ? without(wholeDay, adultAway(this.inputOn(date), adult, date)) : [];
    this.adults.set(key, free);
    return free;
  }
}
