import { lazy, Suspense, useState } from 'react';
import { Ellipsis, LifeBuoy } from 'lucide-react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { replanEntryStrings } from '@/messages/replan-entry';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import styles from './replan-actions.module.css';

const LifeHappenedSheet = lazy(async () => ({
  default: (await import('./life-happened-sheet')).LifeHappenedSheet,
}));
/** The menu brings the popper, 20 kB: it comes after the week has been drawn. */
const PlanMenu = lazy(async () => ({
  default: (await import('./plan-menu')).PlanMenu,
}));

/** In the header of the week and of today: "Life happened", and the menu of the plan. */
export function ReplanActions({ date, week }: { date: string; week: Week | undefined }) {
  const canEdit = useCanEdit();
  const [open, setOpen] = useState(false);
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
          onClick={() => setOpen(true)}
        >
          {replanEntryStrings.lifeHappened}
        </Button>
      )}
      {week?.schedule ? (
        <Suspense fallback={trigger}>
          <PlanMenu scheduleId={week.schedule.id} date={date} family={week.children} />
        </Suspense>
      ) : (
        trigger
      )}
      {open && (
        <Suspense>
          <LifeHappenedSheet date={date} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
