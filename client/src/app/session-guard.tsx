import { Suspense, useSyncExternalStore } from 'react';
import { sessionEnded } from '@/api/session-gate';
import { lazyPart } from '@/ui/lazy-part';

/** Loaded only when it is needed. The network works then, because the API has just answered. */
const SessionDialog = lazyPart(async () => ({
  default: (await import('./session-dialog')).SessionDialog,
}));

/** Watches for the end of the session, over whatever is on screen. */
export function SessionGuard() {
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
  if (!ended) return null;
  return (
    <Suspense fallback={null}>
      <SessionDialog />
    </Suspense>
  );
}
