import { useSyncExternalStore } from 'react';
import { createStore } from './store';

/** Whether the last request reached the API; the browser's own idea of being online is only half of the truth. */
const lastRequestArrived = createStore(true);

export function reportArrived(): void {
  lastRequestArrived.set(true);
}

export function reportLost(): void {
  lastRequestArrived.set(false);
}

const isOnline = () => navigator.onLine && lastRequestArrived.get();

function subscribe(listener: () => void): () => void {
  const leave = lastRequestArrived.subscribe(listener);
  const backOnline = () => {
    lastRequestArrived.set(true);
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
