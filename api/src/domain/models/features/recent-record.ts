import { epochDay, type LocalDate, type Period, periodAt } from '../../calendar/index.js';
import { type LessonRecord, completionOf } from '../../preferences/index.js';

/** Days that count as recent. */
export const RECENT_DAYS = 28;
/** Days without a lesson that make a break; a weekend makes none. */
const BREAK_DAYS = 3;

/** The child's recent lessons. Shares are 0 to 1; NaN where nothing is known. */
export interface RecentFacts {
  readonly subject: number;
  readonly period: number;
  readonly child: number;
  /** Number of lessons that the shares rest on. */
  readonly lessons: number;
  readonly daysSinceSubject: number;
  /** Days since the child came back from three days or more without a lesson. */
  readonly daysSinceBreak: number;
}

export const NOTHING_RECENT: RecentFacts = {
  subject: NaN,
  period: NaN,
  child: NaN,
  lessons: NaN,
  daysSinceSubject: NaN,
  daysSinceBreak: NaN,
};

interface PastLesson {
  readonly day: number;
  readonly subjectId: string;
  readonly period: Period;
  readonly completion: number | null;
}

/** One child's lessons, seen from any day: only lessons strictly before that day count. */
export class RecentRecord {
  private readonly past: readonly PastLesson[];

  constructor(records: readonly LessonRecord[]) {
    this.past = records
      .map(({ date, subjectId, facts, outcome }) => ({
        day: epochDay(date),
        subjectId,
        period: periodAt(facts.startMinute),
        completion: completionOf(outcome),
      }))
      .sort((a, b) => a.day - b.day);
  }

  /** What was known on the morning of `date` about a lesson of the subject in the period. */
  before(date: LocalDate, subjectId: string, period: Period): RecentFacts {
    const today = epochDay(date);
    const sums = { subject: new Share(), period: new Share(), child: new Share() };
    let daysSinceSubject = NaN;
    let daysSinceBreak = NaN;
    let later = today;
    for (let i = this.firstNotBefore(today) - 1; i >= 0; i--) {
      const lesson = this.past[i]!;
      // Today itself may still be a holiday: only gaps between lessons are breaks.
      if (later < today && later - lesson.day > BREAK_DAYS && !(daysSinceBreak >= 0)) {
        daysSinceBreak = today - later;
      }
      later = lesson.day;
      if (today - lesson.day > RECENT_DAYS) break;
      if (lesson.subjectId === subjectId) {
        if (!(daysSinceSubject >= 0)) daysSinceSubject = today - lesson.day;
        sums.subject.add(lesson.completion);
      }
      if (lesson.period === period) sums.period.add(lesson.completion);
      sums.child.add(lesson.completion);
    }
    return {
      subject: sums.subject.mean,
      period: sums.period.mean,
      child: sums.child.mean,
      lessons: sums.child.count,
      daysSinceSubject,
      daysSinceBreak,
    };
  }

  /** Index of the first lesson on or after the day. */
  private firstNotBefore(day: number): number {
    let low = 0;
    let high = this.past.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.past[middle]!.day < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

class Share {
  private sum = 0;
  count = 0;

  add(completion: number | null): void {
    if (completion === null) return;
    this.sum += completion;
    this.count += 1;
  }

  get mean(): number {
    return this.count > 0 ? this.sum / this.count : NaN;
  }
}
