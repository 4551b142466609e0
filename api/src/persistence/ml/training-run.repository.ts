import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, LessThan } from 'typeorm';
import type { ModelKind } from '../../domain/models/index.js';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import {
  TrainingRun,
  type RunProgress,
  type RunStatus,
  type RunTrigger,
} from './training-run.entity.js';

export interface NewRun {
  readonly trigger: RunTrigger;
  readonly kinds: readonly ModelKind[];
  /** Unless given, one of the run's own. */
  readonly seed?: number;
  readonly requestedBy?: string | null;
}

/** What a run has found out on its way. */
export type RunFindings = Partial<
  Pick<TrainingRun, 'dataWindow' | 'counts' | 'outcomes' | 'timings' | 'mlflow'>
>;

/** Training runs. In a finished run only the state of its MLflow report changes. */
@Injectable()
export class TrainingRunRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(TrainingRun);
  }

  /** A new run; null where one is under way already, in whichever process. */
  async begin({ kinds, seed, ...values }: NewRun): Promise<TrainingRun | null> {
    const id = newId();
    const inserted = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ id, ...values, kinds: [...kinds], seed: seed ?? Number.parseInt(id.slice(-7), 16) })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 0 ? null : this.findById(id);
  }

  findById(id: string): Promise<TrainingRun | null> {
    return this.rows.findOneBy({ id });
  }

  /** The run that waits or works; null when none does. */
  findLive(): Promise<TrainingRun | null> {
    return this.rows.findOneBy({ live: true });
  }

  /** A part of the runs, the newest first. */
  async findPage({ limit, cursor }: PageRequest, status?: RunStatus): Promise<Page<TrainingRun>> {
    const where = { ...(cursor ? { id: LessThan(cursor) } : {}), ...(status ? { status } : {}) };
    return toPage(await this.rows.find({ where, order: { id: 'DESC' }, take: limit + 1 }), limit);
  }

  /** The last run of one of the triggers, whatever came of it, that was to train the kind where one is named. */
  findLast(triggers: readonly RunTrigger[], kind?: ModelKind): Promise<TrainingRun | null> {
    return this.rows.findOne({
      where: { trigger: In([...triggers]), ...(kind ? { kinds: ArrayContains([kind]) } : {}) },
      order: { id: 'DESC' },
    });
  }

  /** Marks the run as running; null when it is over, or somebody asked to stop it. */
  async start(id: string, startedAt: Date): Promise<TrainingRun | null> {
    const result = await this.rows.update(
      { id, live: true, cancelRequestedAt: IsNull() },
      { status: 'running', startedAt, attempts: () => 'attempts + 1' },
    );
    return result.affected === 1 ? this.findById(id) : null;
  }

  /**
   * Inside a transaction: holds the run, so that nobody else begins, stops or ends it meanwhile. False where it does not
   * run, somebody asked to stop it, or another attempt than this one works on it.
   */
  async hold({ id, attempts }: Pick<TrainingRun, 'id' | 'attempts'>): Promise<boolean> {
    const run = await this.rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return run?.status === 'running' && run.attempts === attempts && run.cancelRequestedAt === null;
  }

  /** Saves how far it is; false when it is over or somebody asked to stop it. */
  async saveProgress(id: string, progress: RunProgress): Promise<boolean> {
    const where = { id, live: true, cancelRequestedAt: IsNull() };
    const result = await this.rows.update(where, { progress });
    return result.affected === 1;
  }

  async note(id: string, findings: RunFindings): Promise<void> {
    await this.rows.update({ id }, findings);
  }

  /** Ends a run. False when it was over before: what it made is then not to be kept. */
  async finish(
    id: string,
    outcome: { status: 'succeeded' | 'failed' | 'cancelled'; finishedAt: Date } & RunFindings &
      Partial<Pick<TrainingRun, 'progress' | 'error'>>,
  ): Promise<boolean> {
    const result = await this.rows.update({ id, live: true }, {
      ...outcome,
      live: false,
    } as object);
    return result.affected === 1;
  }

  /** Asks for a stop: the worker sees it at its next progress. False when the run is over. */
  async requestCancel(id: string, cancelRequestedAt: Date): Promise<boolean> {
    const result = await this.rows.update({ id, live: true }, { cancelRequestedAt });
    return result.affected === 1;
  }
}
