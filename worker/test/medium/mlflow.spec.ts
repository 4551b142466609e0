import { ModelVersionRepository, TrainingRunRepository } from '@brightpath/api/persistence';
import { LearningConfig } from '@brightpath/api/platform';
import { ReportRunJob } from '@brightpath/api/queues';
import { aModelVersion, aTrainingRun } from '@brightpath/api/testing';
import { MlflowClient } from '../../src/ml/mlflow/mlflow-client.js';
import { ReportRun } from '../../src/ml/mlflow/report-run.use-case.js';
import { LearningBench } from './learning-bench.js';
import { MlflowServer } from './mlflow-server.js';
import { WorkerProcess } from './worker-process.js';

let bench: LearningBench;
let server: MlflowServer;
let url: string;
beforeAll(async () => {
  bench = await LearningBench.open();
});
beforeEach(async () => {
  await bench.forgetModels();
  server = new MlflowServer();
  url = await server.start();
});
afterEach(async () => {
  await WorkerProcess.endAll();
  await server.stop();
});
afterAll(() => bench?.close());

const reporter = (environment: Record<string, string> = { MLFLOW_TRACKING_URI: url }): ReportRun =>
  new ReportRun(
    new TrainingRunRepository(bench.rows.database),
    new ModelVersionRepository(bench.rows.database),
    new MlflowClient(new LearningConfig(environment)),
  );

/** A run that is over, with a champion of 150 features, more than one request may hold beside the rest. */
async function aRunToTell(): Promise<{ runId: string; versionId: string }> {
  const run = await bench.rows.insert(
    aTrainingRun({
      finishedAt: new Date('2026-11-23T03:01:00Z'),
      counts: { families: 120, children: 200, lessons: 9000, weeks: 300 },
      dataWindow: { from: '2025-11-24', to: '2026-11-22' },
      timings: { loading: 1.2, engagement: 8.5 },
    }),
  );
  const version = await bench.rows.insert(
    aModelVersion({
      runId: run.id,
      status: 'champion',
      metrics: { r2: 0.31, logLoss: Number.NaN },
      importance: Array.from({ length: 150 }, (_, i) => ({
        feature: `kind:${i}`,
        gain: 1 / 150,
        permutation: null,
      })),
    }),
  );
  const outcome = { kind: 'engagement', versionId: version.id, result: 'promoted', reasons: [] };
  await bench.rows.dataSource.query('UPDATE training_runs SET outcomes = $1', [
    JSON.stringify([outcome]),
  ]);
  return { runId: run.id, versionId: version.id };
}

describe('telling MLflow of a training', () => {
  it('files it with parameters, metrics, tags, and an entry in the registry', async () => {
    const { runId, versionId } = await aRunToTell();
    expect(await reporter().run(new ReportRunJob(runId))).toBe('reported');
    expect([...server.experiments.keys()]).toEqual(['brightpath']);
    const [told] = [...server.runs.values()];
    expect(told?.status).toBe('FINISHED');
    expect(Object.fromEntries(told!.params)).toMatchObject({
      trigger: 'steward',
      seed: '1',
      'data.families': '120',
      'data.from': '2025-11-24',
      'engagement.number': '1',
    });
    expect(told!.metrics.get('engagement.r2')).toBe(0.31);
    expect(told!.metrics.get('engagement.gain.kind.149')).toBeCloseTo(1 / 150);
    expect(told!.metrics.has('engagement.logLoss')).toBe(false);
    expect(Object.fromEntries(told!.tags)).toMatchObject({
      'brightpath.run': runId,
      'engagement.result': 'promoted',
    });
    expect(server.models.get('brightpath-engagement')).toMatchObject([
      { version: '1', source: `brightpath:/models/${versionId}` },
    ]);
    expect(server.aliases.get('brightpath-engagement@champion')).toBe('1');
    const row = await bench.runs.findById(runId);
    expect(row?.mlflow).toMatchObject({ runId: 'run1', error: null });
  });

  it('goes on where it was when the server comes back, and tells nothing twice', async () => {
    const { runId } = await aRunToTell();
    server.failing = 1;
    await expect(reporter().run(new ReportRunJob(runId))).rejects.toThrow('MLflow refused');
    expect((await bench.runs.findById(runId))?.mlflow?.error).toContain('MLflow refused');
    await reporter().run(new ReportRunJob(runId));
    await reporter().run(new ReportRunJob(runId));
    expect(server.runs.size).toBe(1);
    expect(server.models.get('brightpath-engagement')).toHaveLength(1);
    expect((await bench.runs.findById(runId))?.mlflow).toMatchObject({
      runId: 'run1',
      error: null,
    });
  });

  it('bears the token, where one is configured', async () => {
    const { runId } = await aRunToTell();
    const environment = { MLFLOW_TRACKING_URI: url, MLFLOW_TRACKING_TOKEN: 'secret' };
    await reporter(environment).run(new ReportRunJob(runId));
    expect([...server.tokens]).toEqual(['Bearer secret']);
  });

  it('is no part of it where no server is configured, or the run is still live', async () => {
    const { runId } = await aRunToTell();
    expect(await reporter({}).run(new ReportRunJob(runId))).toBe('nothing-to-report');
    const live = await bench.request([]);
    expect(await reporter().run(new ReportRunJob(live.id))).toBe('nothing-to-report');
  });

  it('is done by a worker when the run is over', async () => {
    await WorkerProcess.start({ MLFLOW_TRACKING_URI: url });
    const run = await bench.outcome(['satisfaction']);
    const told = await bench.until(run, ({ mlflow }) => mlflow?.runId === 'run1' && !mlflow.error);
    expect(told.status).toBe('succeeded');
  });

  it('does no harm to the training where it fails', async () => {
    server.failing = 1000;
    await WorkerProcess.start({ MLFLOW_TRACKING_URI: url });
    const run = await bench.outcome(['satisfaction']);
    const told = await bench.until(run, ({ mlflow }) => (mlflow?.attempts ?? 0) > 0);
    expect(told).toMatchObject({ status: 'succeeded', error: null, mlflow: { runId: null } });
  });
});
