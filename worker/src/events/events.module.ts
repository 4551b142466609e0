import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliverEvent } from './deliver-event.use-case.js';
import { EventsProcessor } from './events.processor.js';
import { LogEvent } from './log-event.consumer.js';
import { RelayOutbox } from './relay-outbox.use-case.js';

@Module({
  imports: [QueuesModule, DiscoveryModule],
  providers: [DeliverEvent, EventsProcessor, LogEvent, RelayOutbox],
  exports: [RelayOutbox],
})
export class EventsModule {}
