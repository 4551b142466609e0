import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import { children, subjects } from '@/api/queries/family';
import { useCanEdit, useFamily } from '@/api/session';
import { mondayOf } from '@/lib/plain-date';
import { paths } from '@/lib/paths';
import { generateStrings as strings } from '@/messages/generate';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { AutoStart, PlanBeginning } from './auto-start';
import { draftFor } from './first-draft';
import type { PlanDraft } from './plan-draft';
import { PlanForm } from './plan-form';
import { PlanProgress } from './plan-progress';
import { useClock } from '../use-clock';

/**
 * `/generate`: asks for a plan and shows it being made. `?job=` names the one being made and `?from=` its week, so a
 * reload finds it again; without a job, `?from=` starts the form at a week and `?until=` ends it with one; `?auto=1` (or `?first=1`, after the
 * questionnaire) asks nothing.
 */
export function GeneratePage() {
  const [search, setSearch] = useSearchParams();
  const canEdit = useCanEdit();
  const [kept, setKept] = useState<PlanDraft | null>(null);
  const learners = useQuery(children.all());
  const taught = useQuery(subjects.all());
  const clock = useClock(useFamily().timeZone);
  const jobId = search.get('job');
  const from = search.get('from');
  const asksNothing = search.has('auto') || search.has('first');
  const now = { today: clock.date, minute: clock.minute };
  const failed = learners.error ?? taught.error;

  if (jobId) {
    return (
      <PlanProgress
        key={jobId}
        jobId={jobId}
        firstDay={from}
        onBack={() => setSearch({}, { replace: true })}
      />
    );
  }
  if (!canEdit) {
    return (
      <Page title={strings.title}>
        <Callout actions={<Link to={paths.week}>{strings.toWeek}</Link>}>{strings.viewer}</Callout>
      </Page>
    );
  }
  if (failed) {
    return (
      <Page title={strings.title}>
        <ErrorState
          title={strings.loadFailed}
          onRetry={() => void Promise.all([learners.refetch(), taught.refetch()])}
          reference={problemReference(failed)}
        >
          {problemText(failed)}
        </ErrorState>
      </Page>
    );
  }
  if (!learners.data || !taught.data) {
    return asksNothing ? (
      <PlanBeginning />
    ) : (
      <Page title={strings.title} lead={strings.lead}>
        <Skeleton shape="control" count={4} />
      </Page>
    );
  }

  // The address holds the week beside the job, so that the grid knows its dates before the job reports anything.
  const follow = (id: string, { startDate }: PlanDraft): void =>
    setSearch({ job: id, from: startDate }, { replace: true });
  const people = { children: learners.data, subjects: taught.data };
  if (asksNothing) {
    return <AutoStart draft={draftFor(now, people)} onStarted={follow} />;
  }
  const monday = from && mondayOf(from) > clock.date ? mondayOf(from) : null;
  const last = search.get('until');
  const until = last === null ? null : mondayOf(last);
  return (
    <Page title={strings.title} lead={strings.lead}>
      <PlanForm
        initial={kept ?? draftFor(now, people, { monday, until })}
        people={people}
        now={now}
        onStarted={(job, draft) => {
          setKept(draft);
          follow(job.id, draft);
        }}
      />
    </Page>
  );
}
