import { lazy, Suspense, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { Week } from '@/api/week-model';
import { weekStrings } from '@/messages/week';
import { Facts } from '@/ui/facts';
import { provenanceText } from './provenance-text';
import { tookPlace } from '../item-status';
import styles from './week-page.module.css';

const UnplacedSheet = lazy(async () => ({
  default: (await import('./unplaced-sheet')).UnplacedSheet,
}));

const OutlookSheet = lazy(async () => ({
  default: (await import('./outlook-sheet')).OutlookSheet,
}));

/** "49 of 52 placed · 3 could not fit › see why · Planned by rules", for the week on screen. */
export function PlanSummary({ week }: { week: Week }) {
  const [open, setOpen] = useState(false);
  const [ahead, setAhead] = useState(false);
  if (!week.schedule) return null;
  const { id, versionId, summary } = week.schedule;
  const own = summary.weeks.find((one) => one.weekStart === week.weekStart);
  const { placed, required } = own ?? summary;
  const missing = required - placed;
  const lessons = week.items.filter((item) => item.kind === 'lesson');
  const done = lessons.filter(({ status }) => tookPlace(status)).length;
  return (
    <p className={styles.summary}>
      <Facts
        of={[
          done > 0 && weekStrings.done({ done, total: lessons.length }),
          weekStrings.placed({ placed, required }),
          missing > 0 && (
            <>
              {weekStrings.couldNotFit({ count: missing })}{' '}
              <button type="button" className={styles.why} onClick={() => setOpen(true)}>
                {weekStrings.seeWhy}
                <ChevronRight aria-hidden size={16} />
              </button>
              {open && (
                <Suspense>
                  <UnplacedSheet
                    plan={{ scheduleId: id, versionId }}
                    weekStart={own ? week.weekStart : null}
                    family={week.children}
                    onClose={() => setOpen(false)}
                  />
                </Suspense>
              )}
            </>
          ),
          provenanceText(summary.provenance),
          lessons.length > 0 && (
            <button type="button" className={styles.why} onClick={() => setAhead(true)}>
              {weekStrings.expect}
              <ChevronRight aria-hidden size={16} />
            </button>
          ),
        ]}
      />
      {ahead && (
        <Suspense>
          <OutlookSheet
            plan={{ scheduleId: id, versionId }}
            weekStart={week.weekStart}
            onClose={() => setAhead(false)}
          />
        </Suspense>
      )}
    </p>
  );
}
