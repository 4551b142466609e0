import { Suspense } from 'react';
import type { Week } from '@/api/week-model';
import { lazyPart } from '@/ui/lazy-part';
import styles from './week-page.module.css';

const PlanSummary = lazyPart(async () => ({
  default: (await import('./plan-summary')).PlanSummary,
}));

/** The counts of a week come just after its lessons; their line is there from the start, so nothing moves. */
export function LazyPlanSummary({ week }: { week: Week }) {
  return (
    <Suspense fallback={week.schedule && <div className={styles.summary}>{'\u00a0'}</div>}>
      <PlanSummary week={week} />
    </Suspense>
  );
}
