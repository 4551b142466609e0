import { minuteOf } from '../calendar/index.js';
import type { PlanningInput, StyleAdvice } from '../planning/index.js';
import { styleRow, toStyleAdvice } from './features/style-features.js';
import type { LearnedModel } from './model.js';
import type { StyleFacts } from './training-set.js';
import { predictOne } from '../trees/index.js';

/** The generator's features of a family, from its planning input. */
export function styleFactsOf({ learners, adults, style }: PlanningInput): StyleFacts {
  const minutes = adults
    .flatMap(({ freeHours }) => freeHours)
    .reduce((sum, { startTime, endTime }) => sum + minuteOf(endTime) - minuteOf(startTime), 0);
  return {
    scales: style.scales,
    flexibility: style.flexibility,
    approach: style.approach,
    philosophies: style.philosophies ?? {},
    ages: learners.map(({ age }) => age),
    parents: adults.length,
    parentHoursPerWeek: minutes / 60,
  };
}

/** The style of week that the generator predicts for a family. */
export function predictStyle(generator: LearnedModel, planningInput: PlanningInput): StyleAdvice {
  return toStyleAdvice(predictOne(generator.ensemble, styleRow(styleFactsOf(planningInput))));
}
