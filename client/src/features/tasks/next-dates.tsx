import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isProblem } from '@/api/problem';
import { ruleDatesQuery } from '@/api/queries/tasks';
import { dateText } from '@/lib/date-text';
import { formatDate } from '@/lib/format';
import { taskFormStrings as strings } from '@/messages/tasks';
import { Skeleton } from '@/ui/skeleton';
import styles from './task-form.module.css';

const SHOWN = 6;

/** "Fri, Nov 27"; with its year where that is another one than the first day's. */
function dayText(date: string, first: string): string {
  return date.slice(0, 4) === first.slice(0, 4) ? dateText().shortDay(date) : formatDate(date);
}

/** The next days that a rule means, by the server's own reckoning, before anything is kept. */
export function NextDates({ rule, startDate }: { rule: string; startDate: string }) {
  const query = useQuery({
    ...ruleDatesQuery(rule, startDate),
    placeholderData: keepPreviousData,
  });
  const dates = query.isError ? [] : (query.data ?? []);
  return (
    <div className={styles.next} role="status">
      <p className={styles.label}>{strings.next}</p>
      {query.isPending && <Skeleton />}
      {query.isError && (
        <p>
          {isProblem(query.error) && query.error.errors[0]
            ? query.error.errors[0].sentence
            : strings.nextFailed}
        </p>
      )}
      {query.isSuccess && dates.length === 0 && <p>{strings.nextNone}</p>}
      {dates.length > 0 && (
        <ul className={styles.dates}>
          {dates.slice(0, SHOWN).map((date) => (
            <li key={date}>{dayText(date, startDate)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
