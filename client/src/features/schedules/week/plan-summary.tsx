import { type ReactNode, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { ledgerQuery, termUpTo } from '@/api/queries/ledger';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { durationText } from '@/messages/duration-text';
import { ledgerStrings } from '@/messages/ledger';
import { weekStrings } from '@/messages/week';
import { planNoteStrings } from '@/messages/plan-notes';
import { Facts } from '@/ui/facts';
import { lazyPart } from '@/ui/lazy-part';
import { adultLoads } from './adult-load';
import { placedSentences } from './ledger-sentences';
import { provenanceText } from './provenance-text';
import { tookPlace } from '../item-status';
import { OnItsWay } from '@/ui/on-its-way';
import styles from './week-page.module.css';

const OwedSheet = lazyPart(async () => ({ default: (await import('./owed-sheet')).OwedSheet }));

const OutlookSheet = lazyPart(async () => ({
  default: (await import('./outlook-sheet')).OutlookSheet,
}));

/** "49 of 52 placed · 2 of earlier weeks are in · 3 owed › · With adults: Anna 12 h, Tom 5 h · Planned by rules", for the week on screen. */
export function PlanSummary({ week }: { week: Week }) {
  const [ahead, setAhead] = useState(false);
  const owed = useOwed(week);
  if (!week.schedule) return <OwedAlone {...owed} />;
  const { id, versionId, summary } = week.schedule;
  const lessons = week.items.filter(({ kind, status }) => kind === 'lesson' && status !== 'moved');
  const loads = adultLoads(week.items);
  const done = lessons.filter(({ status }) => tookPlace(status)).length;
  return (
    <div className={styles.summary}>
      <Facts
        of={[
          done > 0 && weekStrings.done({ done, total: lessons.length }),
          ...placedSentences(week.counts),
          ...owed.facts,
          loads.length > 0 &&
            planNoteStrings.adults({ loads: dateText().list(loads.map(loadText)) }),
          provenanceText(summary.provenance),
          lessons.length > 0 && (
            <button type="button" className={styles.why} onClick={() => setAhead(true)}>
              {planNoteStrings.expect}
              <ChevronRight aria-hidden size={16} />
            </button>
          ),
        ]}
      />
      {owed.sheet}
      {ahead && (
        <OnItsWay onClose={() => setAhead(false)}>
          <OutlookSheet
            plan={{ scheduleId: id, versionId }}
            weekStart={week.weekStart}
            onClose={() => setAhead(false)}
          />
        </OnItsWay>
      )}
    </div>
  );
}

/** "Anna 6 h 15 min" */
function loadText({ name, minutes }: { name: string; minutes: number }): string {
  return planNoteStrings.adultLoad({ name, hours: durationText(minutes) });
}

function OwedAlone({ facts, sheet }: ReturnType<typeof useOwed>) {
  if (facts.length === 0) return null;
  return (
    <>
      <Facts of={facts} />
      {sheet}
    </>
  );
}

/**
 * "2 left out · 3 owed ›": what the family left out of this week; and what this week and the term before it owe, by name,
 * behind one press. Where nothing is owed, the press tells what was left out. Nothing where there is neither.
 */
function useOwed(week: Week): { facts: ReactNode[]; sheet: ReactNode } {
  const [open, setOpen] = useState(false);
  const range = termUpTo(week.weekStart);
  const { data: ledger } = useQuery(ledgerQuery(range.from, range.to));
  // The week's own counts are there at once; the term's follow, with the same numbers where nothing else is owed.
  const { owed, dropped } = ledger?.counts ?? week.counts;
  const own = week.counts.dropped;
  const earlier = Math.max(0, dropped - own);
  if (owed === 0 && dropped === 0 && !open) return { facts: [], sheet: null };
  const press =
    owed > 0
      ? ledgerStrings.owed({ count: owed })
      : earlier > 0
        ? ledgerStrings.leftOut({ count: earlier })
        : ledgerStrings.dropped({ count: own });
  const close = () => setOpen(false);
  return {
    facts: [
      own > 0 && (owed > 0 || earlier > 0) && ledgerStrings.dropped({ count: own }),
      <button key="owed" type="button" className={styles.why} onClick={() => setOpen(true)}>
        {press}
        <ChevronRight aria-hidden size={16} />
      </button>,
    ],
    sheet: open && (
      <OnItsWay onClose={close}>
        <OwedSheet week={week} range={range} onClose={close} />
      </OnItsWay>
    ),
  };
}
