import { Module } from '@nestjs/common';
import { NameLookup, OutboundTargets, SystemNameLookup } from '../platform/index.js';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhookDeliveriesService } from './webhook-deliveries.service.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    WebhooksService,
    WebhookDeliveriesService,
    OutboundTargets,
    { provide: NameLookup, useClass: SystemNameLookup },
  ],
})
export class WebhooksModule {}
