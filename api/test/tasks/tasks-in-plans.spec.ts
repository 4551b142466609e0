import { addDays } from '../../src/domain/calendar/index.js';
import { PlanningInputRepository } from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import { aChild, startApi, type TestApi } from '../../src/testing/index.js';
import { MONDAY, NOW, ReplannedWeek, THURSDAY } from '../schedules/replanned-week.js';

let api: TestApi;
let week: ReplannedWeek;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await ReplannedWeek.of(api);
});

const dentist = (more: object = {}) => ({
  title: 'Dentist',
  ownerKind: 'child',
  childId: week.ella.id,
  dueDate: THURSDAY,
  dueTime: '09:00',
  minutes: 60,
  closesTime: true,
  ...more,
});
const shownWeek = async (date = MONDAY) =>
  (await week.anna.send('get', `/weeks/${date}`)).body as {
    tasks: object[];
    conflicts: { itemId: string }[];
  };
const inTheWay = async (): Promise<string[]> =>
  (await shownWeek()).conflicts.map(({ itemId }) => itemId);
const takenOf = async (date: string) =>
  (await api.app.get(PlanningInputRepository).load(week.anna.family.id, date, date)).taken;

it('says that a lesson is in the way of a task that closes its time, until it does so no more', async () => {
  const { id } = await week.lesson(THURSDAY);
  const { body: open } = await week.anna.send('post', '/tasks', dentist({ closesTime: false }));
  expect(await inTheWay()).toEqual([]);
  const change = (version: number, body: object) =>
    week.anna.send('patch', `/tasks/${open.id}`, body).set('If-Match', `"${version}"`);
  await change(1, { closesTime: true });
  expect(await inTheWay()).toEqual([id]);
  const { body } = await week.anna.send('get', '/weeks/conflicts');
  expect((body.items as object[]).length).toBe(1);
  await change(2, { status: 'done' });
  expect(await inTheWay()).toEqual([id]);
  await change(3, { status: 'cancelled' });
  expect(await inTheWay()).toEqual([]);
});

it('closes nobody’s time but theirs whose it is', async () => {
  await week.lesson(THURSDAY);
  await week.anna.send('post', '/tasks', dentist({ ownerKind: 'parent', childId: null, parentId: week.robin.id, dueTime: '07:00' })); // prettier-ignore
  expect(await inTheWay()).toEqual([]);
  expect(await takenOf(THURSDAY)).toMatchObject([{ kind: 'task', parentId: week.robin.id }]);
});

it('stands in its week at its time, also where it takes none', async () => {
  await week.anna.send('post', '/tasks', dentist());
  await week.anna.send('post', '/tasks', { title: 'Post it', dueDate: THURSDAY, dueTime: '16:00' });
  await week.anna.send('post', '/tasks', { title: 'No time', dueDate: THURSDAY });
  const common = { date: THURSDAY, childIds: [week.ella.id], done: false };
  expect((await shownWeek()).tasks).toEqual([
    { ...common, taskId: expect.any(String), title: 'Dentist', ownerKind: 'child', startTime: '09:00', endTime: '10:00', closesTime: true }, // prettier-ignore
    { ...common, taskId: expect.any(String), title: 'Post it', ownerKind: 'family', startTime: '16:00', endTime: '16:15', closesTime: false }, // prettier-ignore
  ]);
});

it('closes time further ahead than its series makes tasks, with the child whose turn it is', async () => {
  const leo = await api.rows.insert(aChild({ familyId: week.anna.family.id, name: 'Leo' }));
  const choir = { title: 'Choir', dueTime: '09:00', minutes: 60, closesTime: true };
  const rule = { rule: 'FREQ=DAILY;INTERVAL=7', startDate: THURSDAY };
  const turns = { ...rule, rotationChildIds: [week.ella.id, leo.id] };
  await week.anna.send('post', '/recurring-tasks', { ...choir, ...turns });
  const far = [0, 8, 9, 10, 20].map((weeks) => addDays(THURSDAY, 7 * weeks));
  const children: (string | null)[] = [];
  for (const date of far) {
    const [taken, ...others] = await takenOf(date);
    expect([taken?.kind, taken?.startMinute, others]).toEqual(['task', 540, []]);
    children.push(taken?.childId ?? null);
  }
  expect(children).toEqual([week.ella.id, week.ella.id, leo.id, week.ella.id, week.ella.id]);
});

it('tells by its name what keeps a lesson from a place', async () => {
  const lesson = await week.lesson(THURSDAY);
  await week.anna.send('post', '/tasks', dentist({ dueTime: '11:00' }));
  const moved = await week.anna
    .send('post', `/items/${lesson.id}/move`, { date: THURSDAY, startTime: '11:00' })
    .set('If-Match', `"${lesson.version}"`);
  expect([moved.status, moved.body.reason.params.fact]).toEqual([
    409,
    { kind: 'task', title: 'Dentist', startTime: '11:00', endTime: '12:00' },
  ]);
});
