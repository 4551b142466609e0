import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { roles, type Member, type Role } from '@/api/model';
import { isProblem } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { membersQuery, removeMember } from '@/api/queries/account';
import { forgetFamilyOnThisDevice, useFamily } from '@/api/session';
import { paths } from '@/lib/paths';
import { familyStrings, roleLabels } from '@/messages/family-plan';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Dialog } from '@/ui/dialog';
import { Select } from '@/ui/select';
import { useToast } from '@/ui/toast';
import styles from './rows.module.css';

const strings = familyStrings.members;

/** What went wrong with a member, in words. */
export function memberProblemText(error: unknown): string {
  return isProblem(error, 'member.last-owner') ? strings.lastOwner : problemText(error);
}

interface MemberDialogProps {
  member: Member;
  isSelf: boolean;
  onClose: () => void;
}

/** Asks before somebody loses access; for oneself, before leaving. */
export function RemoveMember({ member, isSelf, onClose }: MemberDialogProps) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const { name: family } = useFamily();
  const remove = useMutation({
    mutationFn: () => removeMember(member),
    onSuccess: async () => {
      if (isSelf) {
        // Anew, so that nothing of the family that was left stays in memory or on the device.
        await forgetFamilyOnThisDevice(queryClient);
        window.location.assign(paths.home);
        return;
      }
      showToast({ title: familyStrings.removed({ name: member.name }) });
      onClose();
      await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey });
    },
    // This is not awaited: without a connection it would never end, and the error would never show.
    onError: () => void queryClient.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        isSelf ? strings.leaveTitle({ family }) : familyStrings.removeTitle({ name: member.name })
      }
      description={isSelf ? strings.leaveText : strings.removeText}
      footer={
        <>
          <Button onClick={onClose}>{familyStrings.cancel}</Button>
          <Button variant="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {isSelf ? strings.leave : familyStrings.remove}
          </Button>
        </>
      }
    >
      {remove.isError && (
        <Callout tone="stop" live="alert">
          {memberProblemText(remove.error)}
        </Callout>
      )}
    </Dialog>
  );
}

/** The role of one member as the owner's choice. Giving up one's own ownership asks first: it cannot be taken back. */
export function RoleChoice({
  member,
  isSelf,
  onChoose,
}: {
  member: Member;
  isSelf: boolean;
  onChoose: (role: Role) => void;
}) {
  const [asking, setAsking] = useState<Role | null>(null);
  return (
    <>
      <Select
        label={strings.roleOf({ name: member.name })}
        hideLabel
        className={styles.role}
        options={roles.map((role) => ({ value: role, ...roleLabels[role] }))}
        value={member.role}
        onValueChange={(value) => {
          const role = roles.find((known) => known === value);
          if (!role || role === member.role) return;
          if (isSelf) setAsking(role);
          else onChoose(role);
        }}
      />
      <Dialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={strings.stepDownTitle}
        description={strings.stepDownText}
        footer={
          <>
            <Button onClick={() => setAsking(null)}>{familyStrings.cancel}</Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(null);
                if (asking) onChoose(asking);
              }}
            >
              {strings.stepDown}
            </Button>
          </>
        }
      />
    </>
  );
}
