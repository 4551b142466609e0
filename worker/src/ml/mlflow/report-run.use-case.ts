import {
  type ModelVersion,
  ModelVersionRepository,
  type TrainingRun,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import type { ReportRunJob } from '@brightpath/api/queues';
import { Injectable } from '@nestjs/common';
import { MlflowClient, type KeyValue } from './mlflow-client.js';
import { factsOf } from './run-facts.js';

const STATUSES = {
  succeeded: 'FINISHED',
  failed: 'FAILED',
  cancelled: 'KILLED',
  queued: 'KILLED',
  running: 'KILLED',
} as const;

/**
 * Reports a finished run to MLflow. Safe to run twice: the id that MLflow gave is stored before anything else is sent,
 * and what MLflow has already is not sent again.
 */
@Injectable()
export class ReportRun {
  constructor(
    private readonly runs: TrainingRunRepository,
    private readonly versions: ModelVersionRepository,
    private readonly mlflow: MlflowClient,
  ) {}

  async run({ runId }: ReportRunJob): Promise<'reported' | 'nothing-to-report'> {
    const run = await this.runs.findById(runId);
    if (!run || run.live || !this.mlflow.isConfigured) return 'nothing-to-report';
    try {
      await this.report(run);
      return 'reported';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.note(runId, { error: message });
      throw error;
    }
  }

  private async report(run: TrainingRun): Promise<void> {
    const mlflowId = run.mlflow?.runId ?? (await this.create(run));
    await this.note(run.id, { runId: mlflowId });
    const versions = await this.versionsOf(run);
    await this.mlflow.logBatch(mlflowId, factsOf(run, versions));
    for (const version of versions) await this.register(mlflowId, version);
    const endTime = (run.finishedAt ?? run.createdAt).getTime();
    await this.mlflow.endRun(mlflowId, { status: STATUSES[run.status], endTime });
    await this.note(run.id, { error: null });
  }

  private async create(run: TrainingRun): Promise<string> {
    return this.mlflow.createRun({
      experimentId: await this.mlflow.experimentId(),
      name: `${run.trigger} ${run.createdAt.toISOString()}`,
      startTime: (run.startedAt ?? run.createdAt).getTime(),
      tags: [{ key: 'brightpath.run', value: run.id }],
    });
  }

  private async versionsOf({ outcomes }: TrainingRun): Promise<ModelVersion[]> {
    const versions: ModelVersion[] = [];
    for (const { versionId } of outcomes) {
      const version = versionId === null ? null : await this.versions.findById(versionId);
      if (version) versions.push(version);
    }
    return versions;
  }

  private async register(runId: string, version: ModelVersion): Promise<void> {
    const { id, kind, number, status } = version;
    const model = `brightpath-${kind}`;
    const tags: KeyValue[] = [
      { key: 'number', value: String(number) },
      { key: 'checksum', value: version.checksum },
      { key: 'gate', value: version.gate?.promoted ? 'passed' : 'refused' },
    ];
    // The model itself stays in our registry: what MLflow keeps is where to find it.
    const source = `brightpath:/models/${id}`;
    const named = await this.mlflow.registerVersion({ model, runId, source, tags });
    if (status === 'champion') await this.mlflow.setAlias(model, 'champion', named);
  }

  private async note(
    runId: string,
    change: { runId?: string; error?: string | null },
  ): Promise<void> {
    const known = (await this.runs.findById(runId))?.mlflow;
    const before = known ?? { runId: null, attempts: 0, error: null };
    const attempts = before.attempts + (change.error === undefined ? 0 : 1);
    await this.runs.note(runId, { mlflow: { ...before, attempts, ...change } });
  }
}
