import type { WeekFacts } from '../week-record.js';

/** One row of the satisfaction model, in the order of its schema. */
export function weekRow(facts: WeekFacts): number[] {
  return [
    facts.regularity,
    facts.breakMinutes,
    facts.dailyLoadMinutes,
    facts.loadImbalance,
    facts.idleMinutes,
    facts.coreInBestTimes,
    facts.adjustments,
    facts.completion,
    facts.placed,
  ];
}
