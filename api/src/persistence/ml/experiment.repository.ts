import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { ExperimentResults } from '../../domain/evaluation/index.js';
import { Database } from '../database.js';
import { isDuplicateKey } from '../duplicate-key.js';
import { newId } from '../new-id.js';
import { type Page, type PageRequest, toPage } from '../page.js';
import { Experiment, type StopReason } from './experiment.entity.js';

export type NewExperiment = Pick<
  Experiment,
  'name' | 'question' | 'outcome' | 'arms' | 'maxFamilies'
>;

export interface ExperimentEnd {
  readonly reason: StopReason;
  readonly at: Date;
  /** Null where the stop rule ends it. */
  readonly accountId: string | null;
  readonly results: ExperimentResults;
}

/** Experiments: drawn up, then running, then stopped, never back. */
@Injectable()
export class ExperimentRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(Experiment);
  }

  async add(values: NewExperiment): Promise<Experiment> {
    const id = newId();
    await this.rows.insert({ ...values, arms: [...values.arms], id });
    return this.rows.findOneByOrFail({ id });
  }

  findById(id: string): Promise<Experiment | null> {
    return this.rows.findOneBy({ id });
  }

  findRunning(): Promise<Experiment | null> {
    return this.rows.findOneBy({ status: 'running' });
  }

  /** A part of the experiments, the newest first. */
  async findPage({ limit, cursor }: PageRequest): Promise<Page<Experiment>> {
    const where = cursor ? { id: LessThan(cursor) } : {};
    return toPage(await this.rows.find({ where, order: { id: 'DESC' }, take: limit + 1 }), limit);
  }

  /** Begins one that is drawn up; `busy` while another runs, `not-draft` when it has begun before. */
  async start(
    id: string,
    { accountId, at }: { readonly accountId: string; readonly at: Date },
  ): Promise<'started' | 'busy' | 'not-draft'> {
    try {
      const result = await this.rows.update(
        { id, status: 'draft' },
        { status: 'running', startedAt: at, startedBy: accountId },
      );
      return result.affected === 1 ? 'started' : 'not-draft';
    } catch (error) {
      if (isDuplicateKey(error)) return 'busy';
      throw error;
    }
  }

  /** Ends one that runs; false when it does not. */
  async stop(id: string, { reason, at, accountId, results }: ExperimentEnd): Promise<boolean> {
    const changes = {
      status: 'stopped',
      stoppedAt: at,
      stoppedBy: accountId,
      stopReason: reason,
      results,
    };
    const result = await this.rows.update({ id, status: 'running' }, changes as object);
    return result.affected === 1;
  }
}
