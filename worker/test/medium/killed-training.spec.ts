import { testClock } from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { isValkeyInstalled, ValkeyProcess } from './valkey-process.js';
import { WorkerProcess } from './worker-process.js';

const FAMILIES = 130;
const BACKENDS = [
  { backend: 'PostgreSQL', isThere: true },
  { backend: 'Valkey', isThere: isValkeyInstalled },
] as const;

for (const { backend, isThere } of BACKENDS) {
  const title = `a worker killed while it trains, queues in ${backend}`;
  (isThere ? describe : describe.skip)(
    isThere ? title : `${title}, which is not installed here`,
    () => {
      let bench: LearningBench;
      let valkey: ValkeyProcess | undefined;

      beforeAll(async () => {
        valkey = backend === 'Valkey' ? await ValkeyProcess.start() : undefined;
        if (valkey) process.env.VALKEY_URL = valkey.url;
        bench = await LearningBench.open();
        const [{ count } = { count: 0 }] = await bench.rows.dataSource.query<{ count: number }[]>(
          'SELECT count(*)::int AS count FROM families',
        );
        if (count === 0) await bench.teachingFamilies(FAMILIES);
        await bench.forgetModels();
      });
      afterEach(() => bench.forgetModels());
      afterAll(async () => {
        await WorkerProcess.endAll();
        await bench?.close();
        await valkey?.stop();
        delete process.env.VALKEY_URL;
      });

      it('leaves its run to another, which makes one whole model', async () => {
        const run = await bench.request(['engagement']);
        const first = await WorkerProcess.start();
        await bench.producer.trainModels(run.id);
        await bench.until(run, ({ progress }) => progress?.phase === 'training');
        await first.kill();
        expect(await bench.versions()).toEqual([]);

        const second = await WorkerProcess.start();
        const done = await bench.until(run, ({ status }) => status === 'succeeded');
        await second.stop();
        expect(done.attempts).toBeGreaterThan(1);
        expect(done.outcomes).toMatchObject([{ result: 'promoted' }]);
        expect(await bench.versions()).toMatchObject([{ number: 1, status: 'champion' }]);
      });

      it('does not make again what was made before it died', async () => {
        // Of two models the first is in the registry when the worker is killed.
        const made = await bench.request(['engagement']);
        const first = await WorkerProcess.start();
        await bench.producer.trainModels(made.id);
        await bench.until(made, ({ status }) => status === 'succeeded');
        await bench.rows.dataSource.query(
          `UPDATE training_runs SET status = 'running', live = true, outcomes = '[]', finished_at = NULL`,
        );
        await first.kill();
        await bench.producer.withdrawTraining(made.id);

        const second = await WorkerProcess.start();
        await bench.producer.trainModels(made.id);
        const done = await bench.until(made, ({ status }) => status === 'succeeded');
        await second.stop();
        expect(done.outcomes).toMatchObject([{ result: 'promoted' }]);
        expect(await bench.versions()).toHaveLength(1);
      });

      it('finds a run that was written but never put on the queue', async () => {
        const run = await bench.request([]);
        await bench.rows.dataSource.query('UPDATE training_runs SET created_at = $1', [
          new Date(testClock.now().getTime() - 60_000),
        ]);
        const worker = await WorkerProcess.start();
        await bench.until(run, ({ status }) => status === 'succeeded');
        await worker.stop();
      });
    },
  );
}
