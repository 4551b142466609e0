import type { Job } from '@brightpath/api/persistence';
import { freePort } from '@brightpath/api/testing';
import { GenerationBench } from './generation-bench.js';
import { WorkerProcess } from './worker-process.js';

describe('the health of a worker', () => {
  let bench: GenerationBench;
  let address: string;

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    bench = await GenerationBench.open();
    await WorkerProcess.start({
      WORKER_HEALTH_PORT: String(port),
      METRICS_TOKEN: 'a token for the scraper',
      SOLVER_SECONDS_PER_WEEK: '4',
    });
  });

  afterAll(async () => {
    await WorkerProcess.endAll();
    await bench?.close();
  });

  it.each(['/health', '/health/', '/health/live'])('is told at %s', async (path) => {
    const response = await fetch(`${address}${path}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'up' });
  });

  it('names its database, its queue and its migrations', async () => {
    const { checks } = (await (await fetch(`${address}/health/`)).json()) as { checks: object };
    expect(checks).toEqual({ database: 'up', queue: 'up', migrations: 'current' });
  });

  it('answers again and again while it solves, since that happens in a thread', async () => {
    const job = await bench.request(await bench.household());
    await bench.enqueue(job);
    const isSolved = ({ progress, status }: Job): boolean =>
      progress?.phase === 'saving' || progress?.phase === 'done' || status === 'succeeded';
    let row = await bench.until(job, ({ progress }) => progress?.phase === 'improving');
    let answers = 0;
    while (!isSolved(row)) {
      expect((await fetch(`${address}/health/live`)).status).toBe(200);
      row = await bench.until(job, () => true);
      if (!isSolved(row)) answers++;
    }
    // A solve in the process's own thread would hold the first answer until it ends; no second could come before.
    expect(answers).toBeGreaterThan(1);
    await bench.until(job, ({ status }) => status === 'succeeded');
  });

  it('counts generations for whoever bears the token', async () => {
    expect((await fetch(`${address}/metrics`)).status).toBe(401);
    const headers = { Authorization: 'Bearer a token for the scraper' };
    const scrape = async () => (await fetch(`${address}/metrics`, { headers })).text();
    // The queue tells that a job has ended a moment after its row does.
    let text = await scrape();
    while (!text.includes('brightpath_generations_total{outcome="succeeded"} 1'))
      text = await scrape();
    expect(text).toContain('brightpath_generation_seconds_count 1');
  });

  it('has no other door', async () => {
    expect((await fetch(`${address}/api/v1/jobs`)).status).toBe(404);
  });
});
