import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserMinus } from 'lucide-react';
import { roles, type Member, type Role } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { isProblem } from '@/api/problem';
import { membersQuery, removeMember, setRole } from '@/api/queries/account';
import { useIsOwner, useSession } from '@/api/session';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { Dialog } from '@/ui/dialog';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { useToast } from '@/ui/toast';
import { Invitations } from './invitations';
import { Row } from './row-list';
import { familyStrings, roleLabels } from './strings';
import styles from './rows.module.css';

const strings = familyStrings.members;

const sentence = (error: unknown) =>
  isProblem(error, 'member.last-owner') ? strings.lastOwner : problemText(error);

function RemoveMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const remove = useMutation({
    mutationFn: () => removeMember(member),
    onSuccess: () => {
      showToast({ title: familyStrings.removed({ name: member.name }) });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={familyStrings.removeTitle({ name: member.name })}
      description={strings.removeText}
      footer={
        <>
          <Button onClick={onClose}>{familyStrings.cancel}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {familyStrings.remove}
          </Button>
        </>
      }
    >
      {remove.isError && (
        <Callout tone="stop" live="alert">
          {sentence(remove.error)}
        </Callout>
      )}
    </Dialog>
  );
}

function Members({ members }: { members: readonly Member[] }) {
  const isOwner = useIsOwner();
  const { account } = useSession();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState<Member | null>(null);
  const change = useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) => setRole(member, role),
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  return (
    <>
      {change.isError && (
        <Callout tone="stop" live="alert">
          {sentence(change.error)}
        </Callout>
      )}
      <ul className={styles.rows}>
        {members.map((member) => (
          <Row
            key={member.id}
            lead={<Avatar name={member.name} />}
            name={member.accountId === account.id ? `${member.name} (${strings.you})` : member.name}
            details={isOwner ? [member.email] : [member.email, roleLabels[member.role].label]}
            end={
              isOwner && (
                <>
                  <Select
                    label={strings.roleOf({ name: member.name })}
                    hideLabel
                    className={styles.role}
                    options={roles.map((role) => ({ value: role, ...roleLabels[role] }))}
                    value={member.role}
                    onValueChange={(value) => {
                      const role = roles.find((known) => known === value);
                      if (role) change.mutate({ member, role });
                    }}
                  />
                  <IconButton
                    label={familyStrings.removeNamed({ name: member.name })}
                    onClick={() => setRemoving(member)}
                  >
                    <UserMinus aria-hidden />
                  </IconButton>
                </>
              )
            }
          />
        ))}
      </ul>
      {removing && <RemoveMember member={removing} onClose={() => setRemoving(null)} />}
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
        {members.isError && !members.data && (
          <ErrorState
            title={familyStrings.loadFailed}
            onRetry={() => void members.refetch()}
            reference={problemReference(members.error)}
          >
            {problemText(members.error)}
          </ErrorState>
        )}
        {members.data && <Members members={members.data} />}
      </Card>
      {isOwner && <Invitations />}
    </>
  );
}
