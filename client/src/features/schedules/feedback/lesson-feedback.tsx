import { useQuery } from '@tanstack/react-query';
import type { LessonFeedback as Entry } from '@/api/feedback-model';
import type { Item, WeekChild } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { LessonFaces } from './lesson-faces';
import { commonFace } from './feedback-entries';
import { LessonComment } from './lesson-comment';
import { itemFeedbackQuery } from './queries';
import styles from './lesson-feedback.module.css';

export interface LessonFeedbackProps {
  item: Item;
  learners: readonly WeekChild[];
  disabled: boolean;
}

/** In a lesson's panel: how it was, with a face and a comment. */
export function LessonFeedback({ item, learners, disabled }: LessonFeedbackProps) {
  const query = useQuery(itemFeedbackQuery(item.id));
  return (
    <div className={styles.section}>
      <h4 className={styles.heading}>{feedbackStrings.howWasIt}</h4>
      {query.isPending && <Skeleton shape="control" />}
      {query.isError && !query.data && (
        <>
          <p className={styles.quiet} role="status">
            {feedbackStrings.loadFailed}
          </p>
          <Button size="s" className={styles.start} onClick={() => void query.refetch()}>
            {feedbackStrings.tryAgain}
          </Button>
        </>
      )}
      {query.data && (
        <>
          <LessonFaces
            item={item}
            learners={learners}
            entries={query.data.entries}
            disabled={disabled}
          />
          <Words item={item} learners={learners} entries={query.data.entries} disabled={disabled} />
        </>
      )}
    </div>
  );
}

/** One field while all children have the same face and comment, else one for each child with feedback. */
function Words({
  item,
  learners,
  entries,
  disabled,
}: LessonFeedbackProps & { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  const childIds = learners.map(({ id }) => id);
  const commentsDiffer = new Set(entries.map(({ comment }) => comment)).size > 1;
  const together = commonFace(entries, childIds) !== null && !commentsDiffer;
  if (together) return <LessonComment item={item} entries={entries} disabled={disabled} />;
  return learners.map((child) => {
    const own = entries.filter(({ childId }) => childId === child.id);
    return own.length === 0 ? null : (
      <LessonComment key={child.id} item={item} entries={own} child={child} disabled={disabled} />
    );
  });
}
