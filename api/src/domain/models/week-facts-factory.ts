import type { WeekFacts } from './week-record.js';

// Valid by default: a test writes only what matters to it.
export function aWeekFacts(over: Partial<WeekFacts> = {}): WeekFacts {
  return {
    regularity: 0.8,
    breakMinutes: 40,
    dailyLoadMinutes: 120,
    loadImbalance: 30,
    idleMinutes: 15,
    coreInBestTimes: 0.7,
    adjustments: 1,
    completion: 0.8,
    placed: 1,
    ...over,
  };
}
