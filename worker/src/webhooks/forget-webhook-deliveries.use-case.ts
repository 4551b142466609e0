import { WebhookDeliveryRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

const KEPT_MS = 30 * 86_400_000;
const BATCH = 1000;

/** Removes what became of deliveries once nobody asks any more: what happened itself stays in the event log. */
@Injectable()
export class ForgetWebhookDeliveries {
  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    while ((await this.deliveries.forget(before, BATCH)) === BATCH);
  }
}
