import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { freePort } from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

/**
 * Against a real MLflow server, in a Python environment of its own: `npm run test:mlflow`. It needs Python and a package
 * index, so no other run asks for it. MLFLOW_PYTHON names a Python that has MLflow already.
 */
jest.setTimeout(900_000);

const { MLFLOW_TEST, MLFLOW_PYTHON } = process.env;
const isAsked = MLFLOW_TEST === 'true';
const title = 'telling a real MLflow server of a training';

(isAsked ? describe : describe.skip)(isAsked ? title : `${title}: npm run test:mlflow`, () => {
  let bench: LearningBench;
  let folder: string;
  let server: ChildProcess | undefined;
  let url: string;

  beforeAll(async () => {
    bench = await LearningBench.open();
    folder = mkdtempSync(join(tmpdir(), 'mlflow-'));
    const python = MLFLOW_PYTHON ?? pythonWithMlflow(folder);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const store = `sqlite:///${join(folder, 'mlflow.db')}`;
    const options = ['--host', '127.0.0.1', '--port', String(port), '--backend-store-uri', store];
    const artefacts = ['--artifacts-destination', join(folder, 'artefacts'), '--workers', '1'];
    server = spawn(python, ['-m', 'mlflow', 'server', ...options, ...artefacts], {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
    });
    await untilHealthy(url, server);
  });

  afterAll(async () => {
    await WorkerProcess.endAll();
    if (server?.pid !== undefined && server.exitCode === null) {
      const exit = once(server, 'exit');
      // The whole group: the server has processes of its own.
      process.kill(-server.pid, 'SIGTERM');
      await exit;
    }
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('files the run, its metrics and parameters, and a version in the registry', async () => {
    await bench.teachingFamilies(130);
    await WorkerProcess.start({ MLFLOW_TRACKING_URI: url });
    const run = await bench.outcome(['engagement']);
    const told = await bench.until(
      run,
      ({ mlflow }) => mlflow !== null && mlflow.runId !== null && mlflow.attempts > 0,
    );
    expect(told.mlflow).toMatchObject({ error: null });
    const { run: kept } = await ask<KeptRun>(`runs/get?run_id=${told.mlflow?.runId}`);
    expect(kept.info.status).toBe('FINISHED');
    const metrics = new Map(kept.data.metrics.map(({ key, value }) => [key, value]));
    const [version] = await bench.versions();
    expect(metrics.get('engagement.r2')).toBeCloseTo(version!.metrics.r2!, 9);
    expect(kept.data.params).toContainEqual({ key: 'data.families', value: '130' });
    expect(kept.data.tags).toContainEqual({ key: 'engagement.result', value: 'promoted' });
    const alias = 'registered-models/alias?name=brightpath-engagement&alias=champion';
    const { model_version: named } = await ask<{ model_version: { version: string; source: string } }>(alias); // prettier-ignore
    expect(named).toMatchObject({ version: '1', source: `brightpath:/models/${version!.id}` });
  });

  it('tells it a second time without filing anything twice', async () => {
    const again = await bench.outcome(['engagement']);
    await bench.until(again, ({ mlflow }) => (mlflow?.attempts ?? 0) > 0);
    const { experiment } = await ask<{ experiment: { experiment_id: string } }>(
      'experiments/get-by-name?experiment_name=brightpath',
    );
    const body = JSON.stringify({ experiment_ids: [experiment.experiment_id] });
    const { runs } = await ask<{ runs: unknown[] }>('runs/search', body);
    expect(runs).toHaveLength(2);
  });

  async function ask<T>(path: string, body?: string): Promise<T> {
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/api/2.0/mlflow/${path}`, { method, headers, body });
    return (await response.json()) as T;
  }
});

interface KeptRun {
  readonly run: {
    readonly info: { readonly status: string };
    readonly data: {
      readonly metrics: { readonly key: string; readonly value: number }[];
      readonly params: { readonly key: string; readonly value: string }[];
      readonly tags: { readonly key: string; readonly value: string }[];
    };
  };
}

function pythonWithMlflow(folder: string): string {
  const environment = join(folder, 'python');
  const python = join(environment, 'bin', 'python');
  must('python3', ['-m', 'venv', environment]);
  must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'mlflow']);
  return python;
}

function must(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`, { cause: error });
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isUp = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('MLflow ended before it was ready');
}
