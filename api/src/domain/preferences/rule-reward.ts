import {
  ANY_ADULT,
  type PlacedLesson,
  type RewardCause,
  rewardByCause,
  type TeachingStyle,
} from '../planning/index.js';
import { scoreScales } from '../questionnaire/index.js';
import type { LessonFacts } from './lesson-record.js';

/**
 * The causes that predict a child's reward from the questionnaire. The other causes are wishes of the family for its
 * days.
 */
const BELIEFS: readonly RewardCause[] = [
  'base',
  'age-curve',
  'best-times',
  'tired',
  'after-lunch',
  'too-early',
  'interest',
];
const NEUTRAL_STYLE: TeachingStyle = {
  flexibility: 3,
  approach: 'time-blocked',
  scales: scoreScales({}),
};

/** The reward that the rules expect of a lesson, 0 to 1: the prior before any lesson was held. */
export function ruleReward(facts: LessonFacts): number {
  const parts = rewardByCause(placed(facts), NEUTRAL_STYLE);
  const reward = BELIEFS.reduce((sum, cause) => sum + parts[cause], 0);
  return Math.min(1, Math.max(0, reward));
}

function placed(facts: LessonFacts): PlacedLesson {
  const { startMinute, minutes, dayOpens } = facts;
  return {
    subject: {
      id: '',
      name: '',
      kind: facts.kind,
      core: facts.core,
      minutes: 30,
      frequency: 'daily',
      involvement: facts.involvement,
      teaching: ANY_ADULT,
      fixedStartMinute: null,
      seriesStart: null,
      learners: [{ childId: '', interest: facts.interest }],
    },
    learner: {
      id: '',
      age: Math.min(18, Math.max(2, Math.floor(facts.ageYears))),
      schoolHours: [],
      bestTimes: facts.bestTimes,
    },
    span: { from: startMinute, to: startMinute + minutes },
    // Where the start of the day is unknown, the child is not tired of it.
    dayOpens: Number.isNaN(dayOpens) ? startMinute : dayOpens,
    learned: null,
  };
}
