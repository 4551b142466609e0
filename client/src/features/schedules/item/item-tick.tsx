import { Check, CircleDashed, ContrastIcon } from 'lucide-react';
import { useCanEdit } from '@/api/session';
import type { Item } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { isSettled } from '../item-status';
import { itemMarks } from '@/messages/item-marks';
import { useMarkItem } from './use-mark-item';
import styles from './item-tick.module.css';

/**
 * One large tick for the whole lesson, all its children at once. Pressing a marked one takes the mark back, so no message
 * is needed, which would lie over the rows to be ticked next.
 * Viewers see the mark but cannot change it. Without a connection the mark is kept on this device and sent later.
 */
export function ItemTick({ item }: { item: Item }) {
  const mark = useMarkItem();
  const canEdit = useCanEdit();
  const settled = isSettled(item.status);
  const Icon = {
    done: Check,
    partly: ContrastIcon,
    skipped: CircleDashed,
    planned: Check,
    moved: Check,
  }[item.status];
  return (
    <button
      type="button"
      className={styles.tick}
      data-status={item.status}
      aria-pressed={settled}
      aria-label={itemMarks.tick({ title: item.title, time: dateText().time(item.startTime) })}
      disabled={!canEdit}
      onClick={() => mark(item, { status: settled ? 'planned' : 'done' }, { announced: false })}
    >
      <span className={styles.circle}>
        <Icon aria-hidden size={20} strokeWidth={2.5} />
      </span>
    </button>
  );
}
