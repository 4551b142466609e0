import { useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { useCanEdit, useFamily } from '@/api/session';
import type { HandChange, WeekChild } from '@/api/week-model';
import { formatInstant } from '@/lib/format';
import { handChangeStrings as strings } from '@/messages/hand-changes';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { changeText, namesOf } from './change-text';
import { handChangesQuery } from './queries';
import { byText, undoRefusalText } from './undo-refusal-text';
import { useUndoChange } from './use-undo-change';
import styles from './changes.module.css';

/** The server keeps as many of each week. */
const MOST = 20;

export interface ChangesSheetProps {
  /** A day of the week. */
  date: string;
  family: readonly WeekChild[];
  onClose: () => void;
}

/** The latest changes by hand of a week, the newest first, each with a way back. */
export function ChangesSheet({ date, family, onClose }: ChangesSheetProps) {
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={strings.title}
      description={strings.intro({ most: MOST })}
    >
      <Changes date={date} family={family} />
    </Sheet>
  );
}

function Changes({ date, family }: Pick<ChangesSheetProps, 'date' | 'family'>) {
  const changes = useQuery(handChangesQuery(date));
  const canEdit = useCanEdit();
  const online = useOnline();
  if (changes.isPending) return <Skeleton shape="row" count={3} />;
  if (changes.isError && !changes.data) {
    return (
      <ErrorState
        title={strings.failed}
        onRetry={() => void changes.refetch()}
        reference={problemReference(changes.error)}
      >
        {problemText(changes.error)}
      </ErrorState>
    );
  }
  if (changes.data.length === 0) {
    return (
      <EmptyState icon={<Undo2 />} title={strings.emptyTitle}>
        {strings.emptyText}
      </EmptyState>
    );
  }
  const mayUndo = canEdit && online;
  const marks = changes.data.filter(({ kind }) => kind === 'marked');
  const others = changes.data.filter(({ kind }) => kind !== 'marked');
  return (
    <>
      {!canEdit && <p className={styles.quiet}>{strings.readOnly}</p>}
      {canEdit && !online && <p className={styles.quiet}>{strings.offline}</p>}
      {others.length === 0 ? (
        <p className={styles.quiet}>{strings.onlyMarks}</p>
      ) : (
        <List changes={others} family={family} mayUndo={mayUndo} />
      )}
      {marks.length > 0 && <Marks changes={marks} family={family} mayUndo={mayUndo} />}
    </>
  );
}

interface ListProps {
  changes: readonly HandChange[];
  family: readonly WeekChild[];
  mayUndo: boolean;
}

function List({ changes, ...more }: ListProps) {
  return (
    <ol className={styles.list}>
      {changes.map((change) => (
        <Change key={change.id} change={change} {...more} />
      ))}
    </ol>
  );
}

/** How lessons went is said a dozen times a day, so it stands folded below the rest. */
function Marks(props: ListProps) {
  const [open, setOpen] = useState(false);
  return (
    <section>
      <button
        type="button"
        aria-expanded={open}
        className={styles.toggle}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight aria-hidden size={16} className={styles.chevron} />
        {strings.marks({ count: props.changes.length })}
      </button>
      {open && <List {...props} />}
    </section>
  );
}

interface ChangeProps {
  change: HandChange;
  family: readonly WeekChild[];
  mayUndo: boolean;
}

function Change({ change, family, mayUndo }: ChangeProps) {
  const { timeZone } = useFamily();
  const undo = useUndoChange({ refusalShown: true });
  const row = useRef<HTMLLIElement>(null);
  const what = changeText(change, family);
  const about = change.after ?? change.before ?? change.drop;
  const who = about ? namesOf(about, family) : [];
  return (
    <li
      ref={row}
      tabIndex={-1}
      className={styles.change}
      data-undone={change.undoneAt ? '' : undefined}
    >
      <div className={styles.line}>
        <div className={styles.words}>
          <p className={styles.what}>{what}</p>
          <p className={styles.quiet}>{[...who, byText(change, timeZone)].join(' · ')}</p>
          <State change={change} timeZone={timeZone} />
        </div>
        {change.canUndo && (
          <Button
            size="s"
            icon={<Undo2 />}
            busy={undo.isPending}
            disabled={!mayUndo}
            aria-label={strings.undoOf({ what })}
            // Its button goes with the change that is taken back.
            onClick={() => undo.mutate(change.id, { onSuccess: () => row.current?.focus() })}
          >
            {strings.undo}
          </Button>
        )}
      </div>
      {undo.isError && (
        <Callout tone="care" title={strings.notUndone} live="alert">
          {undoRefusalText(undo.error, timeZone)}
        </Callout>
      )}
    </li>
  );
}

/** Why there is no way back: it was taken, or a later change comes first. */
function State({ change, timeZone }: { change: HandChange; timeZone: string }) {
  const { canUndo, undoneAt, undoneByName } = change;
  if (canUndo) return null;
  if (!undoneAt) return <p className={styles.quiet}>{strings.later}</p>;
  const when = formatInstant(undoneAt, timeZone);
  return (
    <p className={styles.state}>
      {undoneByName ? strings.undoneBy({ name: undoneByName, when }) : strings.undone({ when })}
    </p>
  );
}
