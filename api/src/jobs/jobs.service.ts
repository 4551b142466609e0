import { Injectable } from '@nestjs/common';
import { type Job, JobRepository } from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import { JobProducer } from '../queues/index.js';
import { type JobDto, toJobDto } from './dto/job.dto.js';

/** How a family's jobs stand, and stopping them. */
@Injectable()
export class JobsService {
  constructor(
    private readonly jobs: JobRepository,
    private readonly producer: JobProducer,
    private readonly clock: Clock,
  ) {}

  async find(familyId: string, id: string): Promise<JobDto> {
    return toJobDto(await this.row(familyId, id));
  }

  /** Cancels a job that waits, and asks a running one to stop. A job that has ended does not change. */
  async cancel(familyId: string, id: string): Promise<JobDto> {
    await this.row(familyId, id);
    if (await this.jobs.cancelled(familyId, id, this.clock.now()))
      await this.producer.withdrawGeneration(id);
    return this.find(familyId, id);
  }

  private async row(familyId: string, id: string): Promise<Job> {
    const job = await this.jobs.findById(familyId, id);
    if (!job) throw new AppError('job.not-found', 'There is no such job.');
    return job;
  }
}
