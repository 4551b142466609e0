import { OutboxEvent, OutboxRepository, newId } from '@brightpath/api/persistence';
import { MAINTENANCE_INTERVALS_MS, MAINTENANCE_QUEUE, RELAY_OUTBOX } from '@brightpath/api/queues';
import { aFamily } from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { isValkeyInstalled, ValkeyProcess } from './valkey-process.js';
import { WorkerProcess } from './worker-process.js';

const NAMES = Object.keys(MAINTENANCE_INTERVALS_MS).sort();
const BACKENDS = [
  { backend: 'PostgreSQL', isThere: true },
  { backend: 'Valkey', isThere: isValkeyInstalled },
] as const;

for (const { backend, isThere } of BACKENDS) {
  const title = `jobs that come round, queues in ${backend}`;
  (isThere ? describe : describe.skip)(
    isThere ? title : `${title}, which is not installed here`,
    () => {
      let bench: LearningBench;
      let valkey: ValkeyProcess | undefined;

      beforeAll(async () => {
        valkey = backend === 'Valkey' ? await ValkeyProcess.start() : undefined;
        if (valkey) process.env.VALKEY_URL = valkey.url;
        bench = await LearningBench.open();
      });
      afterEach(() => WorkerProcess.endAll());
      afterAll(async () => {
        await bench?.close();
        await valkey?.stop();
        delete process.env.VALKEY_URL;
      });

      const schedulers = async (): Promise<string[]> => {
        const found = await bench.queue(MAINTENANCE_QUEUE).getJobSchedulers();
        return found.map(({ name }) => name).sort();
      };
      const pending = () =>
        bench.queue(MAINTENANCE_QUEUE).getJobCounts('delayed', 'waiting', 'active');
      const worker = () => WorkerProcess.start({ ML_AUTO_TRAIN: 'false' });

      /** An event that is written without a word to anybody, as by a process whose connection broke. */
      const writeUnheard = async (): Promise<OutboxEvent> => {
        const event = { id: newId(), familyId: null, type: 'model.promoted', subjectId: newId() };
        await bench.rows.dataSource.getRepository(OutboxEvent).insert(event);
        return bench.rows.dataSource.getRepository(OutboxEvent).findOneByOrFail({ id: event.id });
      };
      const relayed = async ({ id }: Pick<OutboxEvent, 'id'>): Promise<void> => {
        for (;;) {
          const row = await bench.rows.dataSource
            .getRepository(OutboxEvent)
            .findOneByOrFail({ id });
          if (row.publishedAt !== null) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      };

      it('have one scheduler each, however many workers there are and however often they start', async () => {
        await Promise.all([worker(), worker()]);
        await WorkerProcess.endAll();
        await worker();
        expect(await schedulers()).toEqual(NAMES);
        // A job that a killed worker held comes back beside its scheduler's next one, until it is done.
        for (;;) {
          const { delayed = 0, waiting = 0, active = 0 } = await pending();
          expect(delayed + waiting + active).toBeGreaterThanOrEqual(NAMES.length);
          if (delayed <= NAMES.length) break;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });

      it('go on when the worker that did them is killed', async () => {
        const first = await worker();
        await relayed(await writeUnheard());
        await first.kill();
        const event = await writeUnheard();
        await worker();
        await relayed(event);
        // Heard of at its start, the first; the second only the recurring job can find.
        await relayed(await writeUnheard());
        expect(await schedulers()).toEqual(NAMES);
      });

      it('are not needed for an event to be relayed: its commit is heard', async () => {
        await worker();
        await bench.queue(MAINTENANCE_QUEUE).removeJobScheduler(RELAY_OUTBOX);
        const { id: familyId } = await bench.rows.insert(aFamily());
        const outbox = new OutboxRepository(bench.rows.database);
        const event = { type: 'item.completed', subjectId: newId() } as const;
        for (let i = 0; i < 3; i++) await relayed({ id: await outbox.record(familyId, event) });
      });

      it('are heard again when the connection that listens is cut', async () => {
        await worker();
        await bench.queue(MAINTENANCE_QUEUE).removeJobScheduler(RELAY_OUTBOX);
        await bench.rows.dataSource.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'brightpath outbox' AND datname = current_database()`,
        );
        await relayed(await writeUnheard());
      });
    },
  );
}

(isValkeyInstalled ? it : it.skip)('are registered anew when the store has lost them', async () => {
  let valkey = await ValkeyProcess.start();
  process.env.VALKEY_URL = valkey.url;
  const bench = await LearningBench.open();
  try {
    await WorkerProcess.start({ ML_AUTO_TRAIN: 'false' });
    await valkey.stop();
    valkey = await ValkeyProcess.start(Number(new URL(valkey.url).port));
    const queue = bench.queue(MAINTENANCE_QUEUE);
    while ((await queue.getJobSchedulersCount()) < NAMES.length)
      await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await WorkerProcess.endAll();
    await bench.close();
    await valkey.stop();
    delete process.env.VALKEY_URL;
  }
});

describe('work that may run once at a time', () => {
  let bench: LearningBench;
  beforeAll(async () => {
    bench = await LearningBench.open();
  });
  afterAll(() => bench?.close());

  it('is left alone while it runs elsewhere, and is free again when it ends or fails', async () => {
    const { database } = bench.rows;
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const first = database.unlessRunning('a job', async () => {
      begun();
      await held;
      return 'first';
    });
    await beginning;
    expect(await database.unlessRunning('a job', () => Promise.resolve('second'))).toBeNull();
    expect(await database.unlessRunning('another', () => Promise.resolve('other'))).toBe('other');
    end();
    expect(await first).toBe('first');
    const failing = database.unlessRunning('a job', () => Promise.reject(new Error('it failed')));
    await expect(failing).rejects.toThrow('it failed');
    expect(await database.unlessRunning('a job', () => Promise.resolve('third'))).toBe('third');
  });
});
