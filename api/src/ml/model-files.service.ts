import { Injectable } from '@nestjs/common';
import { InvalidModelError } from '../domain/trees/index.js';
import type { SignedInUser } from '../http/index.js';
import { AuditRepository, Database, ModelVersionRepository } from '../persistence/index.js';
import { ServingModelsLoader } from '../serving/index.js';
import { AppError } from '../platform/index.js';
import type { ImportModelQueryDto, ModelDetailDto } from './dto/model.dto.js';
import type { ImportedModel, ImportInput } from './model-file-tasks.js';
import { ModelFileThreadsService } from './model-file-threads.service.js';
import { ModelsService, unreadable } from './models.service.js';
import { RunsService } from './runs.service.js';

/** An imported model's rows are not counted: its training data is unknown here. */
const NO_COUNTS = { families: 0, children: 0, lessons: 0, weeks: 0 };

/** Exports models as ONNX files, and imports such files as candidates. */
@Injectable()
export class ModelFilesService {
  constructor(
    private readonly models: ModelsService,
    private readonly runs: RunsService,
    private readonly database: Database,
    private readonly versions: ModelVersionRepository,
    private readonly audit: AuditRepository,
    private readonly servingModels: ServingModelsLoader,
    private readonly threads: ModelFileThreadsService,
  ) {}

  async export(id: string): Promise<{ bytes: Uint8Array; name: string }> {
    const { kind, number, schemaVersion, codeVersion } = await this.models.row(id);
    const packed = await this.versions.artefactOf(id);
    try {
      if (!packed) throw new InvalidModelError('artefact', 'must be there');
      const properties = { 'brightpath.schemaVersion': String(schemaVersion) };
      const options = { name: kind, producerVersion: codeVersion, properties };
      const bytes = await this.threads.run('export', { packed, ...options });
      return { bytes, name: `${kind}-${number}.onnx` };
    } catch (error) {
      throw error instanceof InvalidModelError ? unreadable(error) : error;
    }
  }

  /** A candidate from a file; the gate evaluates it in a run of its own, or in the run that is open. */
  async import(
    { accountId }: SignedInUser,
    { kind, lessons }: ImportModelQueryDto,
    body: unknown,
  ): Promise<ModelDetailDto> {
    const champion = (await this.servingModels.present()).servingModels[kind];
    const model = await this.read(body, { kind, lessons, champion });
    const { id } = await this.database.inTransaction(async () => {
      const version = await this.versions.add({
        kind,
        packed: model.packed,
        origin: 'imported',
        status: 'candidate',
        schemaVersion: model.schemaVersion,
        counts: NO_COUNTS,
        importance: model.gains.map((each) => ({ ...each, permutation: null })),
        parameters: { extras: model.extras },
        seed: 0,
        codeVersion: 'imported',
      });
      const details = { kind, number: version.number };
      const entry = { action: 'model.imported', accountId, subjectId: version.id, details };
      await this.audit.record(entry);
      return version;
    });
    await this.runs.evaluateCandidates();
    return this.models.find(id);
  }

  private async read(body: unknown, options: Omit<ImportInput, 'bytes'>): Promise<ImportedModel> {
    if (!(body instanceof Uint8Array) || body.length === 0) throw notAModel('file', 'it is empty');
    const { champion, ...others } = options;
    const extras = champion && { extras: champion.extras };
    try {
      return await this.threads.run('import', { ...others, champion: extras, bytes: body });
    } catch (error) {
      if (error instanceof InvalidModelError) throw notAModel(error.field, error.message);
      throw error;
    }
  }
}

/** A file may hold names as long as a page. */
const LONGEST_REASON = 600;

/** `part` is what is wrong, by its name in the file: the attribute of a node, an input, a field. */
function notAModel(part: string, why: string): AppError {
  const reason = why.length > LONGEST_REASON ? `${why.slice(0, LONGEST_REASON)}…` : why;
  return new AppError(
    'model.file-invalid',
    `This file cannot serve as a model: ${reason}. The champion serves on.`,
    { details: { part } },
  );
}
