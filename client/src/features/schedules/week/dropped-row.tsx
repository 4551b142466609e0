import { useCanEdit } from '@/api/session';
import type { DroppedLessons, LedgerEntry, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { owedStrings } from '@/messages/owed';
import { unplacedStrings } from '@/messages/unplaced';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { useTakeBackDrop } from './ledger-mutations';
import styles from './owed-list.module.css';

interface DroppedRowProps {
  drop: DroppedLessons;
  entry: LedgerEntry;
  family: readonly WeekChild[];
}

/** Lessons that the family left out on purpose, and a way to take that back. */
export function DroppedRow({ drop, entry, family }: DroppedRowProps) {
  const canEdit = useCanEdit();
  const takeBack = useTakeBackDrop();
  const text = dateText();
  const learners = family.filter(({ id }) => entry.childIds.includes(id));
  const who = text.list(learners.map(({ name }) => name));
  const subject = entry.subjectName;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <p className={styles.title}>
          {subject} {learners.length > 0 && unplacedStrings.of({ who })}
          <span className={styles.count}>
            {' '}
            · {unplacedStrings.missing({ count: drop.count })} ·{' '}
            {owedStrings.ofWeek({ day: text.dayAndMonth(drop.weekStart) })}
          </span>
        </p>
        {canEdit && (
          <Button
            size="s"
            variant="quiet"
            busy={takeBack.isPending}
            aria-label={owedStrings.takeBackOf({ subject })}
            onClick={() => takeBack.mutate(drop)}
          >
            {owedStrings.takeBack}
          </Button>
        )}
      </div>
      {takeBack.isError && <FailureNote error={takeBack.error} />}
    </li>
  );
}
