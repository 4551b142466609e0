import { useState } from 'react';
import { ListPlus } from 'lucide-react';
import { Link } from 'react-router';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { formatList } from '@/lib/format';
import { paths } from '@/lib/paths';
import { planNoteStrings } from '@/messages/plan-notes';
import { wishTexts } from '@/messages/wish-text';
import { wishStrings } from '@/messages/wishes';
import { Button } from '@/ui/button';
import { lazyPart } from '@/ui/lazy-part';
import { OnItsWay } from '@/ui/on-its-way';
import { useNotNow } from './use-not-now';
import { useWeekParams } from './week-params';
import styles from './open-wishes.module.css';

const SettleSheet = lazyPart(async () => ({
  default: (await import('../replan/settle-sheet')).SettleSheet,
}));

/**
 * What the facts want of the week and its plan does not hold, until it is taken up, the week is planned again or it is put away. Lessons
 * beyond what is wanted are told as quietly as a better week.
 */
export function OpenWishes({ week }: { week: Week }) {
  const canEdit = useCanEdit();
  const notNow = useNotNow(week);
  const params = useWeekParams();
  const [pressed, setPressed] = useState(false);
  const { wishes, changedFacts, schedule } = week;
  const isOpen = canEdit && (pressed || params.settles);
  const close = (): void => {
    setPressed(false);
    if (params.settles) params.set('settle', null);
  };
  const namesOf = (ids: readonly string[]): string =>
    formatList(week.children.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const isQuiet = wishes.every(({ code }) => code === 'too-many');
  return (
    <div className={styles.chip} data-quiet={isQuiet || undefined} role="status">
      <ListPlus aria-hidden size={18} />
      <ul className={styles.lines}>
        {wishTexts(wishes, namesOf).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {canEdit && (
        <span className={styles.actions}>
          {schedule && (
            <Button size="s" onClick={() => setPressed(true)}>
              {wishStrings.see}
            </Button>
          )}
          <Button asChild size="s" variant="quiet">
            <Link to={`${paths.generate}?from=${week.weekStart}`}>
              {wishStrings.planAgain({ weeks: 1 })}
            </Link>
          </Button>
          {changedFacts !== null && (
            <Button
              size="s"
              variant="quiet"
              busy={notNow.isPending}
              onClick={() => notNow.mutate(changedFacts)}
            >
              {planNoteStrings.notNow}
            </Button>
          )}
        </span>
      )}
      {isOpen && schedule && (
        <OnItsWay onClose={close}>
          <SettleSheet
            scheduleId={schedule.id}
            about={{ kind: 'wishes', date: week.weekStart }}
            onClose={close}
          />
        </OnItsWay>
      )}
    </div>
  );
}
