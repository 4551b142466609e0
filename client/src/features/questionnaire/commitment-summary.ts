import { dateText } from '@/lib/date-text';
import { isPlainDate } from '@/lib/plain-date';
import { weekdayName } from '@/lib/weekdays';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { tripTexts } from '@/messages/trip-text';
import type { CommitmentAnswer } from './answers';
import type { FullAnswers } from './suggested-answers';

const TIME = /^\d{2}:\d{2}$/;

/**
 * A commitment in a line: "Family · every week on Mon, Wed · 4:00 – 5:00 PM". Where `childId` is looked at, a child's says
 * whose it is only where it is a sibling's.
 */
export function commitmentSummary(
  commitment: CommitmentAnswer,
  { parent: { parents }, children }: Pick<FullAnswers, 'parent' | 'children'>,
  childId?: string,
): string {
  const { ownerKind, startTime, endTime, companions, travelBeforeMinutes, travelAfterMinutes } =
    commitment;
  const text = dateText();
  const people = [...parents, ...children];
  const ownerId = commitment.childId ?? commitment.parentId;
  const owner =
    ownerKind === 'child' && ownerId === childId
      ? null
      : (people.find(({ id }) => id === ownerId)?.name ?? strings.commitments.owners.family);
  const { parentIds = [], childIds = [] } = companions ?? {};
  const isDriven = commitment.adultsStay === false;
  const told = (ids: readonly string[]) => {
    const names = people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return { names: text.list(names), count: names.length };
  };
  const trip = tripTexts({
    along: told(isDriven ? childIds : [...parentIds, ...childIds]),
    drivers: told(isDriven ? parentIds : []),
    minutesThere: travelBeforeMinutes ?? 0,
    minutesBack: travelAfterMinutes ?? 0,
  });
  const times =
    TIME.test(startTime) && TIME.test(endTime) ? text.timeRange(startTime, endTime) : null;
  return [owner, when(commitment), times, ...trip].filter(Boolean).join(' · ');
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
