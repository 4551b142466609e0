import type { Commitment } from '@/api/model';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { formatWeekdays } from '@/lib/hours';
import { changeStrings } from '@/messages/changes';
import { familyStrings, recurrenceLabels } from '@/messages/family-plan';

const strings = familyStrings.commitments;

interface When {
  recurrence: Commitment['recurrence'];
  weekdays: Commitment['weekdays'];
  startDate: string;
  /** Empty, or null, where no end is known. */
  endDate: string | null;
}

/** "Tue, Thu until Jun 11, 2027". */
export function whenOf({ recurrence, weekdays, startDate, endDate }: When): string {
  if (recurrence === 'once') return formatDate(startDate);
  const often = recurrence === 'weekly' ? formatWeekdays(weekdays) : recurrenceLabels[recurrence];
  return endDate ? `${often} ${strings.until({ date: formatDate(endDate) })}` : often;
}

/** "Until Jan 3, 2027: Swimming, Tue, 3:00 – 4:00 PM". */
export function whatBefore(before: Commitment): string {
  const { title, endDate, startTime, endTime } = before;
  const what = [
    title,
    whenOf({ ...before, endDate: null }),
    dateText().timeRange(startTime, endTime),
  ];
  return changeStrings.goesBack({ date: formatDate(endDate ?? ''), what: what.join(', ') });
}
