import { useQuery } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { Link } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import type { Unplaced, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { unplacedStrings } from '@/messages/unplaced';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { unplacedQuery } from '../queries';
import { unplacedReasonText } from '../unplaced-reason-text';
import { changeSentence, changeText, settingOf } from './unplaced-change';
import styles from './unplaced-list.module.css';

export interface UnplacedSheetProps {
  plan: { scheduleId: string; versionId: string };
  /** Only this week of the plan, or all of it. */
  weekStart: string | null;
  family: readonly WeekChild[];
  onClose: () => void;
}

/** What could not fit, why, and where to change it. */
export function UnplacedSheet({ plan, weekStart, family, onClose }: UnplacedSheetProps) {
  return (
    <Sheet
      open
      onOpenChange={(next) => !next && onClose()}
      title={unplacedStrings.title}
      description={unplacedStrings.intro}
      footer={
        <>
          <Button asChild variant="quiet">
            <Link to={paths.plan}>{unplacedStrings.changeHours}</Link>
          </Button>
          <Button asChild>
            <Link to={paths.generate}>{unplacedStrings.planAgain}</Link>
          </Button>
        </>
      }
    >
      <UnplacedList plan={plan} weekStart={weekStart} family={family} />
    </Sheet>
  );
}

type UnplacedListProps = Pick<UnplacedSheetProps, 'plan' | 'weekStart' | 'family'>;

export function UnplacedList({ plan, weekStart, family }: UnplacedListProps) {
  const unplaced = useQuery(unplacedQuery(plan.scheduleId, plan.versionId));
  if (unplaced.isPending) return <Skeleton shape="row" count={3} />;
  if (unplaced.isError) {
    return (
      <ErrorState
        title={unplacedStrings.failed}
        onRetry={() => void unplaced.refetch()}
        reference={problemReference(unplaced.error)}
      >
        {problemText(unplaced.error)}
      </ErrorState>
    );
  }
  const shown = unplaced.data.items.filter(
    (one) => weekStart === null || one.weekStart === weekStart,
  );
  if (shown.length === 0) return <p>{unplacedStrings.none}</p>;
  return (
    <ul className={styles.list}>
      {shown.map((one) => (
        <UnplacedRow key={`${one.weekStart} ${one.subjectId}`} unplaced={one} family={family} />
      ))}
    </ul>
  );
}

/** Longer lists of reasons only repeat themselves. */
const MOST_REASONS = 3;

function reasonsOf(unplaced: Unplaced): string[] {
  return [...new Set(unplaced.reasons.map(unplacedReasonText))].slice(0, MOST_REASONS);
}

interface UnplacedRowProps {
  unplaced: Unplaced;
  family: readonly WeekChild[];
}

function UnplacedRow({ unplaced, family }: UnplacedRowProps) {
  const learners = family.filter((child) => unplaced.childIds.includes(child.id));
  const subject = unplaced.subjectName ?? unplacedStrings.goneSubject;
  const who = dateText().list(learners.map((child) => child.name));
  return (
    <li className={styles.row}>
      <h3 className={styles.title}>
        {subject} {learners.length > 0 && unplacedStrings.of({ who })}
        <span className={styles.count}>
          {' '}
          · {unplacedStrings.missing({ count: unplaced.missing })}
        </span>
      </h3>
      <ul className={styles.reasons}>
        {reasonsOf(unplaced).map((reason) => (
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
    </li>
  );
}
