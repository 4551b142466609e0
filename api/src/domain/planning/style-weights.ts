import type { PlanningApproach } from '../questionnaire/index.js';
import type { Weights } from '../timetabling/index.js';
import type { TeachingStyle } from './family-life.js';

/**
 * Points a slot of drift in a subject's start costs, by level of flexibility 1 to 5; 4 is the benchmark's. At the last
 * level an hour of drift costs more than any better time brings: "the same every day" is meant.
 */
const CONSISTENCY = [0, 2, 4, 9, 60] as const;
/** How much a planning approach cares for the same hour every day. */
const CLOCK: Readonly<Record<PlanningApproach, number>> = {
  'time-blocked': 2,
  loop: 0.25,
  block: 0.5,
  'interest-led': 0.5,
  grouped: 1,
};
/** What clear days between two lessons of a subject are worth. Blocks want them together, loops apart. */
const SPREAD: Readonly<Record<PlanningApproach, number>> = {
  'time-blocked': 60,
  loop: 90,
  block: 0,
  'interest-led': 60,
  grouped: 60,
};
/** Keeping last week's place, in points a level: weeks look alike for those who want them to. */
const LIKE_LAST_WEEK = 6;

/** The prices of a week, in reward points. An own lesson at a good time is worth about 250. */
export function weightsFor({ flexibility, approach, scales }: TeachingStyle): Weights {
  const clock = CLOCK[approach] * (1.5 - scales.flexibility);
  return {
    unscheduledCore: 1500,
    unscheduledOther: Math.round(700 * (1.2 - 0.4 * scales.prioritisation)),
    spreadAdjacent: SPREAD[approach],
    consistency: Math.round((CONSISTENCY[flexibility - 1] ?? 4) * clock),
    span: 5,
    balance: approach === 'block' ? 4 : 12,
    moved: LIKE_LAST_WEEK * flexibility,
  };
}
