import type { Why, WhyReason } from '@/api/replan-model';
import { dateText, type DateText } from '@/lib/date-text';
import { wordFor } from '@/messages/i18n';
import { whyStrings } from '@/messages/why-here';

type LearnedParams = Extract<WhyReason, { code: 'learned' | 'learned-elsewhere' }>['params'];
type Observed = NonNullable<LearnedParams['observed']>;

/** A reason for the time of a lesson, in one sentence; undefined for one that this page does not know yet. */
export function reasonText(reason: WhyReason, text: DateText = dateText()): string | undefined {
  switch (reason.code) {
    case 'learned':
    case 'learned-elsewhere':
      return learnedText(reason);
    case 'consistency':
      return sameTimeText(reason.params.dates, text);
    case 'best-times':
    case 'age-curve':
    case 'tired':
    case 'after-lunch':
    case 'too-early':
    case 'interest':
      return whyStrings.childReasons[reason.code]({ child: childOf(reason.params) });
    case 'parent-free':
    case 'teacher':
    case 'parentChanged':
      return whyStrings.adultReasons[reason.code]({ parent: adultOf(reason.params) });
    default:
      return wordFor(whyStrings.reasons, reason.code);
  }
}

const childOf = ({ childName }: { childName: string | null }): string =>
  childName ?? whyStrings.yourChild;

const adultOf = ({ parentName }: { parentName: string | null }): string =>
  parentName ?? whyStrings.anAdult;

function sameTimeText(dates: readonly string[], text: DateText): string {
  return dates.length === 0
    ? whyStrings.closeTime
    : whyStrings.sameTime({ days: text.list(dates.map((date) => text.weekday(date))) });
}

/**
 * Counts are said where they speak for themselves; else whose weeks it was learned from, so that nothing is claimed of
 * a child that is only known of others.
 */
function learnedText({ code, params }: Extract<WhyReason, { params: LearnedParams }>): string {
  const of = { child: childOf(params), subject: params.subjectName };
  return params.observed ? observedText(params.observed, of) : whyStrings.learnedReasons[code](of);
}

function observedText(observed: Observed, of: { child: string; subject: string }): string {
  const here = { ...of, finished: amount(observed.here.finished), held: observed.here.held };
  if (observed.kind === 'alone') return whyStrings.alone[observed.period](here);
  const { finished, held } = observed.elsewhere;
  const both = { ...here, otherFinished: amount(finished), otherHeld: held };
  return observed.kind === 'lunch'
    ? whyStrings.lunch[observed.side](both)
    : whyStrings.period[observed.period](both);
}

/** A lesson done in part counts half, which nobody would say. */
function amount(finished: number): string {
  return Number.isInteger(finished)
    ? String(finished)
    : whyStrings.about({ count: Math.floor(finished) });
}

/** The next-best time, and what it would cost most of all. */
export function alternativeText(
  { date, startTime, cost, mostly }: NonNullable<Why['alternative']>,
  text: DateText = dateText(),
): string {
  const at = { day: text.weekday(date), time: text.time(startTime) };
  if (cost <= 0) return whyStrings.asGood(at);
  const lost = mostly && lostText(mostly);
  return lost ? `${whyStrings.nextBest(at)} ${lost}` : whyStrings.nextBest(at);
}

function lostText(reason: WhyReason): string | undefined {
  switch (reason.code) {
    case 'learned':
    case 'learned-elsewhere': {
      const { params } = reason;
      return whyStrings.learnedLost({ child: childOf(params), subject: params.subjectName });
    }
    case 'best-times':
    case 'age-curve':
    case 'tired':
    case 'after-lunch':
      return whyStrings.childLost[reason.code]({ child: childOf(reason.params) });
    case 'teacher':
    case 'parentChanged': {
      const { parentName } = reason.params;
      return parentName === null
        ? undefined
        : whyStrings.adultLost[reason.code]({ parent: parentName });
    }
    default:
      return wordFor(whyStrings.lost, reason.code);
  }
}
