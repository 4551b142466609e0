import type { OutboxEvent } from '@brightpath/api/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { MetricsService } from '../health/metrics.service.js';
import { EventConsumer } from './event-consumer.js';

/** Counts every event, and puts its ids into the log. */
@Injectable()
export class LogEvent extends EventConsumer {
  readonly name = 'event-log';
  private readonly logger = new Logger(LogEvent.name);

  constructor(private readonly metrics: MetricsService) {
    super();
  }

  listensTo(): boolean {
    return true;
  }

  consume({ id: eventId, type, familyId, subjectId }: OutboxEvent): Promise<void> {
    this.metrics.events.inc({ type });
    this.logger.log({ eventId, type, familyId, subjectId }, 'event.delivered');
    return Promise.resolve();
  }
}
