import { LearningConfig } from '@brightpath/api/platform';
import { JobProducer } from '@brightpath/api/queues';
import { Injectable, Logger } from '@nestjs/common';

/** Trainings and drift by the calendar. Every worker says the same, so there is one of each. */
@Injectable()
export class LearningCalendar {
  private readonly logger = new Logger(LearningCalendar.name);

  constructor(
    private readonly producer: JobProducer,
    private readonly config: LearningConfig,
  ) {}

  async start(): Promise<void> {
    const { trainsByItself, trainCron: training, driftCron: drift } = this.config;
    try {
      if (trainsByItself) await this.producer.scheduleLearning({ training, drift });
      else await this.producer.unscheduleLearning();
    } catch (error) {
      // A worker that plans weeks must not wait for a calendar; the next start tries again.
      this.logger.error({ err: error }, 'learning-calendar.failed');
    }
  }
}
