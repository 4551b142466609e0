import { Injectable } from '@nestjs/common';
import { RelayOutbox } from './events/relay-outbox.use-case.js';
import { EvaluateExperiments } from './ml/experiments/evaluate-experiments.use-case.js';
import { LearningCalendar } from './ml/learning-calendar.service.js';
import { BeginDueTraining } from './ml/train/begin-due-training.use-case.js';
import { MendLostJobs } from './schedules/mend-lost-jobs.use-case.js';

/** What the worker looks after again and again, beside its queues. */
@Injectable()
export class Watches {
  constructor(
    private readonly relay: RelayOutbox,
    private readonly lostJobs: MendLostJobs,
    private readonly retraining: BeginDueTraining,
    private readonly experiments: EvaluateExperiments,
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
