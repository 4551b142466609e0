import { useQuery } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { LedgerEntry, Unplaced, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { owedStrings } from '@/messages/owed';
import { unplacedStrings } from '@/messages/unplaced';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { unplacedQuery } from '../queries';
import { unplacedReasonText } from '../unplaced-reason-text';
import { useDropLessons } from './ledger-mutations';
import { changeSentence, changeText, settingOf } from './unplaced-change';
import styles from './owed-list.module.css';

/** Longer lists of reasons only repeat themselves. */
const MOST_REASONS = 3;

/** Lessons of one subject that are owed: how many, why they found no place, and a way to leave them out for good. */
export function OwedRow({ entry, week }: { entry: LedgerEntry; week: Week }) {
  const canEdit = useCanEdit();
  const drop = useDropLessons();
  const unplaced = useUnplaced(entry, week);
  const learners = week.children.filter(({ id }) => entry.childIds.includes(id));
  const who = dateText().list(learners.map(({ name }) => name));
  const subject = entry.subjectName;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <h4 className={styles.title}>
          {subject} {learners.length > 0 && unplacedStrings.of({ who })}
          <span className={styles.count}> · {unplacedStrings.missing({ count: entry.owed })}</span>
        </h4>
        {canEdit && entry.subjectId !== null && (
          <Button
            size="s"
            variant="quiet"
            busy={drop.isPending}
            aria-label={owedStrings.dropOf({ subject, count: entry.owed })}
            onClick={() => drop.mutate(entry)}
          >
            {owedStrings.drop}
          </Button>
        )}
      </div>
      {drop.isError && <FailureNote error={drop.error} />}
      {unplaced && <Why unplaced={unplaced} subject={subject} />}
    </li>
  );
}

/** Why the lessons found no place, where the week's plan tells. */
function useUnplaced({ weekStart, subjectId }: LedgerEntry, { schedule }: Week): Unplaced | null {
  const { data } = useQuery({
    ...unplacedQuery(schedule?.id ?? '', schedule?.versionId ?? ''),
    enabled: schedule !== null,
  });
  const found = data?.items.find(
    (one) => one.weekStart === weekStart && one.subjectId === subjectId,
  );
  return found ?? null;
}

function Why({ unplaced, subject }: { unplaced: Unplaced; subject: string }) {
  const reasons = [...new Set(unplaced.reasons.map(unplacedReasonText))].slice(0, MOST_REASONS);
  return (
    <>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {unplaced.change && (
        <p className={styles.change}>
          <Lightbulb aria-hidden size={18} className={styles.changeIcon} />
          <span>
            {changeSentence(unplaced.change, subject)}{' '}
            <Link to={settingOf(unplaced, unplaced.change)}>
              {changeText(subject, unplaced.change.code)}
            </Link>
          </span>
        </p>
      )}
    </>
  );
}
