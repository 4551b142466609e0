import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem-text';
import { subjects as subjectRows } from '@/api/queries/family';
import type { Subject } from '@/api/model';
import type { Item, WeekChild } from '@/api/week-model';
import { byHandStrings as strings } from '@/messages/by-hand';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { Unsaved } from '@/ui/unsaved';
import { draftOf, faultsOf, isSame, type LessonDraft, lessonOf } from './lesson-draft';
import { LessonFields } from './lesson-fields';
import { useEditLesson } from './mutations';
import { placeCheckQuery } from './queries';
import { useFocusOnFault } from './use-focus-on-fault';
import { Verdict } from './verdict';
import styles from './by-hand.module.css';

export interface EditLessonProps {
  item: Item;
  family: readonly WeekChild[];
  disabled: boolean;
  onDone: () => void;
}

/** Changes what a lesson is, in one save: subject, children, day, time and length. */
export function EditLesson(props: EditLessonProps) {
  const rows = useQuery(subjectRows.all());
  if (rows.isPending) return <Skeleton shape="control" count={4} />;
  if (rows.isError && !rows.data) {
    return (
      <ErrorState title={strings.loadFailed} onRetry={() => void rows.refetch()}>
        {problemText(rows.error)}
      </ErrorState>
    );
  }
  return <EditForm {...props} subjects={rows.data} />;
}

function EditForm({
  item,
  family,
  disabled,
  onDone,
  subjects,
}: EditLessonProps & { subjects: readonly Subject[] }) {
  const saved = draftOf(item);
  const [draft, setDraft] = useState<LessonDraft>(saved);
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { form, focusFault } = useFocusOnFault();
  const edit = useEditLesson({ onSaved: onDone });
  const dirty = !isSame(draft, saved);
  const lesson = lessonOf(draft);
  const check = useQuery(placeCheckQuery(dirty && lesson ? { ...lesson, itemId: item.id } : null));
  const change = (next: LessonDraft): void => {
    edit.reset();
    setDraft(next);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!lesson) focusFault();
    if (!dirty) onDone();
    else if (lesson) edit.mutate({ item, lesson });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={strings.changeTitle}
      onSubmit={submit}
    >
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {strings.changeTitle}
      </h3>
      {dirty && <Unsaved />}
      <LessonFields
        draft={draft}
        onChange={change}
        faults={asked ? faultsOf(draft) : []}
        subjects={subjects}
        family={family}
      />
      <p className={styles.hint}>{strings.changeHint}</p>
      <Verdict
        check={check}
        refused={edit.error}
        onTakeNearest={(startTime) => change({ ...draft, startTime })}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={edit.isPending} disabled={disabled}>
          {strings.save}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}
