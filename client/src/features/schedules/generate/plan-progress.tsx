import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import { children, subjects } from '@/api/queries/family';
import { weekQuery } from '@/api/queries/weeks';
import { useFamily } from '@/api/session';
import { isPlainDate, mondayOf } from '@/lib/plain-date';
import { paths } from '@/lib/paths';
import { generateStrings as strings } from '@/messages/generate';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { ErrorState } from '@/ui/state';
import type { Job } from '@/api/week-model';
import { dayToOpen } from './day-to-open';
import { useCancelJob } from './mutations';
import { PlanFailure } from './plan-failure';
import { PreviewGrid } from './preview-grid';
import { toPreviewWeek } from './preview-week';
import { ProgressText } from './progress-text';
import { progressSentence } from './progress-sentence';
import { scheduleQuery } from '../queries';
import { useClock } from '../use-clock';
import { useJob } from './use-job';

export interface PlanProgressProps {
  jobId: string;
  /** A day of the first week, YYYY-MM-DD: whose dates the grid shows until the job names a week. */
  firstDay?: string | null;
  /** Back to the form. */
  onBack: () => void;
}

/** A plan being made: what it does, how far it is, the week filling in. Ends in the week, or in a reason. */
export function PlanProgress({ jobId, firstDay = null, onBack }: PlanProgressProps) {
  const { data: job, error, refetch, interrupted } = useJob(jobId);
  const learners = useQuery(children.all());
  useOpenWeekWhenDone(job);
  const back = <Button onClick={onBack}>{strings.back}</Button>;

  if (!job && error) {
    return (
      <Page title={strings.working}>
        <ErrorState
          title={strings.notFound}
          onRetry={() => void refetch()}
          reference={problemReference(error)}
        >
          {problemText(error)}
        </ErrorState>
        {back}
      </Page>
    );
  }
  if (job?.status === 'failed') {
    return (
      <Page title={strings.failedTitle}>
        <PlanFailure error={job.error ?? { code: '', params: {}, detail: '' }}>{back}</PlanFailure>
      </Page>
    );
  }
  if (job?.status === 'cancelled') {
    return (
      <Page title={strings.title}>
        <Callout live="status" actions={back}>
          {strings.cancelled}
        </Callout>
      </Page>
    );
  }
  const sentence = job ? progressSentence(job.progress, learners.data ?? []) : strings.gettingReady;
  return (
    <Page
      title={job?.status === 'succeeded' ? strings.ready : strings.working}
      width="wide"
      actions={job?.status !== 'succeeded' && <Cancel jobId={jobId} />}
    >
      {interrupted && <Callout tone="care">{strings.interrupted}</Callout>}
      <ProgressText
        sentence={sentence}
        percent={job?.progress.percent ?? 0}
        placed={job?.progress.placed ?? 0}
        required={job?.progress.required ?? 0}
      />
      <Preview job={job} firstDay={firstDay} />
    </Page>
  );
}

function Cancel({ jobId }: { jobId: string }) {
  const cancel = useCancelJob();
  return (
    <Button busy={cancel.isPending} onClick={() => cancel.mutate(jobId)}>
      {strings.cancel}
    </Button>
  );
}

function Preview({ job, firstDay }: { job: Job | undefined; firstDay: string | null }) {
  const clock = useClock(useFamily().timeZone);
  const learners = useQuery(children.all());
  const taught = useQuery(subjects.all());
  const { preview, weekStart } = useLatestPreview(job);
  const given = firstDay !== null && isPlainDate(firstDay) ? firstDay : clock.date;
  const week = toPreviewWeek(preview, {
    weekStart: mondayOf(weekStart ?? preview[0]?.date ?? given),
    children: learners.data ?? [],
    subjects: taught.data ?? [],
  });
  return <PreviewGrid week={week} placed={preview.length} />;
}

/**
 * The last preview that the job sent. The phases after it (saving, done) send none, and the grid must not become
 * empty at the end.
 */
function useLatestPreview(job: Job | undefined) {
  const [latest, setLatest] = useState<Pick<Job['progress'], 'preview' | 'weekStart'>>({
    weekStart: null,
  });
  const { preview = [], weekStart = null } = job?.progress ?? {};
  if (preview.length > 0 && preview !== latest.preview) setLatest({ preview, weekStart });
  return preview.length > 0
    ? { preview, weekStart }
    : { preview: latest.preview ?? [], weekStart: latest.weekStart ?? weekStart };
}

/** Fetches the first week before going there, so that no skeleton stands between the plan and its week. */
function useOpenWeekWhenDone(job: Job | undefined): void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const scheduleId = job?.status === 'succeeded' ? job.result?.scheduleId : undefined;
  useEffect(() => {
    if (!scheduleId) return;
    let left = false;
    const open = async (): Promise<void> => {
      const schedule = await queryClient.fetchQuery({ ...scheduleQuery(scheduleId), staleTime: 0 });
      const week = await queryClient.fetchQuery({ ...weekQuery(schedule.startDate), staleTime: 0 });
      if (left) return;
      const to = `${paths.weekOf(dayToOpen(week, schedule.startDate))}?made=${scheduleId}`;
      await navigate(to, { replace: true });
    };
    // Should either not load, the week itself says so and offers to try again.
    open().catch(() => !left && navigate(paths.week, { replace: true }));
    return () => {
      left = true;
    };
  }, [scheduleId, queryClient, navigate]);
}
