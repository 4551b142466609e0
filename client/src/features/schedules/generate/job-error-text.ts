import type { JobError } from '@/api/week-model';
import { dateText, type DateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { wordFor } from '@/messages/i18n';
import { faultSentences, infeasibilitySentences as words } from '@/messages/generate';
import { problemStrings } from '@/messages/problems';

/** Why a job made no plan, and what would help. */
export function jobErrorText({ code, params }: JobError, text = dateText()): string {
  switch (code) {
    case 'schedule.no-children':
    case 'schedule.no-subjects':
    case 'schedule.nothing-fits':
    case 'schedule.no-free-hours':
      return words[code];
    case 'schedule.no-school-days':
    case 'schedule.nothing-left': {
      const [first, last] = [params.firstDate, params.lastDate];
      if (!first || !last) break;
      return words[code]({ first: text.dayAndMonth(first), last: text.dayAndMonth(last) });
    }
    case 'schedule.contradictory-fixed-times':
      return fixedTimesText(params.fixedTimes ?? [], text) ?? problemStrings.server;
  }
  return wordFor<string>(faultSentences, code) ?? problemStrings.server;
}

function fixedTimesText(
  [first, second]: NonNullable<JobError['params']['fixedTimes']>,
  text: DateText,
): string | undefined {
  if (!first) return undefined;
  const [subject, time] = [first.name, text.time(timeOf(first.startMinute))];
  if (!second) return words.oneFixedTime({ subject, time });
  const [other, otherTime] = [second.name, text.time(timeOf(second.startMinute))];
  return words.twoFixedTimes({ subject, time, other, otherTime });
}
