import { randomUUID } from 'node:crypto';
import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import { AuditEntry, Job } from '@brightpath/api/persistence';
import {
  DELIVER_EVENT,
  EVENTS_QUEUE,
  GENERATE_SCHEDULE,
  GenerateScheduleJob,
  SCHEDULES_QUEUE,
} from '@brightpath/api/queues';
import {
  aChild,
  aJob,
  anAccount,
  aParent,
  aSubject,
  type Caller,
  startApi,
  type TestApi,
  testClock,
} from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

interface Failed {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly attempts: number;
}

let bench: LearningBench;
let api: TestApi;
let support: Caller;
beforeAll(async () => {
  bench = await LearningBench.open();
  api = await startApi();
  support = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'support' })));
  await WorkerProcess.start({ ML_AUTO_TRAIN: 'false', SOLVER_SECONDS_PER_WEEK: '0.3' });
});
afterAll(async () => {
  await WorkerProcess.endAll();
  await api.close();
  await bench.close();
});

const failed = async (queue: string): Promise<readonly Failed[]> => {
  const { body } = await support.send('get', `/support/jobs?state=failed&queue=${queue}`);
  return (body as { items: Failed[] }).items;
};
const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const audits = (action: string) =>
  api.rows.dataSource.getRepository(AuditEntry).countBy({ action, accountId: support.account.id });

it('a plan that could not be made is made after all once support has it done again, and it is known who did so', async () => {
  const anna = await api.member();
  const familyId = anna.family.id;
  const school = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startTime: '09:00', endTime: '13:00' })); // prettier-ignore
  const child = await api.rows.insert(aChild({ familyId, schoolHours: school }));
  await api.rows.insert(aParent({ familyId }));
  const subject = await api.rows.insert(aSubject({ familyId }));
  await api.rows.learn(subject, [child.id]);
  // The question cannot be read: each attempt fails, until somebody has put it right.
  const job = await api.rows.insert(aJob({ familyId, params: { startDate: 'soon' } }));
  const asked = new GenerateScheduleJob(job.id, familyId);
  await bench.queue(SCHEDULES_QUEUE).add(GENERATE_SCHEDULE, asked, { jobId: job.id });
  const status = async (): Promise<string> => (await anna.send('get', `/jobs/${job.id}`)).body.status as string; // prettier-ignore
  const found = await until(async () => (await failed(SCHEDULES_QUEUE)).find(({ id }) => id === `${SCHEDULES_QUEUE}.${job.id}`)); // prettier-ignore
  expect(found).toMatchObject({ name: 'generate-schedule', attempts: 3 });
  await until(async () => ((await status()) === 'failed' ? true : undefined));

  const monday = addDays(mondayOf(todayIn('Europe/Lisbon', testClock.now())), 7);
  const params = { title: 'A week', startDate: monday, endDate: addDays(monday, 6), childIds: [child.id], subjectIds: [subject.id] }; // prettier-ignore
  await api.rows.dataSource.getRepository(Job).update({ id: job.id }, { params });
  await support.send('post', `/support/jobs/${found.id}/retry`).expect(204);
  await until(async () => ((await status()) === 'succeeded' ? true : undefined));
  expect((await failed(SCHEDULES_QUEUE)).map(({ id }) => id)).not.toContain(found.id);
  expect(await audits('failed-job.retried')).toBe(1);
  await support.send('post', `/support/jobs/${found.id}/retry`).expect(404);
});

it('a job that nobody needs is forgotten, and stays so', async () => {
  const id = randomUUID();
  // No event has this id in a form that can be read.
  await bench.queue(EVENTS_QUEUE).add(DELIVER_EVENT, { version: 9 }, { jobId: id, attempts: 1 });
  const found = await until(async () => (await failed(EVENTS_QUEUE)).find((each) => each.id === `${EVENTS_QUEUE}.${id}`)); // prettier-ignore
  await support.send('delete', `/support/jobs/${found.id}`).expect(204);
  expect((await failed(EVENTS_QUEUE)).map((each) => each.id)).not.toContain(found.id);
  await support.send('delete', `/support/jobs/${found.id}`).expect(404);
  expect(await audits('failed-job.discarded')).toBe(1);
  expect(await audits('failed-jobs.looked-at')).toBeGreaterThan(1);
});

it('is for support and administrators alone', async () => {
  const steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
  await steward.send('get', '/support/jobs').expect(403);
  await support.send('get', '/support/jobs?queue=webhooks').expect(400);
  await support.send('delete', '/support/jobs/schedules.nothing').expect(404);
});
