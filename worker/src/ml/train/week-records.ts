import {
  type StyleRecord,
  styleFactsOf,
  weekFacts,
  type WeekRecord,
  weekStyle,
} from '@brightpath/api/domain/models';
import {
  bestTimesOf,
  type PlannedTimetable,
  plannedTimetable,
} from '@brightpath/api/domain/planning';
import type { RatedWeek } from '@brightpath/api/persistence';

/** A week with at least this rating is an example of a style that suits its family: four stars of five. */
const LIKED = 0.75;
const DONE_SHARE: Readonly<Record<string, number>> = { done: 1, partly: 0.5, skipped: 0 };

export interface WeekRecords {
  readonly weeks: WeekRecord[];
  readonly styles: StyleRecord[];
}

/** Training records from rated weeks: the ratings, and the styles of the weeks that were rated well. */
export function weekRecords(rated: readonly RatedWeek[]): WeekRecords {
  const held = rated
    .map((week) => ({ week, planned: plannedTimetable(week.planningInput, week) }))
    .filter(({ planned }) => planned.sessions.length > 0);
  return {
    weeks: held.map(({ week, planned }) => toWeekRecord(week, planned)),
    styles: held.flatMap(({ week: { familyId, planningInput, rating }, planned }) => {
      const style = rating >= LIKED ? weekStyle(planned.problem, planned.sessions) : null;
      return style ? [{ familyId, facts: styleFactsOf(planningInput), style }] : [];
    }),
  };
}

function toWeekRecord(week: RatedWeek, planned: PlannedTimetable): WeekRecord {
  const { familyId, monday, planningInput, lessons, missing, adjustments, rating } = week;
  const known = lessons.flatMap(({ status }) => DONE_SHARE[status] ?? []);
  const completion = known.reduce((sum, share) => sum + share, 0) / known.length;
  const happened = { adjustments, completion };
  const facts = weekFacts({ ...planned, bestTimes: bestTimesOf(planningInput), happened });
  const placed = lessons.length / (lessons.length + missing);
  return { familyId, monday, facts: { ...facts, placed }, rating };
}
