import type { WeekChild, WeekCommitment } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { placeStyle } from './lesson-block';
import type { PlacedBlock } from './place-lessons';
import { weekStrings } from './strings';
import type { WeekEntry } from './week-view';
import styles from './commitment-block.module.css';

export interface CommitmentBlockProps {
  block: PlacedBlock<WeekEntry>;
  commitment: WeekCommitment;
  family: readonly WeekChild[];
}

/** Time that is taken: hatched and quiet. */
export function CommitmentBlock({ block, commitment, family }: CommitmentBlockProps) {
  const text = dateText();
  const who = family.filter((child) => block.entry.childIds.includes(child.id));
  return (
    <div className={styles.commitment} style={placeStyle(block)}>
      <span className={styles.title}>{commitment.title}</span>
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
