// Loaded here, so that a tick finds it also once the server is away.
import '@/features/schedules/item/send-marks';
import { MarksSender } from '@/features/schedules/item/marks-sender';
import { TicksSender } from '@/features/tasks/ticks-sender';

/** Sends what was ticked on this device and has not reached the server yet. */
export function Senders() {
  return (
    <>
      <MarksSender />
      <TicksSender />
    </>
  );
}
