import { weekDates } from '../../calendar/index.js';
import { mealsOn } from '../input/meal.js';
import type { PlanningInput, TaughtSubject, TeachingStyle } from '../input/planning-input.js';
import { advisedDayOf } from './advised-day.js';
import { afterLunch } from './after-lunch.js';
import { bentBy } from './bent-by.js';
import { rewardTableOf } from './predicted-reward.js';
import type { RewardInput } from './week-rewards.js';
import type { WeekHours } from '../input/week-hours.js';

/** A lesson of a subject, its length in slots and the children who take part. */
interface LessonToRate {
  readonly subject: TaughtSubject;
  readonly slots: number;
  readonly childIds: readonly string[];
  readonly favouredDays: readonly number[];
}

/** The input of a lesson's reward. No other place reads the learned preferences for rewards. */
export function rewardInputOf(
  planningInput: PlanningInput,
  hours: WeekHours,
  { subject, slots, childIds, favouredDays }: LessonToRate,
): RewardInput {
  const learners = planningInput.learners.filter(({ id }) => childIds.includes(id));
  const { monday } = hours.grid;
  // Where lunch changes within the week, the week ends as all later ones will be.
  const sunday = weekDates(monday).at(-1) ?? monday;
  const meals = mealsOn(planningInput.meals, sunday);
  return {
    subject,
    slots,
    members: learners.map((learner) => ({
      learner,
      windows: hours.windowsOf(learner.id),
      preferences: rewardTableOf(planningInput.preferences, {
        childId: learner.id,
        subjectId: subject.id,
      }),
    })),
    favouredDays,
    afterLunch: afterLunch(meals),
    advised: advisedDayOf({ ...planningInput, meals }, subject),
    turnFactor: blockFactor(planningInput, subject),
    style: advised(planningInput),
  };
}

/** Core subjects come earlier the more the generator advises it, and only as far as the family wants them early. */
function advised({ style, preferences }: PlanningInput): TeachingStyle {
  const coreFirst = preferences?.style?.coreFirst ?? NaN;
  if (Number.isNaN(coreFirst)) return style;
  const early = style.scales['time-management'] * (0.5 + coreFirst);
  return { ...style, scales: { ...style.scales, 'time-management': Math.min(1, early) } };
}

/** How far advice may change what a subject's days count in a family that teaches in blocks: by nine tenths. */
const BLOCK_BEND = 0.9;

/**
 * In blocks, a subject keeps to its days the more firmly the longer the blocks are that suit the family: by nine tenths more where
 * two lessons of it make a block, by as much less where one lesson does. How long a lesson is, is the family's own word. A
 * family that does not teach in blocks has one lesson of a subject on a day, which leaves nothing to advise.
 */
function blockFactor({ style, preferences }: PlanningInput, { minutes }: TaughtSubject): number {
  if (style.approach !== 'block' || !preferences?.style) return 1;
  const lessons = preferences.style.blockMinutes / minutes;
  return bentBy(2 * (lessons - 1.5), BLOCK_BEND);
}
