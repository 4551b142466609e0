import { useState } from 'react';
import type { LessonFeedback } from '@/api/feedback-model';
import type { Item, WeekChild } from '@/api/week-model';
import { feedbackStrings } from '@/messages/feedback';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/text-field';
import { Unsaved } from '@/ui/unsaved';
import { MOST_CHARACTERS } from './feedback-entries';
import { useSaveLessonFeedback } from './mutations';
import styles from './lesson-feedback.module.css';

export interface LessonCommentProps {
  item: Item;
  /** The entries that share this comment: of one child, or of several children with the same feedback. */
  entries: readonly LessonFeedback[];
  /** Given when the comment is for one child of several. */
  child?: WeekChild;
  disabled: boolean;
}

/** A comment to go with a face. The component keeps what is typed until the server has saved it. */
export function LessonComment({ item, entries, child, disabled }: LessonCommentProps) {
  const kept = entries[0]?.comment ?? '';
  const [open, setOpen] = useState(kept !== '');
  const [typed, setTyped] = useState<string | null>(null);
  const saveFeedback = useSaveLessonFeedback();
  const text = typed ?? kept;
  const over = text.length - MOST_CHARACTERS;
  const dirty = typed !== null && typed.trim() !== kept;
  const label = child ? feedbackStrings.noteFor({ name: child.name }) : feedbackStrings.note;

  if (!open && kept === '') {
    return (
      <Button
        variant="quiet"
        size="s"
        className={styles.start}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {child ? label : feedbackStrings.addNote}
      </Button>
    );
  }
  const save = (): void =>
    saveFeedback.mutate(
      {
        item,
        entries: entries.map(({ childId, face }) => ({
          childId,
          face,
          comment: text.trim() || null,
        })),
      },
      { onSuccess: () => setTyped((now) => (now === text ? null : now)) },
    );
  return (
    <div className={styles.section}>
      {dirty && <Unsaved />}
      <TextArea
        label={label}
        hint={feedbackStrings.noteHint}
        error={over > 0 ? feedbackStrings.noteTooLong({ over }) : undefined}
        optional
        rows={2}
        value={text}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.foot}>
        <span role="status" className={styles.quiet}>
          {saveFeedback.isSuccess && !dirty && feedbackStrings.noteSaved}
        </span>
        {(dirty || saveFeedback.isPending) && (
          <Button
            size="s"
            busy={saveFeedback.isPending}
            disabled={over > 0 || disabled}
            onClick={save}
          >
            {feedbackStrings.saveNote}
          </Button>
        )}
      </div>
    </div>
  );
}
