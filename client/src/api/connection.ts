import { useSyncExternalStore } from 'react';
import { createStore } from './store';

/** How often a server that did not answer is asked whether it is back, and how long it has for it. */
const LOOK_EVERY_MS = 3_000;
const LOOK_FOR_MS = 5_000;

/** Whether the last request reached the API; the browser's own idea of being online is only half of the truth. */
const lastRequestArrived = createStore(true);
let looking: ReturnType<typeof setTimeout> | undefined;

export function reportArrived(): void {
  clearTimeout(looking);
  lastRequestArrived.set(true);
}

/** Asks the server again and again until it answers, because a screen that makes no request would never notice. */
export function reportLost(): void {
  lastRequestArrived.set(false);
  clearTimeout(looking);
  looking = setTimeout(() => void lookForServer(), LOOK_EVERY_MS);
}

/**
 * Whether a proxy answered for a server that it could not reach. What the API itself answers with is a problem in
 * JSON.
 */
export function isFromGateway({ status, headers }: Response): boolean {
  if (status < 502 || status > 504) return false;
  return !(headers.get('Content-Type') ?? '').includes('json');
}

/** Asks the server whether it is there. */
export async function lookForServer(): Promise<void> {
  // Any answer of the API counts. The service worker has no cached answer for this address.
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), LOOK_FOR_MS);
  const options = { cache: 'no-store', signal: stop.signal } as const;
  await fetch(new URL('/health/live', window.location.origin), options)
    .then((response) => (isFromGateway(response) ? reportLost() : reportArrived()), reportLost)
    .finally(() => clearTimeout(late));
}

/** Calls back each time the server answers again after it did not. */
export function onServerBack(listener: () => void): () => void {
  return lastRequestArrived.subscribe(() => {
    if (lastRequestArrived.get()) listener();
  });
}

/** Whether the last request found no server. It is asked again and again then, see `onServerBack`. */
export const isServerAway = (): boolean => !lastRequestArrived.get();

const isOnline = () => navigator.onLine && lastRequestArrived.get();

function subscribe(listener: () => void): () => void {
  const leave = lastRequestArrived.subscribe(listener);
  const backOnline = () => {
    reportArrived();
    listener();
  };
  window.addEventListener('online', backOnline);
  window.addEventListener('offline', listener);
  return () => {
    leave();
    window.removeEventListener('online', backOnline);
    window.removeEventListener('offline', listener);
  };
}

/** False while the browser is offline or the last request found no server. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline);
}
