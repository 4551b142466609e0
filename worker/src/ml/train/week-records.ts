import {
  type StyleRecord,
  styleFactsOf,
  weekFacts,
  type WeekRecord,
  weekStyle,
} from '@brightpath/api/domain/models';
import { bestTimesOf, type StandingWeek, standingWeek } from '@brightpath/api/domain/planning';
import type { RatedWeek } from '@brightpath/api/persistence';

/** From this rating on a week is an example of a style that suits its family: four stars of five. */
const LIKED = 0.75;
const DONE_SHARE: Readonly<Record<string, number>> = { done: 1, partly: 0.5, skipped: 0 };

export interface WeekRecords {
  readonly weeks: readonly WeekRecord[];
  readonly styles: readonly StyleRecord[];
}

/** What rated weeks teach: how they are liked, and of those that were, which style suits whom. */
export function weekRecords(rated: readonly RatedWeek[]): WeekRecords {
  const held = rated
    .map((week) => ({ week, standing: standingWeek(week.life, { ...week, index: 0 }) }))
    .filter(({ standing }) => standing.sessions.length > 0);
  return {
    weeks: held.map(({ week, standing }) => toWeekRecord(week, standing)),
    styles: held.flatMap(({ week: { familyId, life, rating }, standing }) => {
      const style = rating >= LIKED ? weekStyle(standing.problem, standing.sessions) : null;
      return style ? [{ familyId, facts: styleFactsOf(life), style }] : [];
    }),
  };
}

function toWeekRecord(week: RatedWeek, standing: StandingWeek): WeekRecord {
  const { familyId, monday, life, lessons, missing, adjustments, rating } = week;
  const known = lessons.flatMap(({ status }) => DONE_SHARE[status] ?? []);
  const completion = known.reduce((sum, share) => sum + share, 0) / known.length;
  const happened = { adjustments, completion };
  const facts = weekFacts({ ...standing, bestTimes: bestTimesOf(life), happened });
  const placed = lessons.length / (lessons.length + missing);
  return { familyId, monday, facts: { ...facts, placed }, rating };
}
