import { Database, OutboxListener, OutboxRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';

const BATCH = 100;

/**
 * Carries events from the outbox to their queue. An event is marked when it is on the queue, in the transaction that
 * holds its row; a crash in between puts it there again under the same id, which the queue takes for one job. Of two
 * workers that relay at once one waits for the other: a family's events reach the queue in their order.
 */
@Injectable()
export class RelayOutbox {
  private readonly logger = new Logger(RelayOutbox.name);
  private isAsked = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxRepository,
    private readonly listener: OutboxListener,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  /** Relays events as soon as they are committed. What this process does not hear of, the recurring job finds. */
  async start(): Promise<void> {
    await this.listener.listen(() => {
      this.isAsked = true;
      this.running ??= this.answer().finally(() => (this.running = undefined));
    });
  }

  /** Resolves when nothing is relayed any more. */
  async stop(): Promise<void> {
    await this.listener.close();
    await this.running;
  }

  /** Relays all that waits. */
  async run(): Promise<void> {
    while ((await this.relayBatch()) === BATCH);
  }

  /** Looks once more where events came while it looked. */
  private async answer(): Promise<void> {
    while (this.isAsked) {
      this.isAsked = false;
      await this.run().catch((error: unknown) =>
        this.logger.error({ err: error }, 'outbox.relay-failed'),
      );
    }
  }

  private async relayBatch(): Promise<number> {
    return this.database.inTransaction(async () => {
      const waiting = await this.outbox.takeWaiting(BATCH);
      for (const { id } of waiting) await this.producer.deliverEvent(id);
      await this.outbox.markPublished(
        waiting.map(({ id }) => id),
        this.clock.now(),
      );
      return waiting.length;
    });
  }
}
