import { Injectable } from '@nestjs/common';
import type { SignedInUser } from '../http/index.js';
import { AuditRepository, JobRepository } from '../persistence/index.js';
import { AppError } from '../platform/index.js';
import {
  type FailedJob,
  FailedSet,
  GENERATE_SCHEDULE,
  GenerateScheduleJob,
  KEEPING_QUEUES,
  type KeepingQueue,
  REPLAN_SCHEDULE,
  TRAIN_MODELS,
} from '../queues/index.js';
import {
  type FailedJobListDto,
  type FailedJobsQueryDto,
  toFailedJobDto,
} from './dto/failed-job.dto.js';

/** Jobs that nobody waits for any more, or that are asked for anew by whoever wants them. */
const ASKED_ANEW: readonly string[] = [REPLAN_SCHEDULE, TRAIN_MODELS];

/** Support looks at jobs that failed for good, and has them done again or forgotten. Each look and press is recorded. */
@Injectable()
export class FailedJobsService {
  constructor(
    private readonly failedSet: FailedSet,
    private readonly jobs: JobRepository,
    private readonly audit: AuditRepository,
  ) {}

  async list(user: SignedInUser, { queue, limit }: FailedJobsQueryDto): Promise<FailedJobListDto> {
    const found = await this.failedSet.list(queue && [queue]);
    const items = found.slice(0, limit).map(toFailedJobDto);
    await this.record(user, 'failed-jobs.looked-at', { queue: queue ?? null, total: found.length });
    return { items, total: found.length };
  }

  /** Its row waits again before the job does, so that a worker that takes it at once finds it so. */
  async retry(user: SignedInUser, id: string): Promise<void> {
    const job = await this.find(id);
    if (ASKED_ANEW.includes(job.name))
      throw new AppError('job.asked-anew', 'This job is asked for anew instead of done again.');
    const isRevived = job.name !== GENERATE_SCHEDULE || (await this.revive(job));
    if (!isRevived || !(await this.failedSet.retry(job.queue, job.id))) throw gone();
    await this.record(user, 'failed-job.retried', named(job));
  }

  async discard(user: SignedInUser, id: string): Promise<void> {
    const job = await this.find(id);
    if (!(await this.failedSet.discard(job.queue, job.id))) throw gone();
    await this.record(user, 'failed-job.discarded', named(job));
  }

  private revive(job: FailedJob): Promise<boolean> {
    const { familyId, jobId } = GenerateScheduleJob.parse(job.data);
    return this.jobs.revive(familyId, jobId);
  }

  private async find(id: string): Promise<FailedJob> {
    const dot = id.indexOf('.');
    const queue = KEEPING_QUEUES.find((each) => each === id.slice(0, dot));
    const job = queue && (await this.failedSet.find(queue, id.slice(dot + 1)));
    if (!job) throw gone();
    return job;
  }

  private record(
    { accountId }: SignedInUser,
    action: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record({ action, accountId, details });
  }
}

function named({ queue, id, name }: FailedJob): Record<'queue' | 'jobId' | 'name', string> {
  return { queue: queue satisfies KeepingQueue, jobId: id, name };
}

function gone(): AppError {
  return new AppError('job.not-found', 'There is no failed job of that id.');
}
