import { Database, OutboxRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';
import { Periodic } from '../periodic.js';

const LOOK_EVERY_MS = 500;
const BATCH = 100;

/**
 * Carries events from the outbox to their queue. An event is marked when it is on the queue, in the transaction that
 * holds its row; a crash in between puts it there again under the same id, which the queue takes for one job.
 */
@Injectable()
export class RelayOutbox {
  private readonly logger = new Logger(RelayOutbox.name);
  private readonly loop = new Periodic(LOOK_EVERY_MS, () => this.relayQuietly());

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** Publishes a batch; true where it was full, so that more may wait. */
  async relay(): Promise<boolean> {
    return this.database.inTransaction(async () => {
      const waiting = await this.outbox.takeWaiting(BATCH);
      for (const { id } of waiting) await this.producer.deliverEvent(id);
      await this.outbox.markPublished(
        waiting.map(({ id }) => id),
        this.clock.now(),
      );
      return waiting.length === BATCH;
    });
  }

  private async relayQuietly(): Promise<boolean> {
    return this.relay().catch((error: unknown) => {
      this.logger.error({ err: error }, 'outbox.relay-failed');
      return false;
    });
  }
}
