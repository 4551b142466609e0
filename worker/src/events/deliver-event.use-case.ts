import { Database, OutboxRepository } from '@brightpath/api/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { MetricsService } from '../health/metrics.service.js';

/** The name under which this consumer marks what it has dealt with. */
const CONSUMER = 'event-log';

/** Hands an event to those who listen. Each claims it first, so that a second delivery does nothing. */
@Injectable()
export class DeliverEvent {
  private readonly logger = new Logger(DeliverEvent.name);

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly metrics: MetricsService,
  ) {}

  async deliver(eventId: string): Promise<void> {
    await this.database.inTransaction(async () => {
      const event = await this.outbox.findById(eventId);
      // The family was erased in the meantime, and its events with it.
      if (!event || !(await this.outbox.claim(eventId, CONSUMER))) return;
      const { type, familyId, subjectId } = event;
      this.metrics.events.inc({ type });
      this.logger.log({ eventId, type, familyId, subjectId }, 'event.delivered');
    });
  }
}
