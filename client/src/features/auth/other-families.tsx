import { useMutation, useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem-text';
import { acceptInvitation } from '@/api/queries/account';
import { sessionQuery } from '@/api/session';
import type { Session } from '@/api/model';
import { joinStrings as strings } from '@/messages/join';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { openFamily } from './open-family';
import styles from './other-families.module.css';

type Waiting = Session['invitations'][number];

/**
 * Invitations that wait for the person, and, while the family on screen is still empty, the way to a family that is
 * not: whoever signed in before being invited would otherwise stay in an empty one.
 */
export function OtherFamilies() {
  const session = useQuery({ ...sessionQuery, enabled: false }).data;
  const others =
    session?.family && !session.family.onboarded
      ? session.families.filter(({ onboarded }) => onboarded)
      : [];
  const waiting = session?.invitations ?? [];
  if (waiting.length === 0 && others.length === 0) return null;
  return (
    <div className={styles.notes}>
      {waiting.map((invitation) => (
        <WaitingInvitation key={invitation.id} invitation={invitation} />
      ))}
      {others.map(({ id, name, ownerName }) => (
        <Callout
          key={id}
          title={strings.belong({ family: name })}
          actions={<Button onClick={() => openFamily(id)}>{strings.open}</Button>}
        >
          {ownerName && strings.ownedBy({ owner: ownerName })}
        </Callout>
      ))}
    </div>
  );
}

function WaitingInvitation({ invitation }: { invitation: Waiting }) {
  const { id, familyName, ownerName } = invitation;
  const join = useMutation({ mutationFn: () => acceptInvitation(id), onSuccess: openFamily });
  return (
    <Callout
      title={strings.invited({ family: familyName })}
      actions={
        <Button busy={join.isPending} onClick={() => join.mutate()}>
          {strings.join}
        </Button>
      }
    >
      {ownerName && <p>{strings.ownedBy({ owner: ownerName })}</p>}
      {join.isError && <p role="alert">{problemText(join.error)}</p>}
    </Callout>
  );
}
