import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { weekStrings } from '@/messages/week';
import { hyphenate } from './hyphenate';
import { placeStyle } from './lesson-block';
import type { PlacedBlock } from './place-lessons';
import { LazyTrip } from './lazy-trip';
import { ownChildren, partsOf } from './trip-of';
import type { TakenTime, WeekEntry } from './week-view';
import styles from './commitment-block.module.css';

const nameOf = ({ name }: WeekChild) => name;

export interface CommitmentBlockProps {
  block: PlacedBlock<WeekEntry>;
  commitment: TakenTime;
  family: readonly WeekChild[];
  /** In a lane that children share, initials tell whose it is. */
  slim: boolean;
}

/** Time that is taken: hatched and quiet. A meal is a plain band, with its time, a task has a dashed edge; both lead to where they are changed. */
export function CommitmentBlock({ block, commitment, family, slim }: CommitmentBlockProps) {
  const canEdit = useCanEdit();
  const { mealId, taskId } = commitment;
  const to = mealId ? paths.meal(mealId) : taskId && paths.task(taskId);
  const text = dateText();
  const own = commitment.childIds.length > 0 ? commitment.childIds : family.map(({ id }) => id);
  const who = family.filter((child) => own.includes(child.id));
  const { there, minutes, back } = partsOf(commitment);
  const whole = there + minutes + back;
  const words = (
    <>
      <span className={styles.title}>
        <span aria-hidden>
          {hyphenate(commitment.title)}
          {mealId && ` ${text.time(commitment.startTime)}`}
        </span>
        <span className="visually-hidden">{commitment.title}</span>
        {slim && (
          <span aria-hidden className={styles.initials}>
            {who.map((child) => child.initial).join(' ')}
          </span>
        )}
      </span>
      <span className="visually-hidden">
        {', '}
        {weekStrings[mealId ? 'mealDetail' : 'commitmentDetail']({
          who: text.list(ownChildren({ ...commitment, childIds: own }, family).map(nameOf)),
          when: text.timeRange(commitment.startTime, commitment.endTime),
        })}
      </span>
      <span className={styles.trip}>
        <LazyTrip commitment={commitment} family={family} />
      </span>
    </>
  );
  const place = {
    className: styles.commitment,
    'data-layer': block.layer ?? undefined,
    'data-words': block.isCoveredAtStart ? 'end' : undefined,
    style: {
      ...placeStyle(block),
      '--there': there / whole,
      '--back': back / whole,
    } as CSSProperties,
  };

  const kind = {
    'data-meal': mealId && '',
    'data-task': taskId === undefined ? undefined : commitment.done ? 'done' : '',
  };

  // Only the first piece of a meal is named to screen readers, and so only it can be reached.
  return to && canEdit && block.piece === 0 ? (
    <Link {...place} {...kind} to={to}>
      {words}
    </Link>
  ) : (
    <div {...place} {...kind}>
      {words}
    </div>
  );
}
