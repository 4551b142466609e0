import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, KeyRound, Pencil, Power, Send, Trash2 } from 'lucide-react';
import { useFamily } from '@/api/session';
import { formatInstant, formatList } from '@/lib/format';
import { webhookStrings as strings } from '@/messages/webhooks';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { Facts } from '@/ui/facts';
import { IconButton } from '@/ui/icon-button';
import { useToast } from '@/ui/toast';
import { changeWebhook, testWebhook, type Webhook, webhookKeys } from './queries';
import { nameOf, toDraft, toldOf } from './webhook-form';
import styles from './webhooks.module.css';

export interface WebhookRowProps {
  webhook: Webhook;
  disabled: boolean;
  onOpen: (to: 'edit' | 'deliveries' | 'rotate' | 'remove') => void;
}

/** One webhook: what it is for, where it leads, how it fares, and what can be done with it. */
export function WebhookRow({ webhook, disabled, onOpen }: WebhookRowProps) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const name = nameOf(webhook);
  // This is not awaited: without a connection it would never end, and the error would never show.
  const onSettled = () => void queryClient.invalidateQueries({ queryKey: webhookKeys.all });
  const turn = useMutation({
    mutationFn: () => changeWebhook(webhook, { active: !webhook.active }),
    onSuccess: ({ active }) =>
      showToast({ title: active ? strings.switchedOn({ name }) : strings.switchedOff({ name }) }),
    onSettled,
  });
  const test = useMutation({
    mutationFn: () => testWebhook(webhook.id),
    // The list shows it on its way: a toast would only lie over its buttons.
    onSuccess: () => onOpen('deliveries'),
    onSettled,
  });
  const failure = turn.error ?? test.error;
  const turnLabel = webhook.active ? strings.switchOff : strings.switchOn;
  return (
    <li className={styles.webhook}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.name}>{name}</p>
          <p className={styles.address}>{webhook.url}</p>
          <Health webhook={webhook} />
        </div>
        <DropdownMenu
          trigger={
            <IconButton label={strings.more({ name })} tooltip={false} disabled={disabled}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          items={[
            { label: strings.editItem, icon: <Pencil />, onSelect: () => onOpen('edit') },
            { label: strings.newSecret, icon: <KeyRound />, onSelect: () => onOpen('rotate') },
            { label: turnLabel, icon: <Power />, onSelect: () => turn.mutate() },
            null,
            {
              label: strings.remove,
              icon: <Trash2 />,
              tone: 'stop',
              onSelect: () => onOpen('remove'),
            },
          ]}
        />
      </div>
      <SwitchedOff webhook={webhook} onSwitchOn={() => turn.mutate()} busy={turn.isPending} />
      {failure && <FailureNote title={strings.actionFailed} error={failure} />}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => onOpen('deliveries')}>
          {strings.deliveries}
        </Button>
        <Button
          size="s"
          icon={<Send />}
          busy={test.isPending}
          disabled={disabled}
          onClick={() => test.mutate()}
        >
          {strings.test}
        </Button>
      </div>
    </li>
  );
}

function Health({ webhook }: { webhook: Webhook }) {
  const { timeZone } = useFamily();
  const { active, lastSucceededAt, previousSecretUntil } = webhook;
  const at = (instant: string) => ({ when: formatInstant(instant, timeZone) });
  return (
    <p className={styles.facts}>
      <Facts
        of={[
          active ? strings.on : strings.off,
          toldOf(toDraft(webhook), formatList),
          lastSucceededAt ? strings.lastSucceeded(at(lastSucceededAt)) : strings.neverSucceeded,
          previousSecretUntil && strings.bothSecrets(at(previousSecretUntil)),
        ]}
      />
    </p>
  );
}

/** Why it is off, where nobody switched it off. */
function SwitchedOff({
  webhook: { switchedOffAt, switchedOffReason },
  onSwitchOn,
  busy,
}: {
  webhook: Webhook;
  onSwitchOn: () => void;
  busy: boolean;
}) {
  const { timeZone } = useFamily();
  if (switchedOffAt === null || switchedOffReason === null) return null;
  return (
    <Callout
      tone="care"
      title={strings.offTitle({ when: formatInstant(switchedOffAt, timeZone) })}
      actions={
        <Button size="s" busy={busy} onClick={onSwitchOn}>
          {strings.switchOn}
        </Button>
      }
    >
      {strings.offReasons[switchedOffReason]}
    </Callout>
  );
}
