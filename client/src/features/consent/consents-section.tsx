import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsentDecision, ConsentText } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { consentsQuery, decide, type Decision } from '@/api/queries/consents';
import { sessionQuery, useIsOwner } from '@/api/session';
import { formatInstant } from '@/lib/format';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { useToast } from '@/ui/toast';
import { ConsentCard } from './consent-card';
import { ConsentHistory } from './consent-history';
import { consentStrings } from './strings';
import styles from './consents-section.module.css';

/** The decision in words: given, taken back, or never given. */
function stateOf(decision: ConsentDecision | undefined): string {
  if (!decision) return consentStrings.notAsked;
  const when = formatInstant(decision.decidedAt);
  return decision.granted ? consentStrings.granted({ when }) : consentStrings.declined({ when });
}

function useDecide() {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return useMutation({
    mutationFn: (decision: Decision) => decide(decision),
    onSuccess: async (_row, { purpose, granted }) => {
      showToast({ title: consentStrings.saved });
      await queryClient.invalidateQueries({ queryKey: consentsQuery.queryKey });
      // Without the service's permission the next screen is the one that asks for it.
      if (purpose === 'service' && !granted) window.location.assign('/');
      else await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

function Purpose({ text, decision }: { text: ConsentText; decision: ConsentDecision | undefined }) {
  const isOwner = useIsOwner();
  const change = useDecide();
  const [asking, setAsking] = useState(false);
  const granted = decision?.granted === true;
  const send = (on: boolean) => {
    setAsking(false);
    change.mutate({ purpose: text.purpose, granted: on, textVersion: text.version });
  };
  return (
    <ConsentCard
      folded
      text={text}
      granted={change.isPending ? change.variables.granted : granted}
      disabled={!isOwner || change.isPending}
      onChange={(on) => (text.required && !on ? setAsking(true) : send(on))}
    >
      <p className={styles.state}>{stateOf(decision)}</p>
      {granted && decision.textVersion !== text.version && (
        <Callout tone="care">{consentStrings.olderText}</Callout>
      )}
      {change.isError && (
        <Callout tone="stop" live="alert" title={consentStrings.failedTitle}>
          {problemText(change.error)}
        </Callout>
      )}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={consentStrings.withdrawServiceTitle}
        description={consentStrings.withdrawServiceText}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{consentStrings.cancel}</Button>
            <Button variant="danger" onClick={() => send(false)}>
              {consentStrings.withdraw}
            </Button>
          </>
        }
      />
    </ConsentCard>
  );
}

/** Every purpose with its state, and all decisions so far. */
export function ConsentsSection() {
  const consents = useQuery(consentsQuery);
  const isOwner = useIsOwner();
  return (
    <>
      <div>
        <h2>{consentStrings.sectionTitle}</h2>
        <p className={styles.lead}>{consentStrings.sectionText}</p>
      </div>
      {!isOwner && <Callout>{consentStrings.ownerOnly}</Callout>}
      {consents.isPending && <Skeleton shape="card" count={3} />}
      {consents.isError && !consents.data && (
        <ErrorState
          title={consentStrings.loadFailed}
          onRetry={() => void consents.refetch()}
          reference={problemReference(consents.error)}
        >
          {problemText(consents.error)}
        </ErrorState>
      )}
      {consents.data?.texts.map((text) => (
        <Purpose
          key={text.purpose}
          text={text}
          decision={consents.data.decisions.find(
            ({ purpose, childId }) => purpose === text.purpose && !childId,
          )}
        />
      ))}
      {consents.data && <ConsentHistory texts={consents.data.texts} />}
    </>
  );
}
