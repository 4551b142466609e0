import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshPlanningData, type Removal, type Versioned } from '@/api/queries/collection';
import { useFamily } from '@/api/session';
import { formatDate } from '@/lib/format';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { changeStrings as strings } from '@/messages/changes';
import { familyStrings } from '@/messages/family-plan';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { RadioCards } from '@/ui/radio-cards';
import { DateField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import type { RowKind } from './row-kind';
import styles from './rows.module.css';

interface RemovalDraft {
  choice: 'today' | 'date' | 'all';
  validFrom: string;
  error: boolean;
}

function toRemoval({ choice, validFrom }: RemovalDraft): Removal {
  if (choice === 'all') return { past: 'removed' };
  return choice === 'date' ? { validFrom } : {};
}

interface WhenProps {
  draft: RemovalDraft;
  onChange: (draft: RemovalDraft) => void;
  today: string;
}

/** From which day it is gone, and whether past weeks keep it. */
function When({ draft, onChange, today }: WhenProps) {
  return (
    <div className={styles.form}>
      <RadioCards
        label={strings.removeLegend}
        layout="stack"
        options={[
          { value: 'today', label: strings.removeToday, description: strings.removeTodayHint },
          { value: 'date', label: strings.removeDate, description: strings.removeDateHint },
          { value: 'all', label: strings.removeAll, description: strings.removeAllHint },
        ]}
        value={draft.choice}
        onValueChange={(choice) => onChange({ ...draft, choice })}
      />
      {draft.choice === 'date' && (
        <DateField
          label={strings.removeFirstDay}
          required
          min={today}
          value={draft.validFrom}
          error={draft.error ? familyStrings.mustDate : undefined}
          onChange={(event) => onChange({ ...draft, validFrom: event.target.value, error: false })}
        />
      )}
    </div>
  );
}

/** Asks before a row goes. */
export function RemoveDialog<T extends Versioned, Draft, Body>(props: {
  kind: RowKind<T, Draft, Body>;
  row: T;
  onClose: () => void;
}) {
  const { kind, row, onClose } = props;
  const { RemoveNote } = kind;
  const queryClient = useQueryClient();
  const showToast = useToast();
  const name = kind.name(row);
  const today = todayIn(useFamily().timeZone, now());
  const { from, until } = kind.lifetime?.(row) ?? { from: today, until: null };
  const isOver = until !== null && until < today;
  const [when, setWhen] = useState<RemovalDraft>({ choice: 'today', validFrom: '', error: false });
  const hasPast = kind.lifetime !== undefined && !isOver && (from === null || from < today);
  const remove = useMutation({
    mutationFn: () =>
      kind.collection.remove(row, isOver ? { past: 'removed' } : hasPast ? toRemoval(when) : {}),
    onSuccess: () => {
      void refreshPlanningData(queryClient);
      showToast({ title: familyStrings.removed({ name }) });
      onClose();
    },
    // The next press then starts from the row as it is now.
    onError: () => void queryClient.invalidateQueries({ queryKey: kind.collection.key }),
  });
  const press = () => {
    if (hasPast && when.choice === 'date' && !when.validFrom) setWhen({ ...when, error: true });
    else remove.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={familyStrings.removeTitle({ name })}
      description={
        isOver ? strings.removeOver({ date: formatDate(until) }) : kind.strings.removeText
      }
      footer={
        <>
          <Button onClick={onClose}>{familyStrings.cancel}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={press}>
            {familyStrings.remove}
          </Button>
        </>
      }
    >
      {RemoveNote && <RemoveNote row={row} />}
      {hasPast && <When draft={when} onChange={setWhen} today={today} />}
      {remove.isError && <FailureNote error={remove.error} />}
    </Dialog>
  );
}
