import { useState } from 'react';
import type { Face, LessonFeedback } from '@/api/feedback-model';
import type { Item, WeekChild } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { Button } from '@/ui/button';
import { FaceToggle } from './face-toggle';
import { commonFace } from './feedback-entries';
import { useSaveLessonFeedback } from './mutations';
import styles from './lesson-feedback.module.css';

export interface LessonFacesProps {
  item: Item;
  /** The children of the lesson, in the order of the family. */
  learners: readonly WeekChild[];
  entries: readonly LessonFeedback[];
  disabled: boolean;
  /** The accessible name of the three faces; "How was it?" when the screen shows already which lesson is meant. */
  label?: string;
}

/** One press for all children of a lesson together, with room for another face for each. */
export function LessonFaces({
  item,
  learners,
  entries,
  disabled,
  label = feedbackStrings.howWasIt,
}: LessonFacesProps) {
  const [perChild, setPerChild] = useState(false);
  const saveFeedback = useSaveLessonFeedback();
  const childIds = learners.map(({ id }) => id);
  const common = commonFace(entries, childIds);
  // The children have different faces, or some have none: one row could not show that.
  const differs = entries.length > 0 && common === null;
  const open = learners.length > 1 && (perChild || differs);
  const give = (ids: readonly string[], face: Face | null): void =>
    saveFeedback.mutate({
      item,
      entries: face ? ids.map((childId) => ({ childId, face })) : [],
      ...(face ? {} : { removeFor: ids }),
      announced: true,
    });

  if (!open) {
    return (
      <>
        <FaceToggle
          label={label}
          face={common}
          disabled={disabled}
          onChange={(face) => give(childIds, face)}
        />
        {learners.length > 1 && (
          <Button
            variant="quiet"
            size="s"
            className={styles.start}
            disabled={disabled}
            onClick={() => setPerChild(true)}
          >
            {feedbackStrings.facePerChild}
          </Button>
        )}
      </>
    );
  }
  return (
    <ul className={styles.children}>
      {learners.map(({ id, name }) => (
        <li key={id} className={styles.child}>
          <span className={styles.name}>{name}</span>
          <FaceToggle
            label={feedbackStrings.howWasFor({ name })}
            face={entries.find(({ childId }) => childId === id)?.face ?? null}
            disabled={disabled}
            onChange={(face) => give([id], face)}
          />
        </li>
      ))}
    </ul>
  );
}
