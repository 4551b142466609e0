import { QueuesModule } from '@brightpath/api/queues';
import { Module } from '@nestjs/common';
import { DeliverEvent } from './deliver-event.use-case.js';
import { EventsProcessor } from './events.processor.js';
import { RelayOutbox } from './relay-outbox.use-case.js';

@Module({
  imports: [QueuesModule],
  providers: [DeliverEvent, EventsProcessor, RelayOutbox],
  exports: [RelayOutbox],
})
export class EventsModule {}
