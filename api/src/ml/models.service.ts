import { Injectable } from '@nestjs/common';
import { InvalidModelError } from '../domain/trees/index.js';
import { type ModelKind } from '../domain/models/index.js';
import { type PageOf, type SignedInUser, toPageDto } from '../http/index.js';
import { ServingModelsLoader } from '../serving/index.js';
import {
  ModelRegistryRepository,
  type ModelVersion,
  ModelVersionRepository,
  type RegistryChange,
} from '../persistence/index.js';
import { AppError, Clock } from '../platform/index.js';
import type { ModelDetailDto, ModelDto, ModelsQueryDto } from './dto/model.dto.js';
import { ModelFileThreadsService } from './model-file-threads.service.js';
import { toModelDetailDto, toModelDto } from './dto/to-model-dto.js';

/** Lists model versions and sets which one serves. Every process uses a change from its next use on. */
@Injectable()
export class ModelsService {
  constructor(
    private readonly versions: ModelVersionRepository,
    private readonly registry: ModelRegistryRepository,
    private readonly servingModels: ServingModelsLoader,
    private readonly files: ModelFileThreadsService,
    private readonly clock: Clock,
  ) {}

  async list(query: ModelsQueryDto): Promise<PageOf<ModelDto>> {
    const serving = await this.serving();
    const page = await this.versions.findPage(query, query);
    return toPageDto(page, (row) => toModelDto(row, serving));
  }

  async find(id: string): Promise<ModelDetailDto> {
    const serving = await this.serving();
    return toModelDetailDto(await this.row(id), serving);
  }

  /** Makes a version serve. It must load, and must have passed the gate or served before. */
  async promote(user: SignedInUser, id: string): Promise<ModelDetailDto> {
    const version = await this.row(id);
    requirePassed(version);
    await this.requireReadable(version);
    await this.registry.promote(version, this.by(user));
    return this.find(id);
  }

  async rollBack(user: SignedInUser, kind: ModelKind): Promise<ModelDetailDto> {
    const back = await this.registry.rollBack(kind, this.by(user));
    if (back) return this.find(back.id);
    throw new AppError(
      'model.nothing-before',
      'There is no champion before the present one. To let the rules decide, archive it.',
      { details: { kind } },
    );
  }

  async archive(user: SignedInUser, id: string): Promise<ModelDetailDto> {
    await this.registry.archive(await this.row(id), this.by(user));
    return this.find(id);
  }

  async row(id: string): Promise<ModelVersion> {
    const version = await this.versions.findById(id);
    if (!version) throw new AppError('model.not-found', 'There is no such version of a model.');
    return version;
  }

  private by({ accountId }: SignedInUser): RegistryChange {
    return { accountId, at: this.clock.now() };
  }

  private async serving(): Promise<ReadonlySet<string>> {
    return new Set((await this.servingModels.serving()).values());
  }

  private async requireReadable({ id }: ModelVersion): Promise<void> {
    const packed = await this.versions.artefactOf(id);
    try {
      if (packed) await this.files.run('load', packed);
    } catch (error) {
      if (!(error instanceof InvalidModelError)) throw error;
      await this.versions.noteProblem(id, error.field);
      throw unreadable(error);
    }
  }
}

/** A model whose artefact is damaged or of other features; the champion goes on serving. */
export function unreadable(error: InvalidModelError): AppError {
  return new AppError('model.unreadable', `This version cannot be loaded: ${error.message}.`, {
    cause: error,
    details: { part: error.field },
  });
}

function requirePassed({ gate, promotedAt, status }: ModelVersion): void {
  if (status === 'champion' || promotedAt !== null || gate?.promoted) return;
  if (gate === null)
    throw new AppError('model.not-evaluated', 'The gate has not evaluated this version yet.');
  throw new AppError('model.refused', 'The gate refused this version; its reasons are with it.', {
    details: { reasons: gate.reasons },
  });
}
