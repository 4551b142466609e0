import { addDays, mondayOf } from '@brightpath/api/domain/calendar';
import {
  type Job,
  OutboxEvent,
  ProcessedEvent,
  ScheduleVersion,
} from '@brightpath/api/persistence';
import { aHoliday, aSubject } from '@brightpath/api/testing';
import { GenerationBench } from './generation-bench.js';
import { isValkeyInstalled, ValkeyProcess } from './valkey-process.js';
import { WorkerProcess } from './worker-process.js';

const BACKENDS = [
  { backend: 'PostgreSQL', isThere: true },
  { backend: 'Valkey', isThere: isValkeyInstalled },
] as const;

for (const { backend, isThere } of BACKENDS) {
  const title = `generating a schedule with the queues in ${backend}`;
  (isThere ? describe : describe.skip)(
    isThere ? title : `${title}, which is not installed here`,
    () => {
      let bench: GenerationBench;
      let valkey: ValkeyProcess | undefined;
      const environment = (): Record<string, string> => ({ SOLVER_SECONDS_PER_WEEK: '0.3' });

      beforeAll(async () => {
        valkey = backend === 'Valkey' ? await ValkeyProcess.start() : undefined;
        if (valkey) process.env.VALKEY_URL = valkey.url;
        else delete process.env.VALKEY_URL;
        bench = await GenerationBench.open();
        await WorkerProcess.start(environment());
      });

      afterAll(async () => {
        await WorkerProcess.endAll();
        await bench?.close();
        await valkey?.stop();
        delete process.env.VALKEY_URL;
      });

      it('stores the week, its version and the result, and tells of it', async () => {
        const home = await bench.household();
        const job = await bench.outcome(home);
        expect(job).toMatchObject({
          status: 'succeeded',
          progress: { phase: 'done', percent: 100 },
        });
        const items = await bench.items(home);
        expect(items).toHaveLength(18);
        expect(items.filter(({ title }) => title === 'History')).toHaveLength(3);
        for (const { title, childIds } of items)
          expect(childIds).toHaveLength(title === 'History' ? 2 : 1);
        const version = await bench.rows.dataSource
          .getRepository(ScheduleVersion)
          .findOneByOrFail({ jobId: job.id });
        expect(version).toMatchObject({ id: job.result?.versionId, reason: 'generated' });
        expect(version.summary).toMatchObject({ required: 18, placed: 18, unplacedCount: 0 });
        const events = await bench.rows.dataSource
          .getRepository(OutboxEvent)
          .findBy({ familyId: home.family.id, type: 'schedule.generated' });
        expect(events).toHaveLength(1);
      });

      it('delivers the event once, by way of the events queue', async () => {
        const home = await bench.household();
        await bench.outcome(home);
        const outbox = bench.rows.dataSource.getRepository(OutboxEvent);
        const { id: eventId } = await outbox.findOneByOrFail({ familyId: home.family.id, type: 'schedule.generated' }); // prettier-ignore
        const claims = bench.rows.dataSource.getRepository(ProcessedEvent);
        while ((await claims.countBy({ eventId })) === 0)
          await new Promise((resolve) => setTimeout(resolve, 20));
        expect(await outbox.findOneByOrFail({ id: eventId })).toMatchObject({
          publishedAt: expect.any(Date),
        });
      });

      it('tells what it does while it works, without a child’s name', async () => {
        const home = await bench.household();
        const job = await bench.longRequest(home);
        await bench.enqueue(job);
        const seen = await bench.until(job, ({ progress }) => (progress?.preview?.length ?? 0) > 0);
        const mondays = Array.from({ length: 9 }, (_, week) => addDays(bench.monday, 7 * week));
        expect(mondays).toContain(seen.progress?.weekStart);
        expect(seen.progress).toMatchObject({ required: mondays.length * 18 });
        expect(JSON.stringify(seen)).not.toMatch(/Ada|Ben/);
        await bench.until(job, ({ status }) => status === 'succeeded');
      });

      it('leaves nothing of a job that is cancelled while it waits', async () => {
        const home = await bench.household();
        const job = await bench.request(home);
        await cancel(job);
        await bench.enqueue(job);
        const next = await bench.outcome(await bench.household());
        expect(next.status).toBe('succeeded');
        expect(await bench.items(home)).toEqual([]);
      });

      it('stops a job that is cancelled while it runs, and stores nothing of it', async () => {
        const home = await bench.household();
        const job = await bench.longRequest(home);
        await bench.enqueue(job);
        await bench.until(job, ({ progress }) => progress?.phase === 'improving');
        await cancel(job);
        const next = await bench.outcome(await bench.household());
        expect(next.status).toBe('succeeded');
        expect(await bench.items(home)).toEqual([]);
        expect(await bench.rows.count('schedules', home.family.id)).toBe(0);
      });

      it('carries a job out once, however often it is enqueued', async () => {
        const home = await bench.household();
        const job = await bench.request(home);
        await Promise.all([bench.enqueue(job), bench.enqueue(job), bench.enqueue(job)]);
        await bench.until(job, ({ status }) => status === 'succeeded');
        await bench.enqueue(job);
        await bench.outcome(await bench.household());
        expect(await bench.rows.count('schedule_versions', home.family.id)).toBe(1);
      });

      it('keeps a holiday free, and a commitment of one day', async () => {
        const home = await bench.household();
        const [tuesday, wednesday] = [addDays(bench.monday, 1), addDays(bench.monday, 2)];
        await bench.rows.insert(
          aHoliday({ familyId: home.family.id, startDate: tuesday, endDate: tuesday }),
        );
        await bench.commitment(home.family.id, {
          startDate: wednesday,
          startMinute: 540,
          endMinute: 720,
        });
        const { status } = await bench.outcome(home);
        const items = await bench.items(home);
        expect(status).toBe('succeeded');
        expect(items.filter(({ date }) => date === tuesday)).toEqual([]);
        expect(
          items.filter(({ date, startMinute }) => date === wednesday && startMinute < 720),
        ).toEqual([]);
        expect(items.length).toBeGreaterThan(8);
      });

      it('plans an occasional subject every other week, also when weeks are planned one at a time', async () => {
        const home = await bench.household();
        const familyId = home.family.id;
        const art = await bench.rows.insert(
          aSubject({ familyId, name: 'Pottery', kind: 'art', frequency: 'occasional' }),
        );
        await bench.rows.learn(art, home.childIds);
        const subjectIds = [...home.subjectIds, art.id];
        for (const week of [0, 1, 2, 3]) {
          const startDate = addDays(bench.monday, 7 * week);
          const range = { startDate, endDate: addDays(startDate, 6) };
          expect((await bench.outcome(home, { ...range, subjectIds })).status).toBe('succeeded');
        }
        const dates = (await bench.items(home)).flatMap(({ title, date }) =>
          title === 'Pottery' ? [mondayOf(date)] : [],
        );
        expect(dates).toEqual([bench.monday, addDays(bench.monday, 14)]);
      });

      const cancel = async (job: Job): Promise<void> => {
        await bench.rows.dataSource
          .getRepository<Job>('Job')
          .update({ id: job.id }, { status: 'cancelled' });
        await bench.withdraw(job);
      };
    },
  );
}
