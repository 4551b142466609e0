import { useEffect, useRef } from 'react';
import type { Item } from '@/api/week-model';
import { byHandStrings as strings } from '@/messages/by-hand';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { useDeleteLesson } from './mutations';
import styles from './by-hand.module.css';

export interface DeleteLessonProps {
  item: Item;
  disabled: boolean;
  onDeleted: () => void;
  onKeep: () => void;
}

/** Asks what becomes of a lesson that is taken out: it need not be held, or it is owed. Either is one press. */
export function DeleteLesson({ item, disabled, onDeleted, onKeep }: DeleteLessonProps) {
  const remove = useDeleteLesson({ onDeleted });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { title, extra } = item;
  const answer = (as: 'dropped' | 'owed', label: string, hint?: string) => (
    <Button
      busy={remove.isPending && remove.variables.as === as}
      disabled={disabled || remove.isPending}
      onClick={() => remove.mutate({ item, as })}
      className={styles.answer}
    >
      <span className={styles.answerWords}>
        <span>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Button>
  );
  return (
    <div className={styles.form}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {strings.deleteTitle({ title })}
      </h3>
      {remove.isError && <FailureNote title={strings.notDeleted({ title })} error={remove.error} />}
      {extra ? (
        <>
          <p className={styles.hint}>{strings.deleteExtra}</p>
          {answer('owed', strings.deleteExtraNow)}
        </>
      ) : (
        <div className={styles.answers}>
          {answer('dropped', strings.asDropped, strings.asDroppedHint)}
          {answer('owed', strings.asOwed, strings.asOwedHint)}
        </div>
      )}
      <Button variant="quiet" className={styles.start} onClick={onKeep}>
        {strings.keep}
      </Button>
    </div>
  );
}
