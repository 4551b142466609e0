import { epochDay } from '../../calendar/index.js';
import type { Random } from '../../random.js';
import { uniform } from '../../sampling.js';
import { createDataset, type Dataset } from '../../trees/index.js';
import { ENGAGEMENT_WIDTH, engagementRows } from '../features/engagement-features.js';
import { type LessonRecord, rewardOf } from '../../preferences/index.js';
import { SCHEMAS } from '../feature-schemas.js';

/** Three of four rows are of a child nobody has seen: so the trees can tell what one expects of those too. */
const UNSEEN_SHARE = 0.75;
/** Days after which a lesson counts half: what a population likes drifts as well. */
const HALF_LIFE_DAYS = 70;

/**
 * One row a lesson of the families for which `isWanted` says yes: what was known on the morning of its day, and its
 * reward. Null where there is no such lesson.
 */
export function engagementDataset(
  children: readonly (readonly LessonRecord[])[],
  isWanted: (familyId: string) => boolean,
  random: Random,
): Dataset | null {
  const wanted = children.filter((lessons) => isWanted(lessons[0]!.familyId));
  const count = wanted.reduce((sum, lessons) => sum + lessons.length, 0);
  if (count === 0) return null;
  const values = new Float64Array(count * ENGAGEMENT_WIDTH);
  const targets = new Float64Array(count);
  const days = new Float64Array(count);
  let at = 0;
  for (const lessons of wanted) {
    values.set(
      engagementRows(lessons, () => uniform(random) >= UNSEEN_SHARE),
      at * ENGAGEMENT_WIDTH,
    );
    for (const { outcome, date } of lessons) {
      targets[at] = rewardOf(outcome);
      days[at++] = epochDay(date);
    }
  }
  const latest = days.reduce((last, day) => Math.max(last, day), -Infinity);
  return createDataset({
    ...SCHEMAS.engagement,
    values,
    targets,
    weights: days.map((day) => 0.5 ** ((latest - day) / HALF_LIFE_DAYS)),
  });
}
