import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import { ledgerQuery } from '@/api/queries/ledger';
import { useCanEdit } from '@/api/session';
import type { Ledger, LedgerEntry, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { owedStrings } from '@/messages/owed';
import { unplacedStrings } from '@/messages/unplaced';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { DroppedRow } from './dropped-row';
import { OwedRow } from './owed-row';
import styles from './owed-list.module.css';

/** The weeks whose lessons are listed. */
export interface LedgerRange {
  from: string;
  to: string;
}

export interface OwedSheetProps {
  week: Week;
  range: LedgerRange;
  onClose: () => void;
}

/** What weeks owe, by name; what was left out on purpose; and where to go from there. */
export function OwedSheet({ week, range, onClose }: OwedSheetProps) {
  const canEdit = useCanEdit();
  return (
    <Sheet
      open
      onOpenChange={(next) => !next && onClose()}
      title={owedStrings.title}
      description={owedStrings.intro}
      footer={
        canEdit && (
          <>
            <Button asChild variant="quiet">
              <Link to={paths.plan}>{unplacedStrings.changeHours}</Link>
            </Button>
            <Button asChild>
              <Link to={`${paths.generate}?from=${week.weekStart}`}>
                {unplacedStrings.planAgain}
              </Link>
            </Button>
          </>
        )
      }
    >
      <OwedLists week={week} range={range} />
    </Sheet>
  );
}

function OwedLists({ week, range }: Pick<OwedSheetProps, 'week' | 'range'>) {
  const ledger = useQuery(ledgerQuery(range.from, range.to));
  if (ledger.isPending) return <Skeleton shape="row" count={3} />;
  if (ledger.isError) {
    return (
      <ErrorState
        title={owedStrings.failed}
        onRetry={() => void ledger.refetch()}
        reference={problemReference(ledger.error)}
      >
        {problemText(ledger.error)}
      </ErrorState>
    );
  }
  const weeks = weeksThatOwe(ledger.data, week.weekStart);
  const dropped = ledger.data.entries.filter(({ drops }) => drops.length > 0);
  return (
    <div className={styles.lists}>
      {weeks.length === 0 && <p>{owedStrings.nothingOwed}</p>}
      {weeks.map(({ weekStart, entries }) => (
        <section key={weekStart} aria-labelledby={`owed-${weekStart}`}>
          <h3 id={`owed-${weekStart}`} className={styles.heading}>
            {weekStart === week.weekStart
              ? owedStrings.ofThisWeek
              : owedStrings.ofWeek({ day: dateText().dayAndMonth(weekStart) })}
          </h3>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <OwedRow key={keyOf(entry)} entry={entry} week={week} />
            ))}
          </ul>
        </section>
      ))}
      {dropped.length > 0 && (
        <section aria-labelledby="dropped">
          <h3 id="dropped" className={styles.heading}>
            {owedStrings.leftOutTitle}
          </h3>
          <ul className={styles.list}>
            {dropped.flatMap((entry) =>
              entry.drops.map((drop) => (
                <DroppedRow key={drop.id} drop={drop} entry={entry} family={week.children} />
              )),
            )}
          </ul>
        </section>
      )}
    </div>
  );
}

interface OwingWeek {
  weekStart: string;
  entries: LedgerEntry[];
}

/** This week first, then the weeks before it, the latest first. */
function weeksThatOwe({ weeks, entries }: Ledger, monday: string): OwingWeek[] {
  return weeks
    .map(({ weekStart }) => ({
      weekStart,
      entries: entries.filter((entry) => entry.weekStart === weekStart && entry.owed > 0),
    }))
    .filter((each) => each.entries.length > 0)
    .sort(
      (a, b) =>
        Number(b.weekStart === monday) - Number(a.weekStart === monday) ||
        b.weekStart.localeCompare(a.weekStart),
    );
}

function keyOf({ weekStart, subjectId, subjectName, childIds }: LedgerEntry): string {
  return [weekStart, subjectId ?? subjectName, ...childIds].join(' ');
}
