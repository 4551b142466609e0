import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut, UserMinus } from 'lucide-react';
import type { Member, Role } from '@/api/model';
import { membersQuery, setRole } from '@/api/queries/account';
import { sessionQuery, useIsOwner, useSession } from '@/api/session';
import { familyStrings, roleLabels } from '@/messages/family-plan';
import { Avatar } from '@/ui/avatar';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { IconButton } from '@/ui/icon-button';
import { Skeleton } from '@/ui/skeleton';
import { LoadFailed } from './load-failed';
import { Invitations } from './invitations';
import { memberProblemText, RemoveMember, RoleChoice } from './member-controls';
import { Row } from './row-list';
import styles from './rows.module.css';

const strings = familyStrings.members;

function Members({ members }: { members: readonly Member[] }) {
  const isOwner = useIsOwner();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState<Member | null>(null);
  const isSelf = ({ accountId }: Member) => accountId === account.id;
  const change = useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) => setRole(member, role),
    // This is not awaited: without a connection it would never end, and the error would never show.
    onSettled: (_saved, _error, { member }) => {
      void queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
      // The reader's own role may have changed, so the session is requested again.
      if (isSelf(member)) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <>
      {change.isError && (
        <Callout tone="stop" live="alert">
          {memberProblemText(change.error)}
        </Callout>
      )}
      <ul className={styles.rows}>
        {members.map((member) => (
          <Row
            key={member.id}
            lead={<Avatar name={member.name} />}
            name={isSelf(member) ? `${member.name} (${strings.you})` : member.name}
            details={isOwner ? [member.email] : [member.email, roleLabels[member.role].label]}
            end={
              isOwner && (
                <>
                  <RoleChoice
                    member={member}
                    isSelf={isSelf(member)}
                    onChoose={(role) => change.mutate({ member, role })}
                  />
                  <IconButton
                    label={
                      isSelf(member)
                        ? strings.leave
                        : familyStrings.removeNamed({ name: member.name })
                    }
                    onClick={() => setRemoving(member)}
                  >
                    {isSelf(member) ? <LogOut aria-hidden /> : <UserMinus aria-hidden />}
                  </IconButton>
                </>
              )
            }
          />
        ))}
      </ul>
      {removing && (
        <RemoveMember
          member={removing}
          isSelf={isSelf(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}

/** Who has access and as what; owners invite. */
export function MembersSection() {
  const members = useQuery(membersQuery);
  const isOwner = useIsOwner();
  return (
    <>
      <Card title={strings.title} description={strings.text}>
        {members.isPending && <Skeleton shape="row" count={2} />}
        {members.isError && !members.data && <LoadFailed query={members} />}
        {members.data && <Members members={members.data} />}
      </Card>
      {isOwner && <Invitations />}
    </>
  );
}
