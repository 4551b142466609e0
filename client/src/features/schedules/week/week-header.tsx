import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { addDays } from '@/lib/plain-date';
import { paths } from '@/lib/paths';
import { weekStrings } from '@/messages/week';
import { Button } from '@/ui/button';
import styles from './week-page.module.css';

/** Keeps the focus on the arrow, so that a second press goes on. */
const stay = { state: { keepFocus: true }, preventScrollReset: true };

/** Links to the previous, this and the next week. They keep the search parameters. */
export function WeekSteps({
  weekStart,
  isThisWeek,
  search,
}: {
  weekStart: string;
  isThisWeek: boolean;
  search: string;
}) {
  const to = (date: string) => ({ pathname: paths.weekOf(date), search });
  return (
    <nav aria-label={weekStrings.title} className={styles.steps}>
      <Link
        {...stay}
        to={to(addDays(weekStart, -7))}
        aria-label={weekStrings.previousWeek}
        className={styles.step}
      >
        <ChevronLeft aria-hidden size={20} />
      </Link>
      <Button asChild variant="quiet" size="s" className={styles.here}>
        <Link
          {...stay}
          to={{ pathname: paths.week, search }}
          aria-current={isThisWeek ? 'date' : undefined}
        >
          {weekStrings.thisWeek}
        </Link>
      </Button>
      <Link
        {...stay}
        to={to(addDays(weekStart, 7))}
        aria-label={weekStrings.nextWeek}
        className={styles.step}
      >
        <ChevronRight aria-hidden size={20} />
      </Link>
    </nav>
  );
}
