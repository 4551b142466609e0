import { periodAt, PERIODS, shareInPeriods } from '../../calendar/index.js';
import { DEMANDING_KINDS, PARENT_DEMAND, SUBJECT_KINDS } from '../../questionnaire/index.js';
import { type LessonFacts, type LessonRecord, bestTimesOf } from '../../preferences/index.js';
import { SCHEMAS } from '../feature-schemas.js';
import { NOTHING_RECENT, type RecentFacts, RecentRecord } from './recent-record.js';

export const ENGAGEMENT_WIDTH = SCHEMAS.engagement.featureNames.length;

/** Writes one row of the engagement model, in the order of its schema. */
export function writeEngagementRow(
  facts: LessonFacts,
  recent: RecentFacts,
  into: Float64Array,
): void {
  const { startMinute, minutes, dayOpens } = facts;
  const middle = startMinute + minutes / 2;
  const best = bestTimesOf(facts);
  const span = { from: startMinute, to: startMinute + minutes };
  let at = 0;
  const put = (value: number): void => void (into[at++] = value);
  put(facts.ageYears);
  put(SUBJECT_KINDS.indexOf(facts.kind));
  put(DEMANDING_KINDS.includes(facts.kind) ? 1 : 0);
  put(facts.core ? 1 : 0);
  put(facts.interest);
  put(PARENT_DEMAND[facts.involvement]);
  put(minutes);
  put(facts.learners);
  put(facts.weekday);
  put(startMinute);
  put(middle);
  put(startMinute - dayOpens);
  put(shareInPeriods(span, best));
  put(facts.bestTimes.length);
  for (const period of PERIODS) put(best.includes(period) ? 1 : 0);
  put(recent.subject);
  put(recent.period);
  put(recent.child);
  put(recent.lessons);
  put(recent.daysSinceSubject);
  put(recent.daysSinceBreak);
}

/**
 * Rows of one child's lessons in their order, each with what was known on the morning of its day. Where `knowsRecent`
 * is false the row is that of a child without a record.
 */
export function engagementRows(
  lessons: readonly LessonRecord[],
  knowsRecent: (index: number) => boolean,
): Float64Array {
  const rows = new Float64Array(lessons.length * ENGAGEMENT_WIDTH);
  const recent = new RecentRecord(lessons);
  lessons.forEach(({ facts, date, subjectId }, i) => {
    const known = knowsRecent(i)
      ? recent.before(date, subjectId, periodAt(facts.startMinute))
      : NOTHING_RECENT;
    const row = rows.subarray(i * ENGAGEMENT_WIDTH, (i + 1) * ENGAGEMENT_WIDTH);
    writeEngagementRow(facts, known, row);
  });
  return rows;
}
