import type { UseMutationResult } from '@tanstack/react-query';
import { mlStrings } from '@/messages/ml';
import { FailureNote } from '@/shared/failure-note';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

export interface ConfirmProps<V> {
  title: string;
  description: string;
  /** The button that does it. */
  action: string;
  danger?: boolean;
  mutation: UseMutationResult<unknown, Error, V>;
  variables: V;
  onClose: () => void;
}

/** Asks for confirmation of a change that affects every family. When the API refuses, the dialog shows why. */
export function Confirm<V>({ mutation, variables, onClose, ...words }: ConfirmProps<V>) {
  const { title, description, action, danger = false } = words;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{mlStrings.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={mutation.isPending}
            onClick={() => mutation.mutate(variables)}
          >
            {action}
          </Button>
        </>
      }
    >
      {mutation.isError && <FailureNote title={mlStrings.failed} error={mutation.error} />}
    </Dialog>
  );
}
