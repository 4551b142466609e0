import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ConsentDecision } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { consentsQuery } from '@/api/queries/consents';
import { useFamily, useIsOwner } from '@/api/session';
import { formatInstant } from '@/lib/format';
import { consentStrings } from '@/messages/consents';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Dialog } from '@/ui/dialog';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { ChildConsents, type ChildConsentsProps } from './child-consents';
import { ConsentCard } from './consent-card';
import { ConsentHistory } from './consent-history';
import { useDecide } from './use-decide';
import styles from './consents-section.module.css';

/** The decision in words: given, taken back, or never given. */
function stateOf(decision: ConsentDecision | undefined, timeZone: string): string {
  if (!decision) return consentStrings.notAsked;
  const when = formatInstant(decision.decidedAt, timeZone);
  return decision.granted ? consentStrings.granted({ when }) : consentStrings.declined({ when });
}

function Purpose({ text, decisions }: ChildConsentsProps) {
  const isOwner = useIsOwner();
  const { timeZone } = useFamily();
  const change = useDecide(decisions);
  const [asking, setAsking] = useState(false);
  const ofPurpose = decisions.filter(({ purpose }) => purpose === text.purpose);
  const decision = ofPurpose.find(({ childId }) => !childId);
  const givenForChild = ofPurpose.some((own) => own.childId && own.granted);
  const perChild = text.purpose === 'model-improvement';
  const granted = decision?.granted === true;
  const send = (on: boolean) => {
    setAsking(false);
    if (change.isPending) return;
    change.mutate({ purpose: text.purpose, granted: on, textVersion: text.version });
  };
  return (
    <ConsentCard
      folded
      text={text}
      granted={change.isPending ? change.variables.granted : granted}
      disabled={!isOwner}
      onChange={(on) => (text.required && !on ? setAsking(true) : send(on))}
    >
      <div className={styles.state}>
        <p>{stateOf(decision, timeZone)}</p>
        {granted && givenForChild && <p>{consentStrings.withdrawForChildren}</p>}
      </div>
      {granted && decision?.textVersion !== text.version && (
        <Callout tone="care">{consentStrings.olderText}</Callout>
      )}
      {change.isError && (
        <FailureNote title={consentStrings.choiceFailedTitle} error={change.error} />
      )}
      {perChild && granted && <ChildConsents text={text} decisions={decisions} />}
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
      {!isOwner && <Callout>{consentStrings.ownerChanges}</Callout>}
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
        <Purpose key={text.purpose} text={text} decisions={consents.data.decisions} />
      ))}
      {consents.data && <ConsentHistory texts={consents.data.texts} />}
    </>
  );
}
