import { useEffect, useEffectEvent } from 'react';
import { onServerBack } from '@/api/connection';
import { unsentMarks, useWaitingMarks } from '@/api/unsent-marks';
import { useSendMarks } from './use-mark-item';

/** How long marks wait that a busy server did not take. */
const AGAIN_AFTER_MS = 10_000;

/** Sends the marks that are kept on this device: when the app opens, when the server is back, and when it was busy. */
export function MarksSender() {
  const send = useEffectEvent(useSendMarks());
  const isWaiting = useWaitingMarks().length > 0;
  useEffect(() => {
    if (unsentMarks().length > 0) send();
    return onServerBack(send);
  }, []);
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(send, AGAIN_AFTER_MS);
    return () => clearInterval(again);
  }, [isWaiting]);
  return null;
}
