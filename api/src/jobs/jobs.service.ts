import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type MessageEvent } from '@nestjs/common';
import { type Job, JobRepository } from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import { JobProducer } from '../queues/index.js';
import { type JobDto, toJobDto } from './dto/job.dto.js';

/** How often the job's row is read while a client listens. Reading one row by its key is cheap. */
const LOOK_EVERY_MS = 200;
/** Proxies close a connection on which nothing is heard for long. */
const HEARTBEAT_EVERY_MS = 15_000;
const ENDED: ReadonlySet<string> = new Set(['succeeded', 'failed', 'cancelled']);

@Injectable()
export class JobsService implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();

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

  /** Listeners are let go of, or the process would wait for them; they come back by themselves. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /**
   * The job each time it has changed, and once more when it has ended; until then, or until `signal` says that
   * nobody listens any more. Read from the job's row, so that any process of the api can tell, behind any
   * connection pooler, whichever process enqueued or runs the job.
   */
  async *follow(familyId: string, id: string, signal: AbortSignal): AsyncGenerator<MessageEvent> {
    const isOver = AbortSignal.any([signal, this.stopping.signal]);
    let told = '';
    let quietMs = 0;
    while (!isOver.aborted) {
      const job = toJobDto(await this.row(familyId, id));
      const state = JSON.stringify(job);
      if (state !== told) yield { type: 'progress', data: job };
      if (ENDED.has(job.status)) {
        yield { type: 'done', data: job };
        return;
      }
      quietMs = state === told ? quietMs + LOOK_EVERY_MS : 0;
      told = state;
      if (quietMs > 0 && quietMs % HEARTBEAT_EVERY_MS === 0) yield { comment: 'still working' };
      await wait(LOOK_EVERY_MS, undefined, { signal: isOver }).catch(() => undefined);
    }
  }

  private async row(familyId: string, id: string): Promise<Job> {
    const job = await this.jobs.findById(familyId, id);
    if (!job) throw new AppError('job.not-found', 'There is no such job.');
    return job;
  }
}
