import { Injectable } from '@nestjs/common';
import { OutboxRelay } from './events/outbox-relay.service.js';
import { ExperimentWatch } from './ml/experiment-watch.service.js';
import { LearningCalendar } from './ml/learning-calendar.service.js';
import { RetrainWatch } from './ml/retrain-watch.service.js';
import { LostJobsService } from './schedules/lost-jobs.service.js';

/** What the worker looks after again and again, beside its queues. */
@Injectable()
export class Watches {
  constructor(
    private readonly relay: OutboxRelay,
    private readonly lostJobs: LostJobsService,
    private readonly retraining: RetrainWatch,
    private readonly experiments: ExperimentWatch,
    private readonly calendar: LearningCalendar,
  ) {}

  async start(): Promise<void> {
    await this.calendar.start();
    for (const watch of this.all) watch.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map((watch) => watch.stop()));
  }

  private get all() {
    return [this.relay, this.lostJobs, this.retraining, this.experiments];
  }
}
