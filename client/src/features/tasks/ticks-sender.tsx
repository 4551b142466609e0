import { hasUnsentTicks, useUnsentTicks } from '@/api/unsent-ticks';
import { useSendKept } from '@/api/use-send-kept';
import { useTicks } from './use-ticks';

/** Sends the ticks of tasks that are kept on this device. */
export function TicksSender() {
  const isWaiting = useUnsentTicks().waiting.length > 0;
  useSendKept({ send: useTicks().send, isAny: hasUnsentTicks, isWaiting });
  return null;
}
