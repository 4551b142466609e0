import { useMutation, useQueryClient } from '@tanstack/react-query';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Confirm } from '@/shared/confirm';
import { removeWebhook, type Webhook, webhookKeys } from './queries';
import { nameOf } from './webhook-form';

export function RemoveWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeWebhook(webhook),
    onSuccess: onClose,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: webhookKeys.all }),
  });
  return (
    <Confirm
      dismiss={strings.cancel}
      failed={strings.actionFailed}
      variables={undefined}
      title={strings.removeTitle}
      description={strings.removeText({ name: nameOf(webhook) })}
      action={strings.remove}
      danger
      mutation={remove}
      onClose={onClose}
    />
  );
}
