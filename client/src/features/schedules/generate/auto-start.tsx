import { useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { generateStrings as strings } from '@/messages/generate';
import { Page } from '@/ui/page';
import { useStartPlan } from './mutations';
import type { PlanDraft } from './plan-draft';
import { PlanFailure } from './plan-failure';
import { ProgressText } from './progress-text';

/** Straight from the questionnaire: the plan is asked for without a further question. */
export function AutoStart({
  draft,
  onStarted,
}: {
  draft: PlanDraft;
  onStarted: (jobId: string, draft: PlanDraft) => void;
}) {
  const [key] = useState(() => uuid());
  const asked = useRef(false);
  const { mutate, error } = useStartPlan();
  const { title, startDate, endDate } = draft;

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate(
      { request: { title, startDate, endDate }, key },
      { onSuccess: (job) => onStarted(job.id, draft) },
    );
  }, [mutate, key, title, startDate, endDate, draft, onStarted]);

  if (error) {
    return (
      <Page title={strings.title}>
        <PlanFailure error={error} />
      </Page>
    );
  }
  return <PlanBeginning />;
}

/** A plan that was requested and has reported no progress yet. */
export function PlanBeginning() {
  return (
    <Page title={strings.working} width="wide">
      <ProgressText sentence={strings.gettingReady} percent={0} placed={0} required={0} />
    </Page>
  );
}
