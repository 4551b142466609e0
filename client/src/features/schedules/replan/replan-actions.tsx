import { Suspense, useState } from 'react';
import { CalendarPlus, Ellipsis, LifeBuoy } from 'lucide-react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { replanEntryStrings } from '@/messages/replan-entry';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';
import { LazyAddLesson } from '../by-hand/lazy-add-lesson';
import styles from './replan-actions.module.css';

const LifeHappenedSheet = lazyPart(async () => ({
  default: (await import('./life-happened-sheet')).LifeHappenedSheet,
}));
/** The menu brings the popper, 20 kB: it comes after the week has been drawn. */
const PlanMenu = lazyPart(async () => ({
  default: (await import('./plan-menu')).PlanMenu,
}));

/** In the header of the week and of today: "Life happened", a lesson to add, and the menu of the plan. */
export function ReplanActions({ date, week }: { date: string; week: Week | undefined }) {
  const canEdit = useCanEdit();
  const [open, setOpen] = useState<'life' | 'add' | null>(null);
  const close = (): void => setOpen(null);
  // Where nothing is planned yet, a plan comes first.
  const planned = week && (week.schedule !== null || week.items.length > 0) ? week : null;
  const trigger = (
    <IconButton label={replanEntryStrings.menu} tooltip={false} disabled>
      <Ellipsis aria-hidden />
    </IconButton>
  );
  return (
    <div className={styles.actions}>
      {canEdit && (
        <Button
          variant="primary"
          icon={<LifeBuoy />}
          className={styles.life}
          onClick={() => setOpen('life')}
        >
          {replanEntryStrings.lifeHappened}
        </Button>
      )}
      {canEdit && planned && (
        <Button icon={<CalendarPlus />} className={styles.add} onClick={() => setOpen('add')}>
          {replanEntryStrings.addLesson}
        </Button>
      )}
      {planned ? (
        <Suspense fallback={trigger}>
          <PlanMenu
            scheduleId={planned.schedule?.id ?? null}
            date={date}
            family={planned.children}
            onAddLesson={() => setOpen('add')}
          />
        </Suspense>
      ) : (
        trigger
      )}
      {open === 'life' && (
        <OnItsWay onClose={close}>
          <LifeHappenedSheet date={date} onClose={close} />
        </OnItsWay>
      )}
      {open === 'add' && planned && <LazyAddLesson week={planned} date={date} onClose={close} />}
    </div>
  );
}
