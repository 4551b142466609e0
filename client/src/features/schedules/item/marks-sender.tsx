import { unsentMarks, useWaitingMarks } from '@/api/unsent-marks';
import { useSendKept } from '@/api/use-send-kept';
import { useSendMarks } from './use-mark-item';

/** Sends the marks of lessons that are kept on this device. */
export function MarksSender() {
  const isWaiting = useWaitingMarks().length > 0;
  useSendKept({ send: useSendMarks(), isAny: () => unsentMarks().length > 0, isWaiting });
  return null;
}
