import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  DeliveryRepository,
  type Family,
  InvitationRepository,
  type Item,
  Notification,
  NotificationPreferencesRepository,
  NotificationRepository,
  OutboxRepository,
  type Role,
  ToldDaysRepository,
} from '@brightpath/api/persistence';
import { type Clock, FixedClock, loadSection, MailConfig } from '@brightpath/api/platform';
import {
  aConsent,
  aFamily,
  aMember,
  anAccount,
  aNotificationPreferences,
  anInvitation,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aTask,
  testClock,
} from '@brightpath/api/testing';
import { TellDays } from '../../src/notifications/tell-days.use-case.js';
import { TellPeople } from '../../src/notifications/tell-people.js';
import { TellStartingLessons } from '../../src/notifications/tell-starting-lessons.use-case.js';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

let bench: LearningBench;
beforeAll(async () => {
  bench = await LearningBench.open();
});
beforeEach(() => bench.rows.emptyAll());
afterEach(() => WorkerProcess.endAll());
afterAll(() => bench.close());

interface Home {
  readonly family: Family;
  readonly accountIds: readonly string[];
}

async function aHome(
  roles: readonly Role[] = ['owner'],
  { timeZone = 'Europe/Lisbon', consented = true } = {},
): Promise<Home> {
  const family = await bench.rows.insert(aFamily({ timeZone }));
  const familyId = family.id;
  const accountIds: string[] = [];
  for (const role of roles) {
    const account = await bench.rows.insert(anAccount());
    await bench.rows.insert(aMember({ familyId, accountId: account.id, role }));
    accountIds.push(account.id);
  }
  if (consented) await bench.rows.insert(aConsent({ familyId }));
  return { family, accountIds };
}

/** A lesson of the family's plan. */
async function aLesson({ family }: Home, values: Partial<Item>): Promise<Item> {
  const familyId = family.id;
  const date = values.date!;
  const schedule = await bench.rows.insert(aSchedule({ familyId, startDate: date, endDate: date }));
  const version = await bench.rows.insert(aScheduleVersion({ familyId, scheduleId: schedule.id }));
  return bench.rows.insert(
    anItem({ familyId, scheduleId: schedule.id, versionId: version.id, ...values }),
  );
}

const notifications = (familyId: string): Promise<Notification[]> =>
  bench.rows.dataSource
    .getRepository(Notification)
    .find({ where: { familyId }, order: { id: 'ASC' } });

async function until(familyId: string, count: number): Promise<Notification[]> {
  for (;;) {
    const rows = await notifications(familyId);
    if (rows.length >= count) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const people = (clock: Clock = testClock): TellPeople =>
  new TellPeople(
    bench.rows.database,
    new NotificationPreferencesRepository(bench.rows.database),
    new NotificationRepository(bench.rows.database, new OutboxRepository(bench.rows.database)),
    new DeliveryRepository(bench.rows.database),
    loadSection(MailConfig),
    clock,
  );

const days = () => new ToldDaysRepository(bench.rows.database);

const tellDays = (at: string): Promise<void> =>
  new TellDays(bench.rows.database, days(), people(), new FixedClock(new Date(at))).run();

describe('the day’s plan', () => {
  it('is told once in the morning of the family’s own zone, by as many workers as there are', async () => {
    const [lisbon, auckland] = [await aHome(), await aHome(['owner'], { timeZone: 'Pacific/Auckland' })]; // prettier-ignore
    for (const home of [lisbon, auckland]) {
      await aLesson(home, { date: '2026-12-02' });
      await bench.rows.insert(aTask({ familyId: home.family.id, dueDate: '2026-12-02', dueAt: new Date('2026-12-03') })); // prettier-ignore
    }
    await tellDays('2026-12-02T06:29:00Z');
    expect(await notifications(lisbon.family.id)).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => tellDays('2026-12-02T06:30:00Z')));
    await tellDays('2026-12-02T09:00:00Z');
    const [told, ...more] = await notifications(lisbon.family.id);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      kind: 'day-plan',
      occurrence: '2026-12-02',
      data: { date: '2026-12-02', lessons: 1, tasks: 1 },
    });
    // There it was evening: its morning was twelve hours before, or is to come.
    expect(await notifications(auckland.family.id)).toEqual([]);
    await tellDays('2026-12-01T18:00:00Z');
    expect(await notifications(auckland.family.id)).toHaveLength(1);
  });

  it('leaves in peace who has nothing that day, has not agreed, or does not want it', async () => {
    const [empty, undecided, unwilling] = [await aHome(), await aHome(['owner'], { consented: false }), await aHome()]; // prettier-ignore
    for (const home of [undecided, unwilling]) await aLesson(home, { date: '2026-12-02' });
    const [accountId] = unwilling.accountIds;
    const choices = { 'day-plan': { app: false } };
    await bench.rows.insert(
      aNotificationPreferences({ familyId: unwilling.family.id, accountId: accountId!, choices }),
    );
    await tellDays('2026-12-02T07:00:00Z');
    for (const { family } of [empty, undecided, unwilling])
      expect(await notifications(family.id)).toEqual([]);
  });

  it('is not told in the afternoon by a worker that stood still', async () => {
    const home = await aHome();
    await aLesson(home, { date: '2026-12-02' });
    await tellDays('2026-12-02T15:00:00Z');
    expect(await notifications(home.family.id)).toEqual([]);
  });
});

it('the week’s summary is told on its last evening, with what was done', async () => {
  const home = await aHome();
  const { id: familyId } = home.family;
  await aLesson(home, { date: '2026-12-01', status: 'done' });
  await aLesson(home, { date: '2026-12-04', status: 'skipped' });
  await aLesson(home, { date: '2026-12-07' });
  await tellDays('2026-12-06T16:59:00Z');
  await tellDays('2026-12-06T17:00:00Z');
  await tellDays('2026-12-06T18:00:00Z');
  const told = await notifications(familyId);
  expect(told.map(({ kind, data }) => [kind, data])).toEqual([
    ['week-summary', { date: mondayOf('2026-12-06'), lessons: 2, done: 1, tasks: 0 }],
  ]);
});

it('a lesson is told ten minutes ahead to those who asked for it, once', async () => {
  const home = await aHome(['owner', 'editor']);
  const { id: familyId } = home.family;
  const [asks] = home.accountIds;
  const choices = { 'lesson-starting': { app: true } };
  await bench.rows.insert(aNotificationPreferences({ familyId, accountId: asks!, choices }));
  const lesson = await aLesson(home, { date: '2026-12-02', startMinute: 540 });
  const tell = (at: string) =>
    new TellStartingLessons(days(), people(), new FixedClock(new Date(at))).run();
  await tell('2026-12-02T08:49:00Z');
  expect(await notifications(familyId)).toEqual([]);
  for (const minute of [50, 51, 55, 59]) await tell(`2026-12-02T08:${minute}:30Z`);
  await tell('2026-12-02T09:00:30Z');
  const told = await notifications(familyId);
  expect(told.map(({ accountId, subjectId, data }) => [accountId, subjectId, data])).toEqual([
    [asks, lesson.id, { date: '2026-12-02', at: '2026-12-02T09:00:00.000Z', leadMinutes: 10 }],
  ]);
});

describe('a worker that hears of events', () => {
  const outbox = () => new OutboxRepository(bench.rows.database);
  const start = () =>
    WorkerProcess.start({ WORKER_QUEUES: 'events,notifications', ML_AUTO_TRAIN: 'false' });
  const timeZone = 'Europe/Lisbon';
  const today = todayIn(timeZone, testClock.now());

  // Whatever the hour of this run is, nobody is told of the day or the week meanwhile.
  beforeEach(async () => {
    await days().finish({ kind: 'day-plan', timeZone, date: today }, 0);
    await days().finish({ kind: 'week-summary', timeZone, date: mondayOf(today) }, 0);
  });

  it('tells whoever may do something about it of a task that is due, from the look for it to the list', async () => {
    await start();
    const home = await aHome(['owner', 'editor', 'viewer']);
    const { id: familyId } = home.family;
    const now = testClock.now().getTime();
    const [dueAt, nextNoticeAt] = [new Date(now + 3_600_000), new Date(now - 1_000)];
    const dueDate = dueAt.toISOString().slice(0, 10);
    const dueMinute = dueAt.getUTCHours() * 60 + dueAt.getUTCMinutes();
    const task = await bench.rows.insert(
      aTask({ familyId, dueDate, dueMinute, dueAt, nextNoticeAt }),
    );
    const told = await until(familyId, 2);
    expect(told.map(({ accountId, kind, subjectId }) => [accountId, kind, subjectId])).toEqual(
      home.accountIds.slice(0, 2).map((accountId) => [accountId, 'task-due', task.id]),
    );
  });

  it('tells of an adult’s task that adult alone, and nobody of one that is done', async () => {
    await start();
    const home = await aHome(['owner', 'editor']);
    const { id: familyId } = home.family;
    const [, editor] = home.accountIds;
    const parent = await bench.rows.insert(aParent({ familyId, accountId: editor! }));
    const dueAt = new Date('2026-12-24T10:00:00.000Z');
    const due = { familyId, dueDate: '2026-12-24', dueAt };
    const mine = await bench.rows.insert(
      aTask({ ...due, ownerKind: 'parent', parentId: parent.id }),
    );
    const done = await bench.rows.insert(aTask({ ...due, status: 'done', finishedAt: new Date() }));
    const data = { notice: 'due-soon', leadMinutes: 1440, dueAt: dueAt.toISOString() };
    for (const { id: subjectId } of [done, mine])
      await outbox().record(familyId, { type: 'task.due', subjectId, data });
    const told = await until(familyId, 1);
    expect(told.map(({ accountId, subjectId }) => [accountId, subjectId])).toEqual([
      [editor, mine.id],
    ]);
  });

  it('tells the others, and once an hour, that somebody changed what today holds', async () => {
    await start();
    const home = await aHome(['owner', 'editor', 'viewer']);
    const { id: familyId } = home.family;
    const [anna, ben, opa] = home.accountIds;
    const lesson = await aLesson(home, { date: today });
    const move = (from: string, to: string) =>
      bench.rows.dataSource.query(
        `INSERT INTO outbox_events (family_id, account_id, type, subject_id, data)
         VALUES ($1, $2, 'item.moved', $3, $4)`,
        [familyId, anna, lesson.id, { from: { date: from, startMinute: 540 }, to: { date: to, startMinute: 600 } }], // prettier-ignore
      );
    await move(addDays(today, 3), addDays(today, 4));
    await move(today, addDays(today, 1));
    await move(addDays(today, 1), today);
    const { id: end } = await bench.rows.insert(aTask({ familyId }));
    await outbox().record(familyId, { type: 'schedule.generated', subjectId: end, data: {} });
    const told = await until(familyId, 2);
    // The family's events are told in their order: what comes after all of them has been heard.
    const isHeard = async () =>
      (await bench.rows.dataSource.query<unknown[]>(`SELECT 1 FROM processed_events p JOIN outbox_events e ON e.id = p.event_id WHERE e.subject_id = $1 AND consumer = 'tell-of-plans'`, [end])).length === 1; // prettier-ignore
    while (!(await isHeard())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await notifications(familyId)).toEqual(told);
    expect(told.map(({ accountId, kind, data }) => [accountId, kind, data])).toEqual(
      [ben, opa].map((accountId) => [accountId, 'plan-changed', { date: today, byAccountId: anna }]), // prettier-ignore
    );
  });

  it('tells that a plan is ready, and who is invited', async () => {
    await start();
    const home = await aHome();
    const { id: familyId } = home.family;
    const lesson = await aLesson(home, { date: today });
    const data = { versionId: lesson.versionId, placed: 12 };
    const ready = { type: 'schedule.generated', subjectId: lesson.scheduleId, data };
    await outbox().record(familyId, ready);
    const [told] = await until(familyId, 1);
    expect(told).toMatchObject({ kind: 'plan-ready', data: { date: today, lessons: 12 } });

    const sam = await bench.rows.insert(anAccount());
    const invitations = new InvitationRepository(bench.rows.database);
    const [known, unknown] = await invitations.addAll(familyId, [
      anInvitation({ familyId, email: sam.email }),
      anInvitation({ familyId, email: 'nobody.yet@example.org' }),
    ]);
    const invited = (await until(familyId, 3)).filter(({ kind }) => kind === 'invitation');
    expect(invited.map(({ recipientId, accountId }) => [recipientId, accountId]).sort()).toEqual(
      [
        [sam.id, sam.id],
        [unknown!.id, null],
      ].sort(),
    );
    expect(invited.map(({ subjectId }) => subjectId).sort()).toEqual(
      [known!.id, unknown!.id].sort(),
    );
  });
});
