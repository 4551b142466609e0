import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailureNote } from './failure-note';

export interface ConfirmProps<V> {
  title: string;
  description: string;
  /** The button that does it, the one that does not, and what is said above a refusal. */
  action: string;
  dismiss: string;
  failed: string;
  danger?: boolean;
  mutation: UseMutationResult<unknown, Error, V>;
  variables: V;
  onClose: () => void;
}

/** Asks before a change that cannot be taken back, or that concerns many. When the API refuses, the dialog shows why. */
export function Confirm<V>({ mutation, variables, onClose, ...words }: ConfirmProps<V>) {
  const { title, description, action, dismiss, failed, danger = false } = words;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{dismiss}</Button>
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
      {mutation.isError && <FailureNote title={failed} error={mutation.error} />}
    </Dialog>
  );
}
