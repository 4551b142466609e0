import { weekDates } from '../../calendar/index.js';
import { mealsOn } from '../input/meal.js';
import type { PlanningInput, TaughtSubject, TeachingStyle } from '../input/planning-input.js';
import { afterLunch } from './after-lunch.js';
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
    afterLunch: afterLunch(mealsOn(planningInput.meals, sunday)),
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
