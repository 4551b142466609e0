import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CommandKeys } from '@/api/command-keys';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Confirm } from '@/shared/confirm';
import { rotateSecret, type Webhook, webhookKeys } from './queries';
import type { ShownSecret } from './secret-dialog';

/** Asks before a new secret is made; a second press after a lost answer makes no second one. */
export function RotateSecret({
  webhook: { id },
  onClose,
  onSecret,
}: {
  webhook: Webhook;
  onClose: () => void;
  onSecret: (secret: ShownSecret) => void;
}) {
  const queryClient = useQueryClient();
  const [keys] = useState(() => new CommandKeys());
  const rotate = useMutation({
    mutationFn: () => rotateSecret(id, keys.of(id)),
    onSuccess: ({ secret }) => {
      onClose();
      onSecret({ secret, isRotated: true });
    },
    onSettled: (_rotated, error) => {
      keys.settled(error);
      void queryClient.invalidateQueries({ queryKey: webhookKeys.all });
    },
  });
  return (
    <Confirm
      dismiss={strings.cancel}
      failed={strings.actionFailed}
      variables={undefined}
      title={strings.rotateTitle}
      description={strings.rotateText}
      action={strings.rotate}
      mutation={rotate}
      onClose={onClose}
    />
  );
}
