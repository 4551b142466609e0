import { Injectable } from '@nestjs/common';
import { checkArms } from '../domain/evaluation/index.js';
import { type PageOf, type PageQueryDto, type SignedInUser, toPageDto } from '../http/index.js';
import {
  AuditRepository,
  Database,
  type Experiment,
  ExperimentRepository,
} from '../persistence/index.js';
import { ExperimentResultsReader } from '../serving/index.js';
import { AppError, Clock } from '../platform/index.js';
import {
  type CreateExperimentDto,
  type ExperimentArmDto,
  type ExperimentDto,
  toExperimentDto,
} from './dto/experiment.dto.js';
import { type ExperimentResultsDto, toExperimentResultsDto } from './dto/experiment-results.dto.js';
import { ModelsService } from './models.service.js';

/** Creates, starts, lists and ends experiments for stewards. */
@Injectable()
export class ExperimentsService {
  constructor(
    private readonly database: Database,
    private readonly experiments: ExperimentRepository,
    private readonly reader: ExperimentResultsReader,
    private readonly models: ModelsService,
    private readonly audit: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async create(user: SignedInUser, body: CreateExperimentDto): Promise<ExperimentDto> {
    requireSoundArms(body.arms);
    await this.requireFitVersions(body.arms);
    const { name, question, outcome, maxFamilies, arms } = body;
    const row = await this.inAudit(user, 'experiment.created', () =>
      this.experiments.add({ name, question, outcome, maxFamilies, arms }),
    );
    return toExperimentDto(row);
  }

  async list(query: PageQueryDto): Promise<PageOf<ExperimentDto>> {
    return toPageDto(await this.experiments.findPage(query), toExperimentDto);
  }

  async find(id: string): Promise<ExperimentDto> {
    return toExperimentDto(await this.row(id));
  }

  async start(user: SignedInUser, id: string): Promise<ExperimentDto> {
    const { arms } = await this.row(id);
    await this.requireFitVersions(arms);
    const by = { accountId: user.accountId, at: this.clock.now() };
    const row = await this.inAudit(user, 'experiment.started', async () => {
      const outcome = await this.experiments.start(id, by);
      if (outcome !== 'started') throw refusals[outcome]();
      return this.row(id);
    });
    return toExperimentDto(row);
  }

  async stop(user: SignedInUser, id: string): Promise<ExperimentDto> {
    const present = await this.row(id);
    const at = this.clock.now();
    const results = await this.reader.of(present, at);
    const end = { reason: 'steward', at, accountId: user.accountId, results } as const;
    const row = await this.inAudit(user, 'experiment.stopped', async () => {
      if (!(await this.experiments.stop(id, end))) {
        throw new AppError('experiment.not-running', 'Only an experiment that runs can be ended.');
      }
      return this.row(id);
    });
    return toExperimentDto(row);
  }

  async results(id: string): Promise<ExperimentResultsDto> {
    const experiment = await this.row(id);
    return toExperimentResultsDto(await this.reader.of(experiment, this.clock.now()));
  }

  private async row(id: string): Promise<Experiment> {
    const row = await this.experiments.findById(id);
    if (!row) throw new AppError('experiment.not-found', 'There is no such experiment.');
    return row;
  }

  /** Does the change and writes its audit entry in one transaction. */
  private inAudit(
    { accountId }: SignedInUser,
    action: string,
    change: () => Promise<Experiment>,
  ): Promise<Experiment> {
    return this.database.inTransaction(async () => {
      const row = await change();
      await this.audit.record({ action, accountId, subjectId: row.id });
      return row;
    });
  }

  /** Refuses an arm whose model version did not pass the gate. */
  private async requireFitVersions(arms: readonly ExperimentArmDto[]): Promise<void> {
    for (const { name, serves, versionId } of arms) {
      if (serves !== 'version' || versionId === null) continue;
      const { gate, promotedAt } = await this.models.row(versionId);
      if (gate?.promoted || promotedAt !== null) continue;
      throw new AppError(
        'experiment.version-unfit',
        `The version of ${name} has not passed the gate, so no family’s week is planned by it.`,
      );
    }
  }
}

const refusals = {
  busy: () =>
    new AppError('experiment.under-way', 'An experiment is under way: one at a time.', {
      retryable: true,
    }),
  'not-draft': () =>
    new AppError('experiment.not-draft', 'This experiment has begun before; draw up a new one.'),
} as const;

function requireSoundArms(arms: readonly ExperimentArmDto[]): void {
  try {
    checkArms(arms);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('experiment.invalid', `These arms make no experiment: ${error.message}.`, {
      cause: error,
    });
  }
  const odd = arms.find(({ serves, versionId }) => (serves === 'version') !== (versionId !== null));
  if (odd) {
    throw new AppError(
      'experiment.invalid',
      `The arm ${odd.name} must name a version exactly when a version serves in it.`,
    );
  }
}
