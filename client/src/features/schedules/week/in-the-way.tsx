import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { inTheWayText } from '@/messages/in-the-way-text';
import { planNoteStrings } from '@/messages/plan-notes';
import { lazyPart } from '@/ui/lazy-part';
import { useWeekParams } from './week-params';
import { OnItsWay } from '@/ui/on-its-way';
import styles from './in-the-way.module.css';

const SettleSheet = lazyPart(async () => ({
  default: (await import('../replan/settle-sheet')).SettleSheet,
}));

/** One chip until it is settled: lessons that stand where the facts of their dates leave no room. */
export function InTheWay({ week }: { week: Week }) {
  const params = useWeekParams();
  const canEdit = useCanEdit();
  const [pressed, setPressed] = useState(false);
  const [first] = week.conflicts;
  if (!first) return null;
  // A plan's days are settled together; those of another plan come next.
  const ours = week.conflicts.filter(({ scheduleId }) => scheduleId === first.scheduleId);
  const isOpen = canEdit && (pressed || params.settles);
  const close = (): void => {
    setPressed(false);
    if (params.settles) params.set('settle', null);
  };
  return (
    <div className={styles.chip} role="status">
      <TriangleAlert aria-hidden size={18} />
      <span>{inTheWayText(week.conflicts)}</span>
      {canEdit && (
        <button type="button" className={styles.see} onClick={() => setPressed(true)}>
          {planNoteStrings.seeMoves}
        </button>
      )}
      {isOpen && (
        <OnItsWay onClose={close}>
          <SettleSheet
            scheduleId={first.scheduleId}
            about={{
              kind: 'facts-changed',
              date: first.date,
              endDate: ours.at(-1)?.date ?? first.date,
            }}
            onClose={close}
          />
        </OnItsWay>
      )}
    </div>
  );
}
