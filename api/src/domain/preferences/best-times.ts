import type { Period } from '../calendar/index.js';
import { bandForAge } from '../questionnaire/index.js';
import type { LessonFacts } from './lesson-record.js';

/** The periods in which a child learns best: those that the family named, or else those of the age table. */
export function bestTimesOf(facts: Pick<LessonFacts, 'bestTimes' | 'ageYears'>): readonly Period[] {
  if (facts.bestTimes.length > 0) return facts.bestTimes;
  return bandForAge(Math.min(18, Math.max(2, Math.floor(facts.ageYears)))).bestTimes;
}
