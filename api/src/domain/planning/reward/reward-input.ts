import type { PlanningInput, TaughtSubject, TeachingStyle } from '../input/planning-input.js';
import { rewardTableOf } from './predicted-reward.js';
import type { RewardInput } from './week-rewards.js';
import type { WeekHours } from '../input/week-hours.js';

/** A lesson of a subject for some of the family's children, as long as so many slots. */
export interface LessonToRate {
  readonly subject: TaughtSubject;
  readonly slots: number;
  readonly childIds: readonly string[];
  readonly favouredDays: readonly number[];
}

/** What the reward of a lesson is computed from; the only place that looks into what was learned. */
export function rewardInputOf(
  planningInput: PlanningInput,
  hours: WeekHours,
  { subject, slots, childIds, favouredDays }: LessonToRate,
): RewardInput {
  const learners = planningInput.learners.filter(({ id }) => childIds.includes(id));
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
    style: advised(planningInput),
  };
}

/** Core work comes the earlier the more it suits such a family, as far as the family wants it early at all. */
function advised({ style, preferences }: PlanningInput): TeachingStyle {
  const coreFirst = preferences?.style?.coreFirst ?? NaN;
  if (Number.isNaN(coreFirst)) return style;
  const early = style.scales['time-management'] * (0.5 + coreFirst);
  return { ...style, scales: { ...style.scales, 'time-management': Math.min(1, early) } };
}
