import {
  isPersonal,
  type OutboxEvent,
  WebhookDeliveryRepository,
} from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { EventConsumer } from '../events/event-consumer.js';

/** Writes down what is to be sent to whom. */
@Injectable()
export class QueueWebhooks extends EventConsumer {
  readonly name = 'webhooks';

  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** What one person is told is not the family's; a test is for the webhook that was tested, which has its delivery already. */
  listensTo(type: string): boolean {
    return type !== 'webhook.tested' && !isPersonal(type);
  }

  async consume(event: OutboxEvent): Promise<void> {
    if (event.familyId !== null) await this.deliveries.addFor(event, this.clock.now());
  }
}
