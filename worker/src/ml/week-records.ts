import {
  type StyleRecord,
  styleFactsOf,
  weekFacts,
  type WeekRecord,
  weekStyle,
} from '@brightpath/api/domain/learning';
import type { RatedWeek } from '@brightpath/api/persistence';

/** From this rating on a week is an example of a style that suits its family: four stars of five. */
const LIKED = 0.75;

export interface WeekRecords {
  readonly weeks: readonly WeekRecord[];
  readonly styles: readonly StyleRecord[];
}

/** What rated weeks teach: how they are liked, and of those that were, which style suits whom. */
export function weekRecords(rated: readonly RatedWeek[]): WeekRecords {
  const held = rated.filter(({ week }) => week.lessons.length > 0);
  return {
    weeks: held.map(({ familyId, life, week, rating }) => ({
      familyId,
      monday: week.monday,
      facts: weekFacts(life, week),
      rating,
    })),
    styles: held.flatMap(({ familyId, life, week, rating }) => {
      const style = rating >= LIKED ? weekStyle(life, week) : null;
      return style ? [{ familyId, facts: styleFactsOf(life), style }] : [];
    }),
  };
}
