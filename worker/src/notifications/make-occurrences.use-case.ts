import { OccurrencesRepository } from '@brightpath/api/persistence';
import { Clock } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';

const BATCH = 500;

/** Makes the tasks of rules sixty days ahead, however long nobody did. */
@Injectable()
export class MakeOccurrences {
  constructor(
    private readonly occurrences: OccurrencesRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.occurrences.makeBehind(BATCH, this.clock.now())) === BATCH);
  }
}
