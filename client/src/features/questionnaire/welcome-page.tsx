import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { useCanEdit, useFamily, useSession } from '@/api/session';
import { paths } from '@/lib/paths';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import type { Definition } from './answers';
import { loadLocalDraft } from './local-draft';
import { definitionQuery, draftQuery } from './queries';
import { QuestionnaireScreens } from './questionnaire-screens';
import { resumeAt, REVIEW, stepsFor } from './steps';
import { withSuggestions } from './suggested-answers';
import { useDraft, type DraftSources } from './use-draft';
import { useSuggestions } from './use-suggestions';
import styles from './frame.module.css';

/** The questionnaire: fetches what was answered before, on this device and others, and goes on from there. */
export function WelcomePage() {
  const { id } = useFamily();
  return useCanEdit() ? <OpenDraft key={id} familyId={id} /> : <NotForViewers />;
}

function OpenDraft({ familyId }: { familyId: string }) {
  const draft = useQuery(draftQuery(familyId));
  const definition = useQuery(definitionQuery);
  const [local] = useState(() => loadLocalDraft(localStorage, familyId));

  if (definition.isPending || draft.isPending) {
    return (
      <main className={styles.waiting}>
        <title>{strings.documentTitle({ heading: strings.title })}</title>
        <Skeleton shape="line" />
        <Skeleton shape="title" />
        <Skeleton shape="control" count={3} />
      </main>
    );
  }
  // What this browser remembers is enough to go on; it is brought together with the server's copy when that answers.
  if (definition.isError || (draft.isError && !local)) {
    return (
      <main className={styles.waiting}>
        <title>{strings.documentTitle({ heading: strings.load.title })}</title>
        <ErrorState
          title={strings.load.title}
          onRetry={() => {
            if (definition.isError) void definition.refetch();
            if (draft.isError) void draft.refetch();
          }}
        >
          {strings.load.body}
        </ErrorState>
      </main>
    );
  }
  return (
    <Opened
      familyId={familyId}
      local={local}
      server={draft.data ?? null}
      definition={definition.data}
    />
  );
}

function Opened({ definition, ...sources }: DraftSources & { definition: Definition }) {
  const { '*': stepId = '' } = useParams();
  const draft = useDraft(sources);
  const { context, loading } = useSuggestions(
    draft.state,
    useSession(),
    sources.server?.answers.children ?? [],
  );
  const answers = withSuggestions(draft.state.answers, context);
  const steps = stepsFor(answers);

  if (stepId !== REVIEW && !steps.some((step) => step.id === stepId)) {
    const { partsDone, step } = draft.state;
    return <Navigate replace to={`${paths.welcome}/${resumeAt(steps, partsDone, step)}`} />;
  }
  return (
    <QuestionnaireScreens
      familyId={sources.familyId}
      draft={draft}
      definition={definition}
      context={context}
      loading={loading}
      answers={answers}
      steps={steps}
      stepId={stepId}
    />
  );
}

function NotForViewers() {
  return (
    <main className={styles.waiting}>
      <title>{strings.documentTitle({ heading: strings.title })}</title>
      <EmptyState
        title={strings.viewer.title}
        action={
          <Button asChild variant="primary">
            <Link to={paths.week}>{strings.viewer.toWeek}</Link>
          </Button>
        }
      >
        {strings.viewer.body}
      </EmptyState>
    </main>
  );
}
