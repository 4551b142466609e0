import { DueTasksRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

const BATCH = 500;

/** Writes the event of each task of which it is time to be told: once, however many workers look. */
@Injectable()
export class CheckDue {
  constructor(
    private readonly dueTasks: DueTasksRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.dueTasks.tell(BATCH, this.clock.now())) === BATCH);
  }
}
