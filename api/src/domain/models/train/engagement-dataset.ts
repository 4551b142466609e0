import { epochDay } from '../../calendar/index.js';
import type { Random } from '../../random.js';
import { uniform } from '../../sampling.js';
import { createDataset, type Dataset } from '../../trees/index.js';
import { ENGAGEMENT_WIDTH, engagementRows } from '../features/engagement-features.js';
import { type LessonRecord, rewardOf } from '../../preferences/index.js';
import { SCHEMAS } from '../feature-schemas.js';

/** Three of four rows describe a child without a record, so that the trees can predict for new children too. */
const UNSEEN_SHARE = 0.75;
/** Days after which a lesson counts half, since the preferences of a population drift as well. */
const HALF_LIFE_DAYS = 70;

/**
 * One row for each lesson of the families for which `isWanted` is true: what was known on the morning of its day, and
 * its reward. Null where there is no such lesson.
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
