import { useEffect, useRef } from 'react';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useOnline } from '@/api/connection';
import type { Item, Week } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { IconButton } from '@/ui/icon-button';
import { LessonFaces } from './lesson-faces';
import { everyChildHasFeedback } from './feedback-entries';
import { savingLessonFeedback } from './mutations';
import { itemFeedbackQuery } from './queries';
import styles from './lesson-feedback.module.css';

export interface LessonFeedbackPromptProps {
  item: Item;
  week: Week;
  onClose: () => void;
}

/** Asks how a lesson was right after it was ticked, until a face is given or "Not now" is pressed. */
export function LessonFeedbackPrompt({ item, week, onClose }: LessonFeedbackPromptProps) {
  const online = useOnline();
  const query = useQuery(itemFeedbackQuery(item.id));
  const learners = week.children.filter(({ id }) =>
    item.children.some(({ childId }) => childId === id),
  );
  const entries = query.data?.entries ?? [];
  const isAnswered = everyChildHasFeedback(
    entries,
    learners.map(({ id }) => id),
  );
  // When saving fails, the face is taken back, and then the question must still be there.
  const isSaid = useIsMutating({ mutationKey: savingLessonFeedback }) === 0 && isAnswered;
  const strip = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isSaid) return;
    // The question goes away, so the focus moves to the page; else a keyboard user would lose it.
    if (strip.current?.contains(document.activeElement))
      document.getElementById('content')?.focus({ preventScroll: true });
    close.current();
  }, [isSaid]);
  // Without the feedback given so far no face can be shown as chosen. The lesson's panel shows the error.
  if (query.isError && !query.data) return null;
  const label = feedbackStrings.howWas({ title: item.title });
  return (
    <section ref={strip} className={styles.asking} aria-label={label}>
      <div className={styles.askingHead}>
        <h2>{label}</h2>
        <IconButton label={feedbackStrings.notNow} tooltip={false} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <LessonFaces
        item={item}
        learners={learners}
        entries={entries}
        disabled={!online || query.isPending}
        label={label}
      />
    </section>
  );
}
