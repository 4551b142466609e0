import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { ConsentPurpose, Consents } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { consentsQuery, decideForFamily } from '@/api/queries/consents';
import { sessionQuery, useIsOwner } from '@/api/session';
import { useSignOut } from '@/api/sign-out';
import { paths } from '@/lib/paths';
import { consentStrings } from '@/messages/consents';
import { FailureNote } from '@/shared/failure-note';
import { Brand } from '@/ui/brand';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { ConsentCard } from './consent-card';
import styles from './consent-page.module.css';

/** Whether the permission that BrightPath needs was given before and taken back. */
function isTakenBack({ texts, decisions }: Consents): boolean {
  const needed = texts.filter(({ required }) => required).map(({ purpose }) => purpose);
  return decisions.some(
    ({ purpose, childId, granted }) => needed.includes(purpose) && !childId && !granted,
  );
}

/** Nothing is on by itself: a purpose counts as given only when its switch was moved, here or before. */
function ConsentForm({ texts, decisions }: Consents) {
  const [granted, setGranted] = useState<ReadonlySet<ConsentPurpose>>(
    () => new Set(decisions.filter((own) => own.granted && !own.childId).map((own) => own.purpose)),
  );
  const [refused, setRefused] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const save = useMutation({
    mutationFn: async () => {
      for (const { purpose, version } of texts) {
        const decision = { purpose, granted: granted.has(purpose), textVersion: version };
        await decideForFamily(decision, decisions);
      }
      await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
    },
    onSuccess: () => navigate(paths.home),
  });
  const missing = texts.some(({ required, purpose }) => required && !granted.has(purpose));
  const change = (purpose: ConsentPurpose, on: boolean) => {
    setRefused(false);
    setGranted(
      (before) =>
        new Set(on ? [...before, purpose] : [...before].filter((other) => other !== purpose)),
    );
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing) setRefused(true);
        else if (!save.isPending) save.mutate();
      }}
    >
      {texts.map((text) => (
        <ConsentCard
          key={text.purpose}
          text={text}
          granted={granted.has(text.purpose)}
          onChange={(on) => change(text.purpose, on)}
        >
          {text.purpose === 'model-improvement' && <p>{consentStrings.childrenLater}</p>}
          {refused && text.required && !granted.has(text.purpose) && (
            <Callout tone="care" live="alert">
              {consentStrings.serviceMissing}
            </Callout>
          )}
        </ConsentCard>
      ))}
      {save.isError && <FailureNote title={consentStrings.failedTitle} error={save.error} />}
      <div className={styles.actions}>
        <Button variant="quiet" onClick={() => signOut.mutate()}>
          {consentStrings.notNow}
        </Button>
        <ToSettings />
        <Button type="submit" variant="primary" size="l" busy={save.isPending}>
          {consentStrings.continue}
        </Button>
      </div>
    </form>
  );
}

/** Devices, members and every decision so far are there for whoever gives no permission, too. */
function ToSettings() {
  return (
    <Button asChild variant="quiet">
      <Link to={paths.settings}>{consentStrings.toSettings}</Link>
    </Button>
  );
}

/**
 * Asked once, before anything about a child: one switch a purpose, each with its whole text. Who has taken back what
 * BrightPath needs comes here again.
 */
export function ConsentPage() {
  const consents = useQuery(consentsQuery);
  const isOwner = useIsOwner();
  const signOut = useSignOut();
  const isPaused = consents.data !== undefined && isTakenBack(consents.data);
  return (
    <main>
      <Page
        brand={<Brand />}
        title={isPaused ? consentStrings.pausedTitle : consentStrings.title}
        lead={isPaused ? consentStrings.pausedLead : consentStrings.lead}
      >
        {!isOwner && (
          <Callout
            tone="care"
            actions={
              <>
                <Button onClick={() => signOut.mutate()}>{consentStrings.notNow}</Button>
                <ToSettings />
              </>
            }
          >
            {consentStrings.ownerOnly}
          </Callout>
        )}
        {isOwner && consents.isPending && <Skeleton shape="card" count={3} />}
        {isOwner && consents.isError && (
          <ErrorState
            title={consentStrings.loadFailed}
            onRetry={() => void consents.refetch()}
            reference={problemReference(consents.error)}
          >
            {problemText(consents.error)}
          </ErrorState>
        )}
        {isOwner && consents.data && <ConsentForm {...consents.data} />}
      </Page>
    </main>
  );
}
