import { useEffect, useEffectEvent } from 'react';
import { onServerBack } from '@/api/connection';
import { hasUnsentTicks, useUnsentTicks } from '@/api/unsent-ticks';
import { useTicks } from './use-ticks';

/** How long ticks wait that a busy server did not take. */
const AGAIN_AFTER_MS = 10_000;

/** Sends the ticks that are kept on this device: when the app opens, when the server is back, and when it was busy. */
export function TicksSender() {
  const send = useEffectEvent(useTicks().send);
  const isWaiting = useUnsentTicks().waiting.length > 0;
  useEffect(() => {
    if (hasUnsentTicks()) send();
    return onServerBack(send);
  }, []);
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(send, AGAIN_AFTER_MS);
    return () => clearInterval(again);
  }, [isWaiting]);
  return null;
}
