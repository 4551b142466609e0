import { addDays, type LocalDate, weekdayOf } from './local-date.js';
import { occurrencesBetween, type RecurrenceRule } from './recurrence.js';

/** A recurring fact after a change: what held until the day before, if it ever did, and what holds from then on. */
export interface ChangedSeries<T extends RecurrenceRule> {
  readonly past: T | null;
  readonly present: T;
}

/**
 * A recurring fact that becomes another one on a day. The old one ends on the day before and the new one begins; its rhythm
 * counts on from the old one's start, unless the rhythm itself is another. What speaks of days that are over by then, such
 * as a first day before them, puts a mistake right: the fact is corrected as it always was. So is one that has not begun.
 */
export function seriesChangedFrom<T extends RecurrenceRule>(
  before: T,
  after: T,
  validFrom: LocalDate,
): ChangedSeries<T> {
  const isMoved = after.startDate !== before.startDate;
  const correction = { past: null, present: seriesCorrected(before, after) };
  if (before.startDate >= validFrom || isCorrection(before, after, validFrom)) return correction;
  const past = seriesEndedBefore(before, validFrom);
  if (isMoved) return { past, present: { ...after, rhythmStart: null } };
  const rhythmStart = rhythmAfter(before, after);
  const startDate = firstOccurrence({ ...after, startDate: validFrom, rhythmStart });
  const present = {
    ...after,
    startDate,
    rhythmStart: rhythmStart === startDate ? null : rhythmStart,
  };
  return { past, present };
}

/** A recurring fact as it should have been said in the first place. */
export function seriesCorrected<T extends RecurrenceRule>(before: T, after: T): T {
  const isMoved = after.startDate !== before.startDate;
  const rhythmStart = isMoved || after.recurrence !== before.recurrence ? null : before.rhythmStart;
  return { ...after, rhythmStart: rhythmStart ?? null };
}

/** What is left of a recurring fact that ends on the day before; null where it held on no day until then. */
export function seriesEndedBefore<T extends RecurrenceRule>(series: T, date: LocalDate): T | null {
  const until = addDays(date, -1);
  const endDate = series.endDate !== null && series.endDate < until ? series.endDate : until;
  const ended = { ...series, endDate };
  return series.startDate <= until && everOccurs(ended) ? ended : null;
}

/**
 * Two parts of one fact as one, the earlier one first; null where something else holds between them, or the later one is
 * of another rhythm. Call it with parts that are equal but for their dates.
 */
export function joinedSeries<T extends RecurrenceRule>(earlier: T, later: T): T | null {
  if (earlier.endDate === null || earlier.endDate >= later.startDate) return null;
  const { startDate, rhythmStart = null } = earlier;
  const whole = { ...later, startDate, rhythmStart };
  const between = occurrencesBetween(whole, addDays(earlier.endDate, 1), addDays(later.startDate, -1)); // prettier-ignore
  return between.length === 0 && phaseOf(whole) === phaseOf(later) ? whole : null;
}

/** The day of the month, or of the week, that a rule takes from the day on which its rhythm starts. */
function phaseOf(rule: RecurrenceRule): string {
  const { recurrence, startDate, rhythmStart } = rule;
  if (!isByStart(rule)) return '';
  const start = rhythmStart ?? startDate;
  return recurrence === 'monthly' ? start.slice(8) : String(weekdayOf(start));
}

function isCorrection(
  before: RecurrenceRule,
  after: RecurrenceRule,
  validFrom: LocalDate,
): boolean {
  const isMoved = after.startDate !== before.startDate;
  const endsBefore = after.endDate !== null && after.endDate < validFrom;
  return endsBefore || (isMoved && after.startDate < validFrom) || (!isMoved && after.recurrence === 'once'); // prettier-ignore
}

/** The day from which the new rule's rhythm counts; null where its start says nothing of the rhythm. */
function rhythmAfter(before: RecurrenceRule, after: RecurrenceRule): LocalDate | null {
  return isByStart(after) ? (before.rhythmStart ?? before.startDate) : null;
}

function isByStart({ recurrence, weekdays }: RecurrenceRule): boolean {
  return recurrence === 'monthly' || (recurrence === 'weekly' && weekdays.length === 0);
}

const LONGEST_WAIT_DAYS = 62;

/** The day on which it first occurs, where that is told by its rhythm: so its start still says the day of the month. */
function firstOccurrence(rule: RecurrenceRule): LocalDate {
  if (rule.rhythmStart == null) return rule.startDate;
  const first = occurrencesBetween(rule, rule.startDate, addDays(rule.startDate, LONGEST_WAIT_DAYS))[0]; // prettier-ignore
  return first ?? rule.startDate;
}

function everOccurs(rule: RecurrenceRule): boolean {
  const soon = addDays(rule.startDate, LONGEST_WAIT_DAYS);
  return occurrencesBetween(rule, rule.startDate, soon).length > 0;
}
