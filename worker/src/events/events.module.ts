import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { DeliverEvent } from './deliver-event.use-case.js';
import { EventsProcessor } from './events.processor.js';
import { OutboxRelay } from './outbox-relay.service.js';

@Module({
  imports: [QueuesModule],
  providers: [DeliverEvent, EventsProcessor, OutboxRelay],
  exports: [OutboxRelay],
})
export class EventsModule {}
