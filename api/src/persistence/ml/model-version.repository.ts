import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { ModelKind } from '../../domain/models/index.js';
import { Database } from '../database.js';
import { newId } from '../new-id.js';
import { toPage, type Page, type PageRequest } from '../page.js';
import type { PackedModel } from './artefact.js';
import { ModelVersion, type GateRecord, type ModelStatus } from './model-version.entity.js';

/** What a new version must say; its number is made here. */
export type NewModelVersion = Pick<
  ModelVersion,
  'kind' | 'origin' | 'schemaVersion' | 'counts' | 'seed' | 'codeVersion'
> &
  Partial<
    Pick<
      ModelVersion,
      | 'parameters'
      | 'dataWindow'
      | 'metrics'
      | 'importance'
      | 'calibration'
      | 'baseline'
      | 'gate'
      | 'runId'
      | 'status'
    >
  > & { readonly packed: PackedModel };

export interface VersionFilter {
  readonly kind?: ModelKind;
  readonly status?: ModelStatus;
}

/** The versions of the models, as rows. What makes one of them the champion is in `ModelRegistryRepository`. */
@Injectable()
export class ModelVersionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.manager.getRepository(ModelVersion);
  }

  /** Adds a version under the next number of its kind, in a transaction: two runs at once get two numbers. */
  async add({ packed, ...values }: NewModelVersion): Promise<ModelVersion> {
    const id = newId();
    await this.database.inTransaction(async () => {
      await this.holdKind(values.kind);
      const number = (await this.lastNumber(values.kind)) + 1;
      const row = this.rows.create({ ...values, id, number, ...packed } as object);
      await this.rows.insert(row as object);
    });
    return this.rows.findOneByOrFail({ id });
  }

  /** Inside a transaction: nobody else numbers, promotes or archives versions of the kind until it ends. */
  async holdKind(kind: ModelKind): Promise<void> {
    await this.database.manager.query(
      `SELECT pg_advisory_xact_lock(hashtext('brightpath.model-versions'), hashtext($1))`,
      [kind],
    );
  }

  findById(id: string): Promise<ModelVersion | null> {
    return this.rows.findOneBy({ id });
  }

  /** A part of the versions, the newest first; without their artefacts. */
  async findPage(
    { limit, cursor }: PageRequest,
    { kind, status }: VersionFilter = {},
  ): Promise<Page<ModelVersion>> {
    const where = {
      ...(cursor ? { id: LessThan(cursor) } : {}),
      ...(kind ? { kind } : {}),
      ...(status ? { status } : {}),
    };
    return toPage(await this.rows.find({ where, order: { id: 'DESC' }, take: limit + 1 }), limit);
  }

  /** The version in use, of each kind that has one. Three rows at most, by an index of three entries. */
  findChampions(): Promise<ModelVersion[]> {
    return this.rows.find({ where: { status: 'champion' } });
  }

  /** Ids of the versions in use: the cheapest way to see whether any has changed. */
  findChampionIds(): Promise<Pick<ModelVersion, 'id' | 'kind'>[]> {
    return this.rows.find({ where: { status: 'champion' }, select: { id: true, kind: true } });
  }

  findChampion(kind: ModelKind): Promise<ModelVersion | null> {
    return this.rows.findOneBy({ kind, status: 'champion' });
  }

  /** Candidates that no gate has looked at, such as imported ones, and that can be loaded; the oldest first. */
  findUnevaluated(): Promise<ModelVersion[]> {
    return this.rows.find({
      where: { status: 'candidate', gate: IsNull(), artefactProblem: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** The artefact as it is kept. Undefined where the version is gone. */
  async artefactOf(id: string): Promise<Pick<ModelVersion, 'artefact' | 'checksum'> | null> {
    return this.rows.findOne({
      where: { id },
      select: { id: true, artefact: true, checksum: true },
    });
  }

  /** What the features looked like when it was trained; null where nothing was kept. */
  async baselineOf(id: string): Promise<unknown> {
    const row = await this.rows.findOne({ where: { id }, select: { id: true, baseline: true } });
    return row?.baseline ?? null;
  }

  /** What a run has made of a kind; null where it has not come to it. */
  findOfRun(runId: string, kind: ModelKind): Promise<ModelVersion | null> {
    return this.rows.findOneBy({ runId, kind });
  }

  /** Whether there has ever been a version of the kind. */
  isKnown(kind: ModelKind): Promise<boolean> {
    return this.rows.existsBy({ kind });
  }

  /** Writes down what the gate found, and where that leaves the version. */
  async recordVerdict(
    id: string,
    verdict: { gate: GateRecord; status: ModelStatus } & Partial<
      Pick<ModelVersion, 'metrics' | 'calibration' | 'baseline' | 'counts' | 'dataWindow'>
    >,
  ): Promise<void> {
    await this.rows.update({ id }, verdict as object);
  }

  async set(
    id: string,
    changes: Partial<
      Pick<
        ModelVersion,
        'status' | 'previousChampionId' | 'promotedAt' | 'promotedBy' | 'archivedAt' | 'archivedBy'
      >
    >,
  ): Promise<void> {
    await this.rows.update({ id }, changes);
  }

  /** Notes that a process could not load it. Once: the first says it for all. */
  async noteProblem(id: string, part: string): Promise<void> {
    await this.rows.update({ id, artefactProblem: IsNull() }, { artefactProblem: part });
  }

  async clearProblem(id: string): Promise<void> {
    await this.rows.update({ id, artefactProblem: Not(IsNull()) }, { artefactProblem: null });
  }

  private async lastNumber(kind: ModelKind): Promise<number> {
    return (await this.rows.maximum('number', { kind })) ?? 0;
  }
}
