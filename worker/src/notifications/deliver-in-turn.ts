import {
  dayBegan,
  digestAt,
  nextAttemptAt,
  type QuietHours,
} from '@brightpath/api/domain/notifications';
import {
  type Addressee,
  DeliveryRepository,
  type SentChannel,
  type Settled,
  type TakenDelivery,
} from '@brightpath/api/persistence';
import { Injectable } from '@nestjs/common';

/** What came of a try that did not go well: it is tried again, or it never will go. */
interface Failure {
  readonly isForGood: boolean;
  readonly problem: string;
}

/** What all channels have in common: a limit a day, the rest of which is folded into one, and tries with pauses. */
@Injectable()
export class DeliverInTurn {
  constructor(private readonly deliveries: DeliveryRepository) {}

  /** What goes by itself, what goes with others now, and what is over the person's limit and goes with others in the evening. */
  async sorted(channel: SentChannel, left: readonly TakenDelivery[], now: Date) {
    const since = new Map(left.map(({ delivery, addressee }) => [delivery.recipientId, dayBegan(addressee.timeZone, now)])); // prettier-ignore
    const counts = new Map(await this.deliveries.countSent(channel, since));
    return Object.groupBy(left, ({ delivery, notification, addressee }) => {
      if (delivery.folded) return 'folded';
      const count = counts.get(delivery.recipientId) ?? 0;
      // Somebody who is invited waits for this one, and it is the only one.
      if (count >= addressee.dailyLimit && notification.kind !== 'invitation') return 'later';
      counts.set(delivery.recipientId, count + 1);
      return 'single';
    });
  }
}

export function toFold({ delivery, addressee }: TakenDelivery, now: Date): Settled {
  const sendAt = digestAt(addressee.timeZone, quietHoursOf(addressee), now);
  return { id: delivery.id, status: 'waiting', folded: true, sendAt, untried: true };
}

function quietHoursOf({ quietFromMinute, quietToMinute }: Addressee): QuietHours | null {
  if (quietFromMinute === null || quietToMinute === null) return null;
  return { fromMinute: quietFromMinute, toMinute: quietToMinute };
}

/** A delivery after a try that failed. */
export function afterFailure(
  { id, attempts }: TakenDelivery['delivery'],
  { isForGood, problem }: Failure,
  now: Date,
): Settled {
  const sendAt = isForGood ? null : nextAttemptAt(attempts, now);
  return sendAt ? { id, status: 'waiting', sendAt, problem } : { id, status: 'failed', problem };
}
