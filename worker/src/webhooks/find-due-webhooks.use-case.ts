import { WebhookDeliveryRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';

const AT_ONCE = 500;

/** Puts every webhook that has something to send now onto the queue; one that is there already stays where it is. */
@Injectable()
export class FindDueWebhooks {
  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const due of await this.deliveries.dueWebhooks(this.clock.now(), AT_ONCE))
      await this.producer.sendWebhook(due);
  }
}
