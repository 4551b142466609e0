import { useRef, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Copy, Link2, Mail, X } from 'lucide-react';
import { roles, type Invitation, type Role } from '@/api/model';
import { isProblem } from '@/api/problem';
import { invitationsQuery, invite, withdrawInvitation } from '@/api/queries/account';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { familyStrings, roleLabels } from '@/messages/family-plan';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toast';
import { Row } from './row-list';
import styles from './rows.module.css';

const strings = familyStrings.members;

function InviteForm({ onInvited }: { onInvited: (invitation: Invitation) => void }) {
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [incomplete, setIncomplete] = useState(false);
  const send = useMutation({
    mutationFn: () => invite({ email: email.trim(), role }),
    onSuccess: (invitation) => {
      setEmail('');
      onInvited(invitation);
      return queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
  });
  const fromApi = isProblem(send.error) ? send.error.fieldErrors['email'] : undefined;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const valid = /^\S+@\S+\.\S+$/.test(email.trim());
        setIncomplete(!valid);
        if (valid && !send.isPending) send.mutate();
      }}
    >
      {send.isError && !fromApi && <FailureNote error={send.error} />}
      <div className={styles.pair} data-stack="">
        <TextField
          type="email"
          autoComplete="off"
          label={strings.email}
          value={email}
          error={incomplete ? familyStrings.mustEmail : fromApi}
          onChange={(event) => {
            setEmail(event.target.value);
            setIncomplete(false);
          }}
        />
        <Select
          label={strings.role}
          options={roles.map((value) => ({ value, ...roleLabels[value] }))}
          value={role}
          onValueChange={(value) => setRole(roles.find((known) => known === value) ?? 'editor')}
        />
      </div>
      <div>
        <Button type="submit" busy={send.isPending}>
          {strings.send}
        </Button>
      </div>
    </form>
  );
}

const linkOf = ({ id }: Invitation): string => new URL(paths.join(id), window.location.origin).href;

/** The link of an invitation, to be sent by whatever way the family uses. */
function InvitationLink({ invitation }: { invitation: Invitation }) {
  const showToast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const link = linkOf(invitation);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      showToast({ title: strings.copied });
    } catch {
      // A page without a secure connection may not write there; the link is selected to be copied by hand.
      field.current?.select();
      showToast({ title: strings.copyByHand });
    }
  };
  return (
    <Callout
      tone="good"
      live="status"
      title={strings.invited(invitation)}
      actions={
        <Button icon={<Copy />} onClick={() => void copy()}>
          {strings.copy}
        </Button>
      }
    >
      <TextField
        ref={field}
        readOnly
        label={strings.link}
        value={link}
        onFocus={(event) => event.target.select()}
      />
    </Callout>
  );
}

/** Open invitations and the form for another one. */
export function Invitations() {
  const queryClient = useQueryClient();
  const invitations = useQuery(invitationsQuery);
  const [shown, setShown] = useState<Invitation | null>(null);
  const withdraw = useMutation({
    mutationFn: withdrawInvitation,
    // This is not awaited: without a connection it would never end, and the error would never show.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  return (
    <Card title={strings.invite} description={strings.inviteText}>
      <InviteForm onInvited={setShown} />
      {shown && <InvitationLink key={shown.id} invitation={shown} />}
      {withdraw.isError && <FailureNote error={withdraw.error} />}
      {invitations.data && invitations.data.length > 0 && (
        <ul className={styles.rows}>
          {invitations.data.map((invitation) => (
            <Row
              key={invitation.id}
              lead={<Mail aria-hidden size={20} />}
              name={invitation.email}
              details={[
                roleLabels[invitation.role].label,
                strings.waiting({ date: formatDate(invitation.expiresAt.slice(0, 10)) }),
              ]}
              end={
                <>
                  <IconButton
                    label={strings.linkOf(invitation)}
                    onClick={() => setShown(invitation)}
                  >
                    <Link2 aria-hidden />
                  </IconButton>
                  <IconButton
                    label={strings.withdraw(invitation)}
                    onClick={() => {
                      if (shown?.id === invitation.id) setShown(null);
                      withdraw.mutate(invitation);
                    }}
                  >
                    <X aria-hidden />
                  </IconButton>
                </>
              }
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
