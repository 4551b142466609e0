import type { Period } from '../calendar/index.js';
import { bandForAge } from '../questionnaire/index.js';
import type { LessonFacts } from './lesson-record.js';

/** The periods a child learns best in: those named, or where none were the age table's. */
export function bestTimesOf(facts: Pick<LessonFacts, 'bestTimes' | 'ageYears'>): readonly Period[] {
  if (facts.bestTimes.length > 0) return facts.bestTimes;
  return bandForAge(Math.min(18, Math.max(2, Math.floor(facts.ageYears)))).bestTimes;
}
