import { weekDates } from '../../calendar/index.js';
import type { FamilyLife } from '../../planning/family-life.js';
import type { StyleAdvice } from '../../planning/taste.js';
import { weekFacts, type WeekToLookAt } from './week-facts.js';

/** Pauses from this length on are breaks; shorter ones only change the subject. */
const BREAK_MINUTES = 15;

interface Held {
  readonly subjectId: string | null;
  readonly core: boolean;
  readonly start: number;
  readonly end: number;
}
type ChildDay = readonly Held[];

/** The style a week was lived in: with a good rating, an example for the generator. Null without a lesson. */
export function weekStyle(
  life: Pick<FamilyLife, 'learners' | 'subjects' | 'holidays'>,
  week: WeekToLookAt,
): StyleAdvice | null {
  const days = childDays(life, week);
  if (days.length === 0) return null;
  const { regularity, dailyLoadMinutes } = weekFacts(life, week);
  const breaks = days.flatMap(pausesOf).filter((pause) => pause >= BREAK_MINUTES);
  return {
    structure: regularity,
    blockMinutes: mean(days.flatMap((day) => day.map(({ start, end }) => end - start))),
    minutesBetweenBreaks: mean(days.flatMap(runsOf)),
    breakMinutes: mean(breaks),
    startOfDay: mean(days.map((day) => day[0]!.start)),
    coreFirst: mean(days.flatMap(coreFirstOf)),
    rotation: mean(days.map((day) => new Set(day.map(({ subjectId }) => subjectId)).size / day.length)), // prettier-ignore
    dailyLoadMinutes,
  };
}

function childDays(
  { learners, subjects }: Pick<FamilyLife, 'learners' | 'subjects'>,
  { monday, lessons }: WeekToLookAt,
): ChildDay[] {
  const core = new Set(subjects.filter((subject) => subject.core).map(({ id }) => id));
  return learners.flatMap(({ id }) =>
    weekDates(monday)
      .map((date) =>
        lessons
          .filter((lesson) => lesson.date === date && lesson.childIds.includes(id))
          .map(({ subjectId, startMinute, minutes }) => ({
            subjectId,
            core: subjectId !== null && core.has(subjectId),
            start: startMinute,
            end: startMinute + minutes,
          }))
          .sort((a, b) => a.start - b.start),
      )
      .filter((day) => day.length > 0),
  );
}

function pausesOf(day: ChildDay): number[] {
  return day.slice(1).map(({ start }, i) => start - day[i]!.end);
}

/** Minutes of each stretch of lessons without a break. */
function runsOf(day: ChildDay): number[] {
  const runs: number[] = [];
  day.forEach(({ start, end }, i) => {
    const follows = i > 0 && start - day[i - 1]!.end < BREAK_MINUTES;
    if (follows) runs[runs.length - 1]! += end - start;
    else runs.push(end - start);
  });
  return runs;
}

/** Share of pairs of a core and another lesson of a day, 0 to 1, in which the core one comes first. */
function coreFirstOf(day: ChildDay): number[] {
  const core = day.filter((held) => held.core);
  const rest = day.filter((held) => !held.core);
  if (core.length === 0 || rest.length === 0) return [];
  const first = core.flatMap((own) => rest.filter((other) => own.start < other.start)).length;
  return [first / (core.length * rest.length)];
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
