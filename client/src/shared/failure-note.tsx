import type { ReactNode } from 'react';
import { useOnline } from '@/api/connection';
import { ConnectionError } from '@/api/problem';
import { problemText } from '@/api/problem-text';
import { problemStrings } from '@/messages/problems';
import { Callout } from '@/ui/callout';

/**
 * Why something was not done, beside the button that was pressed. That no server answered is said until one does, and
 * then that the same press can be tried again.
 */
export function FailureNote({ error, title }: { error: unknown; title?: ReactNode }) {
  const online = useOnline();
  if (online && error instanceof ConnectionError)
    return <Callout live="status">{problemStrings.connectionBack}</Callout>;
  return (
    <Callout tone="stop" live="alert" title={title}>
      {problemText(error)}
    </Callout>
  );
}
