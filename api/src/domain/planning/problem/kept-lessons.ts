import { type Span, without } from '../../calendar/index.js';
import { PARENT_DEMAND } from '../../questionnaire/index.js';
import {
  type Child,
  findViolations,
  type Interval,
  PARENT_DEMANDS,
  type Problem,
  type Session,
  type Subject,
} from '../../timetabling/index.js';
import { type KeptLesson, spanOf } from '../input/planning-input.js';
import { givenBy } from '../input/teaching.js';
import { isEmpty, type WeekGrid } from '../input/week-grid.js';
import { namedSessions } from './named-sessions.js';
import { oneDay } from './one-day.js';

const PREFIX = 'kept:';

/** True for the subject that stands for a kept lesson; false for a subject that is being planned. */
export function isKeptSubject(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The item that such a subject stands for; null for any other subject. */
export function keptItemId(subjectId: string): string | null {
  return isKeptSubject(subjectId) ? subjectId.slice(PREFIX.length) : null;
}

/**
 * Puts the kept lessons into a problem as locked sessions, so that they use their children's time, the day's limit and
 * the parents' attention. A parent may have placed a lesson against a rule. Such a lesson uses the attention that is
 * left; where even that breaks a rule, it only takes its children's time.
 */
export function pinKept(problem: Problem, kept: readonly KeptLesson[], grid: WeekGrid): Problem {
  return kept.reduce((sofar, lesson) => pinOne(sofar, lesson, grid), problem);
}

function pinOne(problem: Problem, lesson: KeptLesson, grid: WeekGrid): Problem {
  // An extra lesson takes the place of none that the week wants, also not on its day.
  const own = lesson.extra ? null : asSessionOfItsSubject(problem, lesson, grid);
  const day = grid.dates.indexOf(lesson.date);
  if (own && isSound(own, day)) return own;
  const most = PARENT_DEMAND[lesson.involvement];
  for (const demand of [...PARENT_DEMANDS].reverse().filter((points) => points <= most)) {
    const standIn = asStandIn(problem, lesson, { grid, demand });
    if (standIn && isSound(standIn, day)) return standIn;
  }
  return asTakenTime(problem, lesson, grid);
}

/** The other days were sound before, and a lesson changes nothing there. */
function isSound(problem: Problem, day: number): boolean {
  const here = oneDay(problem, day);
  return findViolations(here, { sessions: here.locked }).length === 0;
}

/** True when subject, children and length agree: then the lesson is one of the week's sessions. */
function asSessionOfItsSubject(
  problem: Problem,
  lesson: KeptLesson,
  grid: WeekGrid,
): Problem | null {
  const place = sessionOf(lesson.subjectId ?? '', lesson, grid);
  const subject = problem.subjects.find(({ id }) => id === place.subject);
  if (!subject || !isSameLesson(subject, lesson, grid)) return null;
  const [session = place] = namedSessions(problem, [...problem.locked, place]).slice(-1);
  const sameDay = problem.locked.filter(
    ({ subject: id, day }) => id === subject.id && day === session.day,
  );
  const grown: Subject = {
    ...subject,
    sessionsPerWeek: subject.sessionsPerWeek + 1,
    maxPerDay: Math.max(subject.maxPerDay, sameDay.length + 1),
  };
  const subjects = problem.subjects.map((each) => (each.id === subject.id ? grown : each));
  return { ...problem, subjects, locked: [...problem.locked, session] };
}

function isSameLesson(subject: Subject, lesson: KeptLesson, grid: WeekGrid): boolean {
  const [from, to] = grid.outer(spanOf(lesson));
  const isSameGroup =
    subject.members.length === lesson.childIds.length &&
    subject.members.every((id) => lesson.childIds.includes(id));
  return isSameGroup && to - from === subject.slots;
}

function asStandIn(
  problem: Problem,
  lesson: KeptLesson,
  { grid, demand }: { grid: WeekGrid; demand: Subject['parentDemand'] },
): Problem | null {
  const [from, to] = grid.outer(spanOf(lesson));
  const members = lesson.childIds.filter((id) => problem.children.some((child) => child.id === id));
  if (members.length === 0 || isEmpty([from, to])) return null;
  const id = `${PREFIX}${lesson.itemId}`;
  const subject: Subject = {
    id,
    name: id,
    members,
    sessionsPerWeek: 1,
    slots: to - from,
    core: false,
    spread: false,
    parentDemand: demand,
    teachers: problem.parents.flatMap(({ id: parent }) =>
      demand > 0 && (lesson.adultId ?? parent) === parent ? { parent, cost: 0 } : [],
    ),
    fixedStart: null,
    allowedDays: null,
    maxPerDay: 1,
    reward: grid.dates.map(() => new Array<number>(grid.slotsPerDay).fill(0)),
  };
  const { parent, ...place } = sessionOf(id, lesson, grid);
  const session = demand > 0 && parent !== undefined ? { ...place, parent } : place;
  const stated = { ...problem, subjects: [...problem.subjects, subject] };
  return { ...stated, locked: namedSessions(stated, [...problem.locked, session]) };
}

function asTakenTime(problem: Problem, lesson: KeptLesson, grid: WeekGrid): Problem {
  const { day } = sessionOf('', lesson, grid);
  const [from, to] = grid.outer(spanOf(lesson));
  const children = problem.children.map((child): Child => {
    if (!lesson.childIds.includes(child.id)) return child;
    const taken = without({ from, to }, lockedSpans(problem, child, day));
    const added = taken.map((span): Interval => [span.from, span.to]);
    const commitments = child.commitments.map((spans, d) =>
      d === day ? [...spans, ...added] : spans,
    );
    return { ...child, commitments };
  });
  return { ...problem, children };
}

/** Slots of a child's day that locked sessions use already. */
function lockedSpans(problem: Problem, child: Child, day: number): Span[] {
  return problem.locked.flatMap(({ subject: id, day: on, start }) => {
    const subject = problem.subjects.find((each) => each.id === id);
    const isTheirs = on === day && subject?.members.includes(child.id);
    return isTheirs ? [{ from: start, to: start + (subject?.slots ?? 0) }] : [];
  });
}

function sessionOf(subject: string, lesson: KeptLesson, grid: WeekGrid): Session {
  const [start] = grid.outer(spanOf(lesson));
  return { subject, day: grid.dates.indexOf(lesson.date), start, ...givenBy(lesson) };
}
