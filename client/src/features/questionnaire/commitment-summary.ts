import { dateText } from '@/lib/date-text';
import { isPlainDate } from '@/lib/plain-date';
import { weekdayName } from '@/lib/weekdays';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import type { CommitmentAnswer, ParentAnswer } from './answers';

const TIME = /^\d{2}:\d{2}$/;

/** A commitment in a line: "Family · every week on Mon, Wed · 4:00 – 5:00 PM". */
export function commitmentSummary(commitment: CommitmentAnswer, parents: ParentAnswer[]): string {
  const { ownerKind, startTime, endTime } = commitment;
  const text = dateText();
  const owner =
    ownerKind === 'child'
      ? null
      : (parents.find((parent) => parent.id === commitment.parentId)?.name ??
        strings.commitments.owners.family);
  const times =
    TIME.test(startTime) && TIME.test(endTime) ? text.timeRange(startTime, endTime) : null;
  return [owner, when(commitment), times].filter(Boolean).join(' · ');
}

function when({ recurrence, weekdays = [], startDate = '' }: CommitmentAnswer): string {
  const text = dateText();
  const word = strings.commitments.recurrences[recurrence];
  switch (recurrence) {
    case 'weekly':
      return weekdays.length
        ? `${word} ${strings.commitments.on({ day: text.list(weekdays.map((day) => weekdayName(day, 'short'))) })}`
        : word;
    case 'once':
      return isPlainDate(startDate) ? text.shortDay(startDate) : word;
    case 'monthly':
      return isPlainDate(startDate)
        ? `${word} ${strings.commitments.onDayOfMonth({ day: Number(startDate.slice(8)) })}`
        : word;
    case 'daily':
      return word;
  }
}
