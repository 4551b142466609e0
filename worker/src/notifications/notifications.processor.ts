import { Database } from '@brightpath/api/persistence';
import {
  CHECK_DUE,
  JobDataError,
  MAKE_OCCURRENCES,
  NOTIFICATIONS_QUEUE,
  SEND_MAILS,
  TELL_DAYS,
  TELL_STARTING_LESSONS,
} from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { CheckDue } from './check-due.use-case.js';
import { MakeOccurrences } from './make-occurrences.use-case.js';
import { SendMails } from './mail/send-mails.use-case.js';
import { TellDays } from './tell-days.use-case.js';
import { TellStartingLessons } from './tell-starting-lessons.use-case.js';

/** One for each kind of job: none waits for another. */
const CONCURRENCY = 5;

@Processor(NOTIFICATIONS_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS, concurrency: CONCURRENCY })
export class NotificationsProcessor extends WorkerHost {
  private readonly logger = new Logger(NotificationsProcessor.name);

  constructor(
    private readonly database: Database,
    private readonly checkDue: CheckDue,
    private readonly makeOccurrences: MakeOccurrences,
    private readonly tellDays: TellDays,
    private readonly tellStartingLessons: TellStartingLessons,
    private readonly sendMails: SendMails,
  ) {
    super();
  }

  /** A job that takes longer than its interval is not begun a second time meanwhile. */
  override async process({ name }: Job): Promise<void> {
    await this.database.unlessRunning(name, () => this.run(name));
  }

  private run(name: string): Promise<void> {
    switch (name) {
      case CHECK_DUE:
        return this.checkDue.run();
      case MAKE_OCCURRENCES:
        return this.makeOccurrences.run();
      case TELL_DAYS:
        return this.tellDays.run();
      case TELL_STARTING_LESSONS:
        return this.tellStartingLessons.run();
      case SEND_MAILS:
        return this.sendMails.run();
      default:
        throw new JobDataError(NOTIFICATIONS_QUEUE, 'of a job this worker knows', name);
    }
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.logger.error({ job: job?.name, err: error }, 'notification.failed');
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.error({ queue: NOTIFICATIONS_QUEUE, err: error }, 'queue.failed');
  }
}
