import {
  isSchoolDay,
  type LocalDate,
  merged,
  shareInPeriods,
  type Span,
  weekDates,
} from '../../calendar/index.js';
import { type FamilyLife, type Learner, spanOf } from '../../planning/family-life.js';
import { bandForAge } from '../../questionnaire/index.js';
import type { WeekFacts } from '../week-record.js';

/** A lesson at its place, and how it ended where it has. */
export interface WeekLesson {
  readonly subjectId: string | null;
  readonly childIds: readonly string[];
  readonly date: LocalDate;
  readonly startMinute: number;
  readonly minutes: number;
  /** Share that was done, 0 to 1; null while it lies ahead, or where nobody said. */
  readonly done: number | null;
}

export interface WeekToLookAt {
  readonly monday: LocalDate;
  /** All lessons of the week; those of other weeks are not looked at. */
  readonly lessons: readonly WeekLesson[];
  /** Lessons that were asked for and found no place. */
  readonly missing: number;
  /** Lessons a parent moved; 0 for a week that lies ahead. */
  readonly adjustments: number;
}

type Life = Pick<FamilyLife, 'learners' | 'subjects' | 'holidays'>;

/** Starts of a subject this far apart are not alike at all. */
const UNLIKE_MINUTES = 180;
/** A pause up to this is rest; what is beyond is waiting. */
const REST_MINUTES = 15;

/** What a family's week looks like: the only place that turns a timetable into the satisfaction model's facts. */
export function weekFacts(life: Life, week: WeekToLookAt): WeekFacts {
  const dates = weekDates(week.monday);
  const lessons = week.lessons.filter(({ date }) => dates.includes(date));
  const days = life.learners.flatMap((learner) => daysOf(life, learner, { dates, lessons }));
  const known = lessons.flatMap(({ done }) => done ?? []);
  return {
    regularity: regularityOf(lessons),
    breakMinutes: mean(days.map(({ pauses }) => sum(pauses))),
    dailyLoadMinutes: mean(days.map(({ load }) => load)),
    loadImbalance: imbalanceOf(days),
    idleMinutes: mean(days.map(({ pauses }) => sum(pauses.map((m) => Math.max(0, m - REST_MINUTES))))), // prettier-ignore
    coreInBestTimes: coreShareOf(life, lessons),
    adjustments: week.adjustments,
    completion: known.length === 0 ? NaN : mean(known),
    placed: lessons.length === 0 ? 0 : lessons.length / (lessons.length + week.missing),
  };
}

interface ChildDay {
  readonly childId: string;
  readonly load: number;
  readonly pauses: readonly number[];
}

/** The child's days with school, also those on which nothing is planned, and any other day with a lesson. */
function daysOf(
  { holidays }: Life,
  { id, schoolHours }: Learner,
  { dates, lessons }: { dates: readonly LocalDate[]; lessons: readonly WeekLesson[] },
): ChildDay[] {
  return dates.flatMap((date): ChildDay[] => {
    const spans = lessons
      .filter((lesson) => lesson.date === date && lesson.childIds.includes(id))
      .map(spanOf);
    if (spans.length === 0 && !isSchoolDay({ schoolHours, holidays }, date)) return [];
    const taught = merged(spans);
    return [{ childId: id, load: sum(taught.map(minutesOf)), pauses: pausesOf(taught) }];
  });
}

function pausesOf(taught: readonly Span[]): number[] {
  return taught.slice(1).map(({ from }, i) => from - (taught[i]?.to ?? from));
}

/** By subject, weighted by its lessons: 1 at one time all week, 0 from three hours apart. */
function regularityOf(lessons: readonly WeekLesson[]): number {
  const starts = new Map<string, number[]>();
  for (const { subjectId, childIds, startMinute } of lessons) {
    const key = [subjectId, ...childIds].join(' ');
    starts.set(key, [...(starts.get(key) ?? []), startMinute]);
  }
  const repeated = [...starts.values()].filter((each) => each.length > 1);
  const alike = repeated.map((each) => {
    const apart = Math.max(...each) - Math.min(...each);
    return each.length * Math.max(0, 1 - apart / UNLIKE_MINUTES);
  });
  return repeated.length === 0 ? 1 : sum(alike) / sum(repeated.map((each) => each.length));
}

function imbalanceOf(days: readonly ChildDay[]): number {
  const children = [...new Set(days.map(({ childId }) => childId))];
  return mean(
    children.map((id) => {
      const loads = days.filter(({ childId }) => childId === id).map(({ load }) => load);
      return Math.max(...loads) - Math.min(...loads);
    }),
  );
}

/** Of core lessons' minutes; where the family named no best times, those of the age. */
function coreShareOf({ learners, subjects }: Life, lessons: readonly WeekLesson[]): number {
  const core = new Set(subjects.filter((subject) => subject.core).map(({ id }) => id));
  const shares = lessons
    .filter(({ subjectId }) => subjectId !== null && core.has(subjectId))
    .flatMap((lesson) =>
      learners
        .filter(({ id }) => lesson.childIds.includes(id))
        .map(({ age, bestTimes }) => {
          const best = bestTimes.length > 0 ? bestTimes : bandForAge(age).bestTimes;
          return { minutes: lesson.minutes, share: shareInPeriods(spanOf(lesson), best) };
        }),
    );
  const total = sum(shares.map(({ minutes }) => minutes));
  return total === 0 ? NaN : sum(shares.map(({ minutes, share }) => minutes * share)) / total;
}

function minutesOf({ from, to }: Span): number {
  return to - from;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}
