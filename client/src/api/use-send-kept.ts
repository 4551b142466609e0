import { useEffect, useEffectEvent } from 'react';
import { onServerBack } from './connection';

/** How long what is kept waits that a busy server did not take. */
const AGAIN_AFTER_MS = 10_000;

interface Kept {
  send: () => void;
  /** Whether anything is kept, when the app opens. */
  isAny: () => boolean;
  isWaiting: boolean;
}

/** Sends what is kept on this device: when the app opens, when the server is back, and when it was busy. */
export function useSendKept({ isAny, isWaiting, ...kept }: Kept): void {
  const send = useEffectEvent(() => kept.send());
  const sendFirst = useEffectEvent(() => isAny() && kept.send());
  useEffect(() => {
    sendFirst();
    return onServerBack(send);
  }, []);
  useEffect(() => {
    if (!isWaiting) return;
    const again = setInterval(send, AGAIN_AFTER_MS);
    return () => clearInterval(again);
  }, [isWaiting]);
}
