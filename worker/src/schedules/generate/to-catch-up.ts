import { mondayOf } from '@brightpath/api/domain/calendar';
import {
  asOwed,
  type CatchUpQuestion,
  inputOfWeek,
  type KeptLesson,
  keptOfWeek,
  settledOf,
  type TaughtSubject,
} from '@brightpath/api/domain/planning';
import type { LoadedGeneration } from './load-generation.use-case.js';
import type { SolvedWeek } from './solve-weeks.js';
import { newSessions } from './to-rows.js';

/** Solved weeks with all that stands in them, and what they and the weeks before owe. */
export function toCatchUp(
  { planningInput, request, owed }: Pick<LoadedGeneration, 'planningInput' | 'request' | 'owed'>,
  solved: readonly SolvedWeek[],
): CatchUpQuestion {
  const weeks = solved.map((solvedWeek) => {
    const { monday, wants } = solvedWeek.week;
    const here = request.kept.filter(({ date }) => mondayOf(date) === monday);
    const placed = toLessons(solvedWeek, inputOfWeek(planningInput, monday).subjects);
    const owes = wants.flatMap((want) => {
      const own = placed.filter(({ subjectId }) => subjectId === want.subjectId).length;
      const kept = keptOfWeek(request.kept, want).length;
      return asOwed(want, want.count - kept - own - settledOf(request, want)) ?? [];
    });
    return { monday, lessons: [...here, ...placed], owes };
  });
  return { planningInput, request, weeks, owed };
}

function toLessons(solved: SolvedWeek, subjects: readonly TaughtSubject[]): KeptLesson[] {
  const { grid, problem } = solved.week;
  return newSessions(solved).flatMap(({ subject, day, start, parent }, index) => {
    const taught = subjects.find(({ id }) => id === subject);
    const date = grid.dates[day];
    const childIds = problem.subjects.find(({ id }) => id === subject)?.members ?? [];
    if (!taught || date === undefined) return [];
    const { id: subjectId, involvement, minutes, fixedStartMinute } = taught;
    const startMinute = fixedStartMinute ?? grid.minuteAt(start);
    const itemId = `new:${grid.monday}:${index}`;
    const adultId = parent ?? null;
    return [{ itemId, subjectId, childIds, involvement, adultId, minutes, date, startMinute }];
  });
}
