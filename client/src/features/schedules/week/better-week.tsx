import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { BetterWeek as BetterWeekFound, Week } from '@/api/week-model';
import { planNoteStrings } from '@/messages/plan-notes';
import { Button } from '@/ui/button';
import { lazyPart } from '@/ui/lazy-part';
import { betterWeekQuery } from './better-week-query';
import { useNotNow } from './use-not-now';
import { OnItsWay } from '@/ui/on-its-way';
import styles from './better-week.module.css';

const SettleSheet = lazyPart(async () => ({
  default: (await import('../replan/settle-sheet')).SettleSheet,
}));

/**
 * One quiet line where facts have changed since the week was planned and a clearly better week is possible now. It is
 * asked for in the background; while it is not known, or cannot be, nothing is said. The line has its room from the
 * beginning, since nothing may move under a finger; only where it is known that there is nothing to say it has none.
 */
export function BetterWeek({ week, facts }: { week: Week; facts: string }) {
  const query = betterWeekQuery(week, facts);
  const queryClient = useQueryClient();
  const { data } = useQuery(query);
  const [isKnownEmpty] = useState(() => queryClient.getQueryData(query.queryKey)?.better === null);
  if (isKnownEmpty) return null;
  return (
    <div className={styles.line} role="status">
      {data?.better && <Line week={week} facts={facts} better={data.better} />}
    </div>
  );
}

interface LineProps {
  week: Week;
  facts: string;
  better: BetterWeekFound;
}

function Line({ week, facts, better }: LineProps) {
  const notNow = useNotNow(week);
  const [isOpen, setOpen] = useState(false);
  const { scheduleId, date, endDate, stability } = better;
  return (
    <>
      <span>{planNoteStrings.betterWeek}</span>
      <Button size="s" variant="quiet" onClick={() => setOpen(true)}>
        {planNoteStrings.seeMoves}
      </Button>
      <Button size="s" variant="quiet" busy={notNow.isPending} onClick={() => notNow.mutate(facts)}>
        {planNoteStrings.notNow}
      </Button>
      {isOpen && (
        <OnItsWay onClose={() => setOpen(false)}>
          <SettleSheet
            scheduleId={scheduleId}
            about={{ kind: 'facts-changed', date, endDate }}
            stability={stability}
            onClose={() => setOpen(false)}
          />
        </OnItsWay>
      )}
    </>
  );
}
