import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Child, ConsentDecision, ConsentText } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { children } from '@/api/queries/family';
import { useFamily, useIsOwner } from '@/api/session';
import { formatInstant } from '@/lib/format';
import { consentStrings } from '@/messages/consents';
import { FailureNote } from '@/shared/failure-note';
import { Callout } from '@/ui/callout';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { Switch } from '@/ui/switch';
import { useDecide } from './use-decide';
import styles from './consents-section.module.css';

/** Younger children are decided for one by one (COPPA's line); the API counts the same way. */
const ageOfFamilyDecision = 13;

export interface ChildConsentsProps {
  text: ConsentText;
  /** The decisions in force, of all purposes. */
  decisions: readonly ConsentDecision[];
}

function stateOf(decision: ConsentDecision | undefined, timeZone: string): string {
  if (!decision) return consentStrings.childNotAsked;
  const when = formatInstant(decision.decidedAt, timeZone);
  return decision.granted
    ? consentStrings.granted({ when })
    : consentStrings.childDeclined({ when });
}

function ChildConsent({ child, text, decisions }: ChildConsentsProps & { child: Child }) {
  const isOwner = useIsOwner();
  const { timeZone } = useFamily();
  const change = useDecide(decisions);
  const own = decisions.find(
    ({ purpose, childId }) => purpose === text.purpose && childId === child.id,
  );
  const granted = own?.granted === true;
  return (
    <li className={styles.child}>
      <Switch
        label={consentStrings.learnFrom({ name: child.name })}
        description={stateOf(own, timeZone)}
        checked={change.isPending ? change.variables.granted : granted}
        disabled={!isOwner}
        onCheckedChange={(on) => {
          if (change.isPending) return;
          const { purpose, version: textVersion } = text;
          change.mutate({ purpose, granted: on, textVersion, childId: child.id });
        }}
      />
      {granted && own.textVersion !== text.version && (
        <Callout tone="care">{consentStrings.olderText}</Callout>
      )}
      {change.isError && (
        <FailureNote title={consentStrings.choiceFailedTitle} error={change.error} />
      )}
    </li>
  );
}

/** One switch for each child under 13. A child decided for before stays listed after that birthday. */
export function ChildConsents({ text, decisions }: ChildConsentsProps) {
  const titleId = useId();
  const all = useQuery(children.all());
  const decidedAlone = (child: Child) =>
    child.age < ageOfFamilyDecision || decisions.some(({ childId }) => childId === child.id);
  const asked = all.data?.filter(decidedAlone);
  const nobody = all.data?.length === 0 ? 'childrenNoneYet' : 'childrenNone';
  return (
    <section aria-labelledby={titleId} className={styles.children}>
      <h3 id={titleId}>{consentStrings.childrenTitle}</h3>
      {all.isPending && <Skeleton shape="row" count={2} />}
      {all.isError && !all.data && (
        <ErrorState
          title={consentStrings.childrenFailed}
          onRetry={() => void all.refetch()}
          reference={problemReference(all.error)}
        >
          {problemText(all.error)}
        </ErrorState>
      )}
      {asked && (
        <p className={styles.lead}>
          {asked.length > 0 ? consentStrings.childrenText : consentStrings[nobody]}
        </p>
      )}
      {asked && asked.length > 0 && (
        <ul>
          {asked.map((child) => (
            <ChildConsent key={child.id} child={child} text={text} decisions={decisions} />
          ))}
        </ul>
      )}
    </section>
  );
}
