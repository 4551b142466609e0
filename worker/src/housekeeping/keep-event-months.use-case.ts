import { EventPartitionsRepository } from '@brightpath/api/persistence';
import { WorkerConfig } from '@brightpath/api/platform';
import { Injectable, Logger } from '@nestjs/common';

/** Makes the partitions of the event log for the months to come, and drops those that were kept long enough. */
@Injectable()
export class KeepEventMonths {
  private readonly logger = new Logger(KeepEventMonths.name);

  constructor(
    private readonly partitions: EventPartitionsRepository,
    private readonly config: WorkerConfig,
  ) {}

  async run(): Promise<void> {
    const now = await this.partitions.now();
    await this.partitions.prepare(now);
    const months = await this.partitions.dropOlderThan(this.config.eventMonths, now);
    if (months.length > 0) this.logger.log({ months }, 'event-months.dropped');
  }
}
