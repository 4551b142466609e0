import { OutboxEvent, Task } from '@brightpath/api/persistence';
import { CHECK_DUE, NOTIFICATIONS_QUEUE, RecurringJob } from '@brightpath/api/queues';
import { aFamily, aTask, testClock } from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

let bench: LearningBench;
beforeAll(async () => {
  bench = await LearningBench.open();
});
afterEach(() => WorkerProcess.endAll());
afterAll(() => bench.close());

const start = (queues: string) =>
  WorkerProcess.start({ WORKER_QUEUES: queues, ML_AUTO_TRAIN: 'false' });

async function aDueTask(): Promise<Task> {
  const { id: familyId } = await bench.rows.insert(aFamily());
  const now = testClock.now().getTime();
  const [dueAt, nextNoticeAt] = [new Date(now + 3_600_000), new Date(now - 1_000)];
  const dueDate = dueAt.toISOString().slice(0, 10);
  return bench.rows.insert(aTask({ familyId, dueDate, dueAt, nextNoticeAt }));
}

const dueEvents = ({ id }: Task) =>
  bench.rows.dataSource.getRepository(OutboxEvent).countBy({ subjectId: id, type: 'task.due' });

const delivered = async (familyId: string): Promise<number> => {
  const [row] = await bench.rows.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM processed_events p JOIN outbox_events e ON e.id = p.event_id WHERE e.family_id = $1`,
    [familyId],
  );
  return row!.count;
};

it('lets one process remind and another do the rest: each leaves the other’s queues alone', async () => {
  const queue = bench.queue(NOTIFICATIONS_QUEUE);
  await start('schedules,events,ml,maintenance,default');
  const task = await aDueTask();
  const job = await queue.add(CHECK_DUE, new RecurringJob());
  // An event that came later is delivered; the job still waits for somebody whose it is.
  const later = await bench.rows.insert(aFamily());
  while ((await delivered(later.id)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await job.getState()).toBe('waiting');
  expect(await dueEvents(task)).toBe(0);
  await start('notifications');
  while ((await dueEvents(task)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await dueEvents(task)).toBe(1);
});

it('refuses to start with a queue that nobody knows, and names the variable', async () => {
  const started = start('notifications,letters');
  await expect(started).rejects.toThrow(/WORKER_QUEUES is not valid: it must be .*notifications/);
});
