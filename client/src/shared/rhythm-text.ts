import { dateText } from '@/lib/date-text';
import { weekdayName } from '@/lib/weekdays';
import { subjectChoices } from '@/messages/subject-choices';

export interface Rhythm {
  frequency: keyof typeof subjectChoices.frequencies;
  /** The only days on which it is taught, 1 = Monday; left out, or none, where any school day will do. */
  weekdays?: readonly number[];
}

/** "Every day", "Mon and Wed", "Once a week, on Wed". */
export function rhythmText({ frequency, weekdays = [] }: Rhythm): string {
  const often = subjectChoices.frequencies[frequency];
  if (weekdays.length === 0) return often;
  const days = dateText().list(weekdays.map((weekday) => weekdayName(weekday, 'short')));
  return frequency === 'daily' ? days : subjectChoices.oftenOn({ often, days });
}
