import { PHILOSOPHIES, PLANNING_APPROACHES, SCALES } from '../questionnaire/index.js';
import { PERIODS } from '../calendar/index.js';
import type { ModelKind } from './model-kinds.js';

/**
 * The columns of a model, in their order. A change of the columns must raise the version: models of another version are
 * refused.
 */
interface ModelSchema {
  readonly version: number;
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
}

const byPeriod = (name: string): string[] => PERIODS.map((period) => `${name}:${period}`);

export const SCHEMAS: Readonly<Record<ModelKind, ModelSchema>> = {
  generator: {
    version: 1,
    featureNames: [
      ...SCALES,
      'flexibilityLevel',
      ...PHILOSOPHIES.map((philosophy) => `philosophy:${philosophy}`),
      ...PLANNING_APPROACHES.map((approach) => `approach:${approach}`),
      'youngestAge',
      'oldestAge',
      'meanAge',
      'children',
      'parents',
      'parentHoursPerWeek',
    ],
    outputNames: [
      'structure',
      'blockMinutes',
      'minutesBetweenBreaks',
      'breakMinutes',
      'startOfDay',
      'coreFirst',
      'rotation',
      'dailyLoadMinutes',
    ],
  },
  engagement: {
    version: 1,
    featureNames: [
      'ageYears',
      'kind',
      'demanding',
      'core',
      'interest',
      'parentDemand',
      'minutes',
      'learners',
      'weekday',
      'startMinute',
      'middleMinute',
      'minutesSinceOpening',
      'shareInBestTimes',
      'namedBestTimes',
      ...byPeriod('best'),
      'recentSubject',
      'recentPeriod',
      'recentChild',
      'recentLessons',
      'daysSinceSubject',
      'daysSinceBreak',
    ],
    outputNames: ['reward'],
  },
  satisfaction: {
    version: 1,
    featureNames: [
      'regularity',
      'breakMinutes',
      'dailyLoadMinutes',
      'loadImbalance',
      'idleMinutes',
      'coreInBestTimes',
      'adjustments',
      'completion',
      'placed',
    ],
    outputNames: ['rating'],
  },
};
