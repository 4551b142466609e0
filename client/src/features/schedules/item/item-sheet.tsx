import { useState } from 'react';
import { CirclePlus, Clock, HandHelping, Users } from 'lucide-react';
import { useOnline } from '@/api/connection';
import { isProblem } from '@/api/problem';
import { useCanEdit } from '@/api/session';
import type { Item, WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { subjectLook } from '@/lib/subject-look';
import { durationText } from '@/messages/duration-text';
import { involvementText } from '@/messages/involvement-text';
import { itemStrings } from '@/messages/item';
import { itemMarks } from '@/messages/item-marks';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { SubjectBadge } from '@/shared/subject-badge';
import { Switch } from '@/ui/switch';
import { LessonFeedback } from '../feedback/lesson-feedback';
import { ChangeOrDelete } from '../by-hand/change-or-delete';
import { ItemMove } from './item-move';
import { ItemNote } from './item-note';
import { ItemOutcomes } from './item-outcomes';
import type { ItemChange } from '@/api/item-change';
import { tookPlace } from '../item-status';
import { useChangeItem, useMoveItem } from './mutations';
import { useMarkItem } from './use-mark-item';
import { WhyHere } from './why-here';
import styles from './item-sheet.module.css';

export interface ItemSheetProps {
  item: Item;
  /** Everyone in the family's week, for the names. */
  family: readonly WeekChild[];
  onClose: () => void;
}

/** The panel of a lesson: facts, outcome, feedback, note, lock, move, and the reasons for its time. */
export function ItemSheet({ item, family, onClose }: ItemSheetProps) {
  const look = subjectLook(item.subjectKind);
  const learners = family.filter((child) => item.children.some((own) => own.childId === child.id));
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        <SubjectBadge hue={look.hue} icon={look.icon}>
          {item.title}
        </SubjectBadge>
      }
    >
      <Facts item={item} learners={learners} />
      <Changes key={item.id} item={item} learners={learners} family={family} onGone={onClose} />
    </Sheet>
  );
}

/** Whether the lesson has an outcome, at least for one child. Only then feedback is asked for. */
function isMarked({ kind, status }: Item): boolean {
  return kind === 'lesson' && (tookPlace(status) || status === 'skipped');
}

function Facts({ item, learners }: { item: Item; learners: readonly WeekChild[] }) {
  const text = dateText();
  const helped = involvementText(item);
  const facts = [
    {
      icon: Clock,
      term: itemStrings.when,
      detail: `${text.fullDay(item.date)}, ${text.timeRange(item.startTime, item.endTime)} · ${durationText(item.minutes)}`,
    },
    { icon: Users, term: itemStrings.who, detail: text.list(learners.map((child) => child.name)) },
    ...(item.extra
      ? [{ icon: CirclePlus, term: itemStrings.counts, detail: itemStrings.extra }]
      : []),
    ...(helped === null ? [] : [{ icon: HandHelping, term: itemStrings.help, detail: helped }]),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ icon: Icon, term, detail }) => (
        <div key={term} className={styles.fact}>
          <dt>
            <Icon aria-hidden size={18} />
            <span className="visually-hidden">{term}</span>
          </dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shown after a 412: the lesson as somebody else saved it. The text that was typed is kept. */
function Conflict({ item, noteKept }: { item: Item; noteKept: boolean }) {
  const text = dateText();
  return (
    <Callout tone="care" title={itemStrings.changedMeanwhile} live="alert">
      <p>
        {itemStrings.nowIs({
          status: itemMarks.statusWord[item.status],
          day: text.shortDay(item.date),
          time: text.time(item.startTime),
        })}
      </p>
      {item.note && <p>{itemStrings.theirNote({ note: item.note })}</p>}
      {noteKept && <p>{itemStrings.noteKept}</p>}
    </Callout>
  );
}

interface ChangesProps {
  item: Item;
  learners: readonly WeekChild[];
  family: readonly WeekChild[];
  /** The lesson was taken out. */
  onGone: () => void;
}

function Changes({ item, learners, family, onGone }: ChangesProps) {
  const change = useChangeItem({ conflictShown: true });
  const mark = useMarkItem();
  const move = useMoveItem();
  const canEdit = useCanEdit();
  const online = useOnline();
  const [conflict, setConflict] = useState<'note' | 'lock' | null>(null);
  const disabled = !canEdit || !online;
  const mayMove = !tookPlace(item.status);
  const moveTo = (date: string, startTime: string): void =>
    move.mutate({ item, date, startTime, announced: true });

  const attempt = async (what: 'note' | 'lock', itemChange: ItemChange): Promise<void> => {
    try {
      await change.mutateAsync({ item, change: itemChange });
      setConflict(null);
    } catch (error) {
      setConflict(isProblem(error, 'precondition.failed') ? what : null);
      throw error;
    }
  };
  const saveNote = (note: string): Promise<void> =>
    attempt('note', { note: note.trim() === '' ? null : note });
  // The conflict note or a toast shows the refusal. The switch goes back by itself.
  const saveLock = (locked: boolean): Promise<void> =>
    attempt('lock', { locked }).catch(() => undefined);

  return (
    <>
      {!canEdit && <Callout>{itemStrings.readOnly}</Callout>}
      {canEdit && !online && <Callout tone="care">{itemStrings.offline}</Callout>}
      {conflict && <Conflict item={item} noteKept={conflict === 'note'} />}
      <ItemOutcomes
        item={item}
        learners={learners}
        disabled={!canEdit}
        onMark={(marking) => mark(item, marking)}
      />
      {isMarked(item) && <LessonFeedback item={item} learners={learners} disabled={disabled} />}
      <ItemNote item={item} onSave={saveNote} disabled={disabled} />
      <section className={styles.section}>
        <Switch
          label={itemStrings.lock}
          description={itemStrings.lockDescription}
          checked={item.locked}
          disabled={disabled}
          onCheckedChange={(locked) => void saveLock(locked)}
        />
      </section>
      {mayMove && canEdit && item.kind === 'lesson' && (
        <section className={styles.section}>
          <ChangeOrDelete item={item} family={family} disabled={disabled} onDeleted={onGone} />
        </section>
      )}
      {mayMove && (
        <ItemMove
          item={item}
          disabled={disabled}
          moving={move.isPending}
          error={move.error}
          onMove={moveTo}
        />
      )}
      {item.kind === 'lesson' && (
        <WhyHere
          item={item}
          onMove={mayMove && !disabled ? moveTo : undefined}
          moving={move.isPending}
        />
      )}
    </>
  );
}
