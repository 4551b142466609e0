import { type ReactNode, useId } from 'react';
import type { Versioned } from '@/api/queries/collection';
import { useRowEditor } from '@/api/queries/use-row-editor';
import { taskFormStrings as strings } from '@/messages/tasks';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { ConflictNotice } from '@/shared/conflict-notice';
import { Sheet } from '@/ui/dialog';
import { Unsaved } from '@/ui/unsaved';
import { useFocusOnRefusal } from '@/ui/use-focus-on-refusal';
import type { People } from './people';
import { check, describe, fieldOf, type TaskForm } from './task-form';
import { TaskFields, type TaskFieldsProps } from './task-fields';
import styles from './task-form.module.css';

export interface TaskEditorProps<T extends Versioned> {
  title: string;
  kind: TaskFieldsProps['kind'];
  people: People;
  today: string;
  row: T | null;
  initial: TaskForm;
  toForm: (row: T) => TaskForm;
  /** Writes the form over `base`, or anew. */
  write: (base: T | null, form: TaskForm) => Promise<T>;
  onSaved: (row: T) => void;
  onClose: () => void;
  /** Above the fields: what is changed of what comes back. */
  scope?: ReactNode;
  /** What was changed before another scope was chosen. */
  carried?: Partial<TaskForm>;
  onChange?: (patch: Partial<TaskForm>) => void;
}

/** The form of a task in a sheet. Mount it anew for each row. */
export function TaskEditor<T extends Versioned>(props: TaskEditorProps<T>) {
  const { title, kind, people, today, row, initial, toForm, write, onSaved, onClose } = props;
  const { scope, carried = {}, onChange } = props;
  const formId = useId();
  const editor = useRowEditor<T, TaskForm>({
    row,
    initial: { ...initial, ...carried },
    toDraft: toForm,
    check,
    fieldOf,
    write,
    onSaved,
  });
  const form = useFocusOnRefusal(editor.refusals);
  const { conflict, draft, failure } = editor;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={editor.saving}>
            {strings.save}
          </Button>
        </>
      }
    >
      {(editor.dirty || Object.keys(carried).length > 0) && <Unsaved />}
      {conflict && (
        <ConflictNotice
          mine={describe(draft, people)}
          theirs={describe(toForm(conflict), people)}
          onKeepMine={editor.keepMine}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      {failure !== null && <FailureNote title={strings.saveFailed} error={failure} />}
      <form
        id={formId}
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          editor.save();
        }}
      >
        {scope}
        <TaskFields
          form={draft}
          change={(patch) => {
            editor.change(patch);
            onChange?.(patch);
          }}
          errors={editor.errors}
          people={people}
          today={today}
          kind={kind}
        />
      </form>
    </Sheet>
  );
}
