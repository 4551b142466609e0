import type { UseMutationResult } from '@tanstack/react-query';
import { problemText } from '@/api/problem-text';
import { webhookStrings as strings } from '@/messages/webhooks';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Dialog } from '@/ui/dialog';

export interface AskProps {
  title: string;
  description: string;
  /** The button that does it. */
  action: string;
  danger?: boolean;
  mutation: UseMutationResult<unknown, Error, void>;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. When the API refuses, the dialog shows why. */
export function Ask({ title, description, action, danger = false, mutation, onClose }: AskProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={mutation.isPending}
            onClick={() => mutation.mutate()}
          >
            {action}
          </Button>
        </>
      }
    >
      {mutation.isError && (
        <Callout tone="stop" live="alert" title={strings.actionFailed}>
          {problemText(mutation.error)}
        </Callout>
      )}
    </Dialog>
  );
}
