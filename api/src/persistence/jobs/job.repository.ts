import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Database } from '../database.js';
import { FamilyRowsRepository } from '../family-rows.repository.js';
import {
  Job,
  type JobError,
  type JobKind,
  type JobProgress,
  type JobResult,
} from './job.entity.js';

const unfinished = In(['queued', 'running']);

/** Jobs and how they stand. A job that has finished is never changed again, but that one which failed may wait again. */
@Injectable()
export class JobRepository extends FamilyRowsRepository<Job> {
  constructor(database: Database) {
    super(database, Job);
  }

  /** Marks the job as running; false when it has finished or was cancelled before it began. */
  async start(familyId: string, id: string, startedAt: Date): Promise<boolean> {
    const where = { familyId, id, status: unfinished, cancelRequestedAt: IsNull() };
    const result = await this.rows.update(where, { status: 'running', startedAt });
    return result.affected === 1;
  }

  /** Saves how far it is; false when the job has finished or somebody asked to stop it. */
  async saveProgress(familyId: string, id: string, progress: JobProgress): Promise<boolean> {
    const where = { familyId, id, status: unfinished, cancelRequestedAt: IsNull() };
    const result = await this.rows.update(where, { progress });
    return result.affected === 1;
  }

  async succeed(
    familyId: string,
    id: string,
    outcome: { result: JobResult; progress?: JobProgress; finishedAt: Date },
  ): Promise<boolean> {
    return this.finish(familyId, id, { status: 'succeeded', error: null, ...outcome });
  }

  /** Ends a job that only asked. False where it has finished or was cancelled meanwhile. */
  async answer(
    familyId: string,
    id: string,
    outcome: { preview: Readonly<Record<string, unknown>>; finishedAt: Date },
  ): Promise<boolean> {
    return this.finish(familyId, id, { status: 'succeeded', error: null, ...outcome });
  }

  async fail(
    familyId: string,
    id: string,
    outcome: { error: JobError; finishedAt: Date },
  ): Promise<boolean> {
    return this.finish(familyId, id, { status: 'failed', ...outcome });
  }

  /** Lets a job that failed wait again; false where it has not failed. */
  async revive(familyId: string, id: string): Promise<boolean> {
    const values = { status: 'queued', error: null, startedAt: null, finishedAt: null } as const;
    const result = await this.rows.update({ familyId, id, status: 'failed' }, values);
    return result.affected === 1;
  }

  async cancelled(familyId: string, id: string, finishedAt: Date): Promise<boolean> {
    return this.finish(familyId, id, { status: 'cancelled', finishedAt });
  }

  /** Asks for a stop: the worker sees it at its next progress. False when the job has finished. */
  async requestCancel(familyId: string, id: string, cancelRequestedAt: Date): Promise<boolean> {
    const where = { familyId, id, status: unfinished };
    const result = await this.rows.update(where, { cancelRequestedAt });
    return result.affected === 1;
  }

  /** The family's jobs that still work or wait, oldest first. */
  listUnfinished(familyId: string): Promise<Job[]> {
    return this.findAll(familyId, { status: unfinished });
  }

  /**
   * The newest job that asks the same and has succeeded, or is under way with the same `facts` in its question: one that began
   * before a fact changed may have read what was true then.
   */
  findNewestLike(
    familyId: string,
    kind: JobKind,
    { facts, ...params }: Job['params'],
  ): Promise<Job | null> {
    return this.rows
      .createQueryBuilder('job')
      .where('job.familyId = :familyId AND job.kind = :kind', { familyId, kind })
      .andWhere('job.params @> CAST(:params AS jsonb)', { params: JSON.stringify(params) })
      .andWhere(
        `(job.status = 'succeeded'
          OR (job.status IN ('queued', 'running') AND job.params ->> 'facts' = :facts))`,
        { facts },
      )
      .orderBy('job.createdAt', 'DESC')
      .addOrderBy('job.id', 'DESC')
      .getOne();
  }

  /** Jobs of any family that were asked for before an instant and have not finished, oldest first. */
  findUnfinishedBefore(instant: Date, limit: number): Promise<Job[]> {
    return this.rows.find({
      where: { status: unfinished, createdAt: LessThan(instant) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  private async finish(familyId: string, id: string, values: Partial<Job>): Promise<boolean> {
    const result = await this.rows.update({ familyId, id, status: unfinished }, values as object);
    return result.affected === 1;
  }
}
