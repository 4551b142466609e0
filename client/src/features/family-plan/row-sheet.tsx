import { useId } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { refreshPlanningData, type Versioned } from '@/api/queries/collection';
import { familyStrings } from '@/messages/family-plan';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { useToast } from '@/ui/toast';
import { Unsaved } from '@/ui/unsaved';
import { ConflictNotice } from '@/shared/conflict-notice';
import type { People, RowKind } from './row-kind';
import { useFocusOnRefusal } from '@/ui/use-focus-on-refusal';
import { useRowEditor } from '@/api/queries/use-row-editor';
import styles from './rows.module.css';

export interface RowSheetProps<T extends Versioned, Draft, Body> {
  kind: RowKind<T, Draft, Body>;
  people: People;
  /** The row to edit; null for a new one, which starts from `initial`. */
  row: T | null;
  initial: Draft;
  onClose: () => void;
  /** Left out where the row is removed from its list. */
  onRemove?: () => void;
}

/** The form of one row in a sheet. Mount it anew for each row. */
export function RowSheet<T extends Versioned, Draft, Body>(props: RowSheetProps<T, Draft, Body>) {
  const { kind, people, row, initial, onClose, onRemove } = props;
  const formId = useId();
  const queryClient = useQueryClient();
  const showToast = useToast();
  const editor = useRowEditor<T, Draft>({
    row,
    initial,
    toDraft: kind.toDraft,
    check: kind.check,
    fieldOf: kind.fieldOf,
    write: (base, draft) =>
      base
        ? kind.collection.update(base, kind.toBody(draft))
        : kind.collection.create(kind.toBody(draft)),
    onSaved: (saved) => {
      kind.collection.keep(queryClient, saved);
      void refreshPlanningData(queryClient);
      showToast({ title: familyStrings.saved({ name: kind.name(saved) }) });
      onClose();
    },
  });
  const form = useFocusOnRefusal(editor.refusals);
  const { conflict, draft } = editor;

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={row ? familyStrings.editNamed({ name: kind.name(row) }) : kind.strings.add}
      footer={
        <>
          {onRemove && (
            <Button variant="quiet" className={styles.removing} onClick={onRemove}>
              {familyStrings.remove}
            </Button>
          )}
          <Button onClick={onClose}>{familyStrings.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" busy={editor.saving}>
            {familyStrings.save}
          </Button>
        </>
      }
    >
      {editor.dirty && <Unsaved />}
      {conflict && (
        <ConflictNotice
          mine={kind.describe(draft, people)}
          theirs={kind.describe(kind.toDraft(conflict), people)}
          onKeepMine={editor.keepMine}
          onTakeTheirs={editor.takeTheirs}
        />
      )}
      {editor.failure !== null && (
        <FailureNote title={familyStrings.saveFailed} error={editor.failure} />
      )}
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
        <kind.Form draft={draft} change={editor.change} errors={editor.errors} people={people} />
      </form>
    </Sheet>
  );
}
