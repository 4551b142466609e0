import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { durationText } from '@/messages/duration-text';
import { weekStrings } from '@/messages/week';
import { Facts } from '@/ui/facts';
import { LazyTrip } from './lazy-trip';
import { hasTrip, ownChildren, partsOf } from './trip-of';
import type { WeekEntry } from './week-view';
import styles from './agenda.module.css';

export interface CommitmentRowProps {
  entry: Extract<WeekEntry, { kind: 'commitment' }>;
  family: readonly WeekChild[];
  /** The one child looked at, or null for all of them. */
  childId: string | null;
  /** Instead of how long it takes, e.g. how long it still lasts. */
  note?: string;
}

/** Time that is taken, in a list: hatched and quiet; a meal or a task is plain and leads to where it is changed. */
export function CommitmentRow({ entry, family, childId, note }: CommitmentRowProps) {
  const text = dateText();
  const canEdit = useCanEdit();
  const { commitment } = entry;
  const names = ownChildren({ ...commitment, childIds: [...entry.childIds] }, family).map(
    ({ name }) => name,
  );
  const who = commitment.ownerKind === 'parent' ? weekStrings.anAdult : text.list(names);
  const { mealId, taskId } = commitment;
  const to = mealId ? paths.meal(mealId) : taskId && paths.task(taskId);
  const facts = [
    to && canEdit ? <Link to={to}>{commitment.title}</Link> : commitment.title,
    childId === null && who,
    note ?? durationText(partsOf(commitment).minutes),
    hasTrip(commitment) && <LazyTrip commitment={commitment} family={family} />,
  ];
  return (
    <li
      className={styles.quiet}
      data-kind={mealId ? 'meal' : taskId === undefined ? 'commitment' : 'task'}
    >
      <time dateTime={commitment.startTime}>{text.time(commitment.startTime)}</time>
      <span className={styles.quietTitle}>
        <Facts of={facts} />
      </span>
    </li>
  );
}
