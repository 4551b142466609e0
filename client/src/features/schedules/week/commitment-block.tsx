import type { WeekChild, WeekCommitment } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { weekStrings } from '@/messages/week';
import { hyphenate } from './hyphenate';
import { placeStyle } from './lesson-block';
import type { PlacedBlock } from './place-lessons';
import type { WeekEntry } from './week-view';
import styles from './commitment-block.module.css';

export interface CommitmentBlockProps {
  block: PlacedBlock<WeekEntry>;
  commitment: WeekCommitment;
  family: readonly WeekChild[];
  /** In a lane that children share, initials tell whose it is. */
  slim: boolean;
}

/** Time that is taken: hatched and quiet. */
export function CommitmentBlock({ block, commitment, family, slim }: CommitmentBlockProps) {
  const text = dateText();
  const own = commitment.childIds.length > 0 ? commitment.childIds : family.map(({ id }) => id);
  const who = family.filter((child) => own.includes(child.id));
  return (
    <div className={styles.commitment} style={placeStyle(block)}>
      <span className={styles.title}>
        <span aria-hidden>{hyphenate(commitment.title)}</span>
        <span className="visually-hidden">{commitment.title}</span>
        {slim && (
          <span aria-hidden className={styles.initials}>
            {who.map((child) => child.initial).join(' ')}
          </span>
        )}
      </span>
      <span className="visually-hidden">
        {', '}
        {weekStrings.commitmentDetail({
          who: text.list(who.map((child) => child.name)),
          when: text.timeRange(commitment.startTime, commitment.endTime),
        })}
      </span>
    </div>
  );
}
