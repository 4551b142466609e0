import type { Subject } from '@/api/model';
import { formatDate, formatDateRange } from '@/lib/format';
import { familyStrings } from '@/messages/family-plan';

const strings = familyStrings.pauses;

export type Pause = Subject['pauses'][number];

/** Whether a subject is taught on a day. */
export function isTaughtOn({ pauses }: Pick<Subject, 'pauses'>, date: string): boolean {
  return !pauses.some(
    ({ startDate, endDate }) =>
      (startDate === null || startDate <= date) && (endDate === null || date <= endDate),
  );
}

/** What is wrong with the pauses, if anything. */
export function checkPauses(pauses: readonly Pause[]): string | undefined {
  if (pauses.some(({ startDate, endDate }) => !startDate && !endDate)) return strings.mustDay;
  const isTurned = ({ startDate, endDate }: Pause) => startDate && endDate && endDate < startDate;
  return pauses.some(isTurned) ? familyStrings.endBeforeStart : undefined;
}

/** "Dec 14, 2026 – Jan 10, 2027", "until Jan 10, 2027" or "from Jun 1, 2027"; null while no day is given. */
export function pauseText({ startDate, endDate }: Pause): string | null {
  if (startDate && endDate) return formatDateRange(startDate, endDate);
  if (startDate) return strings.from({ date: formatDate(startDate) });
  return endDate && strings.until({ date: formatDate(endDate) });
}

/** "Not taught Dec 14, 2026 – Jan 10, 2027", for each pause that is not over. */
export function pausesAhead(pauses: readonly Pause[], today: string): string[] {
  return pauses
    .filter(({ endDate }) => endDate === null || endDate >= today)
    .flatMap((pause) => {
      const when = pauseText(pause);
      return when === null ? [] : [strings.notTaught({ when })];
    });
}
