import { availableParallelism } from 'node:os';
import {
  EXPLAIN_UNPLACED,
  ExplainUnplacedJob,
  GENERATE_SCHEDULE,
  GenerateScheduleJob,
  JobDataError,
  REPLAN_SCHEDULE,
  ReplanScheduleJob,
  SCHEDULES_QUEUE,
} from '@brightpath/api/queues';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { ExplainUnplaced } from './explain/explain-unplaced.use-case.js';
import { ReplanSchedule } from './replan/replan-schedule.use-case.js';
import { BEGUN_LATER, JOB_LOCKS } from '../job-locks.js';
import { withoutRetry } from '../without-retry.js';
import { GenerateSchedule } from './generate/generate-schedule.use-case.js';
import { ScheduleJobOutcomes } from './schedule-job-outcomes.js';

/** One more than the threads that generate: a re-planning is short, and somebody waits for it. */
const CONCURRENCY = Math.max(1, availableParallelism() - 1) + 1;

@Processor(SCHEDULES_QUEUE, { ...BEGUN_LATER, ...JOB_LOCKS, concurrency: CONCURRENCY })
export class SchedulesProcessor extends WorkerHost {
  constructor(
    private readonly generateSchedule: GenerateSchedule,
    private readonly replanSchedule: ReplanSchedule,
    private readonly explainUnplaced: ExplainUnplaced,
    private readonly outcomes: ScheduleJobOutcomes,
  ) {
    super();
  }

  override process(job: Job): Promise<string> {
    return withoutRetry(() => this.run(job));
  }

  private run({ name, data }: Job): Promise<string> {
    switch (name) {
      case GENERATE_SCHEDULE:
        return this.generateSchedule.run(GenerateScheduleJob.parse(data));
      case REPLAN_SCHEDULE:
        return this.replanSchedule.run(ReplanScheduleJob.parse(data));
      case EXPLAIN_UNPLACED:
        return this.explainUnplaced.run(ExplainUnplacedJob.parse(data));
      default:
        throw new JobDataError(SCHEDULES_QUEUE, 'of a job this worker knows', name);
    }
  }

  @OnWorkerEvent('completed')
  onCompleted(job: Job, outcome: string): void {
    this.outcomes.ended(job, outcome);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): Promise<void> {
    return this.outcomes.failed(job, error);
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.outcomes.queueFailed(error);
  }
}
