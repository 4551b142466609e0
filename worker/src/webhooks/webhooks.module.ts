import { NameLookup, OutboundTargets, SystemNameLookup } from '@brightpath/api/platform';
import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { AttemptDelivery } from './attempt-delivery.use-case.js';
import { FindDueWebhooks } from './find-due-webhooks.use-case.js';
import { ForgetWebhookDeliveries } from './forget-webhook-deliveries.use-case.js';
import { QueueWebhooks } from './queue-webhooks.consumer.js';
import { SendWebhook } from './send-webhook.use-case.js';
import { WebhooksProcessor } from './webhooks.processor.js';

@Module({
  imports: [QueuesModule],
  providers: [
    AttemptDelivery,
    FindDueWebhooks,
    ForgetWebhookDeliveries,
    QueueWebhooks,
    SendWebhook,
    WebhooksProcessor,
    OutboundTargets,
    { provide: NameLookup, useClass: SystemNameLookup },
  ],
})
export class WebhooksModule {}
