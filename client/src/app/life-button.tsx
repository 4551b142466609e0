import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LifeBuoy } from 'lucide-react';
import { useMatch } from 'react-router';
import { sessionQuery } from '@/api/session';
import { paths } from '@/lib/paths';
import { replanEntryStrings } from '@/messages/replan-entry';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';
import styles from './shell.module.css';

const LifeHappenedSheet = lazyPart(async () => ({
  default: (await import('@/features/schedules/replan/life-happened-sheet')).LifeHappenedSheet,
}));

/** Whether the reader may change a plan. The loaders have requested the session; this hook only reads it. */
function useMayMend(): boolean {
  const family = useQuery({ ...sessionQuery, enabled: false }).data?.family;
  return !!family?.onboardedAt && family.role !== 'viewer';
}

/** The round "Life happened" in the middle of the phone's bar; about the week on screen, else about today. */
export function LifeButton() {
  const date = useMatch(paths.weekOf(':date'))?.params.date ?? null;
  const [open, setOpen] = useState(false);
  if (!useMayMend()) return null;
  return (
    <li className={styles.middle}>
      <button type="button" className={styles.life} onClick={() => setOpen(true)}>
        <span aria-hidden className={styles.round}>
          <LifeBuoy size={26} strokeWidth={1.75} />
        </span>
        <span>{replanEntryStrings.lifeHappened}</span>
      </button>
      {open && (
        <OnItsWay onClose={() => setOpen(false)}>
          <LifeHappenedSheet date={date} onClose={() => setOpen(false)} />
        </OnItsWay>
      )}
    </li>
  );
}
