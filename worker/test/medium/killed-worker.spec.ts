import { addDays } from '@brightpath/api/domain/calendar';
import { testClock } from '@brightpath/api/testing';
import { GenerationBench, type Household } from './generation-bench.js';
import { isValkeyInstalled, ValkeyProcess } from './valkey-process.js';
import { WorkerProcess } from './worker-process.js';

const BACKENDS = [
  { backend: 'PostgreSQL', isThere: true },
  { backend: 'Valkey', isThere: isValkeyInstalled },
] as const;

for (const { backend, isThere } of BACKENDS) {
  const title = `a worker killed in the middle of a generation, queues in ${backend}`;
  (isThere ? describe : describe.skip)(
    isThere ? title : `${title}, which is not installed here`,
    () => {
      let bench: GenerationBench;
      let valkey: ValkeyProcess | undefined;

      beforeAll(async () => {
        valkey = backend === 'Valkey' ? await ValkeyProcess.start() : undefined;
        if (valkey) process.env.VALKEY_URL = valkey.url;
        bench = await GenerationBench.open();
      });

      afterAll(async () => {
        await WorkerProcess.endAll();
        await bench?.close();
        await valkey?.stop();
        delete process.env.VALKEY_URL;
      });

      it('leaves its job to another, which makes one schedule, not two', async () => {
        const home = await bench.household();
        const job = await bench.request(home);
        const first = await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '20' });
        await bench.enqueue(job);
        await bench.until(job, ({ progress }) => progress?.phase === 'improving');
        await first.kill();
        expect(await rowsOf(home)).toEqual({ schedules: 0, versions: 0, items: 0 });

        const second = await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3' });
        const done = await bench.until(job, ({ status }) => status === 'succeeded');
        await second.stop();
        expect(done.result).not.toBeNull();
        expect(await rowsOf(home)).toEqual({ schedules: 1, versions: 1, items: 18 });
      });

      it('finds a job that was written but never enqueued', async () => {
        const home = await bench.household();
        const job = await bench.request(home);
        const minuteAgo = new Date(testClock.now().getTime() - 60_000);
        await bench.rows.dataSource
          .getRepository('Job')
          .update({ id: job.id }, { createdAt: minuteAgo });
        const worker = await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3' });
        await bench.until(job, ({ status }) => status === 'succeeded');
        await worker.stop();
        expect(await rowsOf(home)).toEqual({ schedules: 1, versions: 1, items: 18 });
      });

      it('finishes its job first when it is asked to stop', async () => {
        const home = await bench.household();
        const job = await bench.request(home, { endDate: addDays(bench.monday, 6) });
        const first = await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '1' });
        await bench.enqueue(job);
        await bench.until(job, ({ progress }) => progress?.phase === 'improving');
        await first.stop();
        const done = await bench.until(job, ({ status }) => status === 'succeeded');
        expect(done.progress?.percent).toBe(100);
        expect(await rowsOf(home)).toEqual({ schedules: 1, versions: 1, items: 18 });
      });

      const rowsOf = async ({ family }: Household) => ({
        schedules: await bench.rows.count('schedules', family.id),
        versions: await bench.rows.count('schedule_versions', family.id),
        items: await bench.rows.count('items', family.id),
      });
    },
  );
}
