import { type FamilyCaller, startApi, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const get = (caller = anna) => caller.send('get', '/notification-preferences').expect(200);
const patch = (version: number, body: object, caller = anna) =>
  caller.send('patch', '/notification-preferences', body).set('If-Match', `"${version}"`);
const channelsOf = (body: { choices: { kind: string; channels: string[] }[] }, kind: string) =>
  body.choices.find((choice) => choice.kind === kind)?.channels;

it('is as usual until somebody says otherwise', async () => {
  const { body, headers } = await get();
  expect(body).toMatchObject({ quietFrom: null, quietTo: null, dailyLimit: 10, version: 0 });
  expect(body.choices).toHaveLength(7);
  expect(channelsOf(body, 'task-due')).toEqual(['app', 'email', 'push']);
  expect(channelsOf(body, 'lesson-starting')).toEqual([]);
  expect(headers.etag).toBe('"0"');
});

it('changes what is said and leaves the rest, for one person in one family', async () => {
  const choices = [
    { kind: 'day-plan', channels: ['email', 'push'] },
    { kind: 'task-due', channels: [] },
  ];
  const first = await patch(0, { choices, quietFrom: '21:00', quietTo: '07:00' }).expect(200);
  expect(first.body).toMatchObject({ quietFrom: '21:00', quietTo: '07:00', version: 1 });
  expect(channelsOf(first.body, 'day-plan')).toEqual(['email', 'push']);
  expect(channelsOf(first.body, 'task-due')).toEqual([]);
  const second = await patch(1, { dailyLimit: 3 }).expect(200);
  expect(second.body).toEqual({ ...first.body, dailyLimit: 3, version: 2 });
  expect((await get()).body).toEqual(second.body);
  const ben = await api.member({ family: anna.family });
  expect((await get(ben)).body.version).toBe(0);
  expect((await get(await api.member())).body.version).toBe(0);
});

it('keeps only what differs from the usual', async () => {
  await patch(0, { choices: [{ kind: 'plan-ready', channels: ['email'] }] }).expect(200);
  await patch(1, { choices: [{ kind: 'plan-ready', channels: ['app'] }] }).expect(200);
  const [row] = await api.rows.dataSource.query(
    'SELECT choices FROM notification_preferences WHERE family_id = $1',
    [anna.family.id],
  );
  expect(row).toEqual({ choices: {} });
});

it('refuses what another device has changed meanwhile, also the first time', async () => {
  const [one, two] = await Promise.all([patch(0, { dailyLimit: 3 }), patch(0, { dailyLimit: 4 })]);
  expect([one.status, two.status].sort()).toEqual([200, 412]);
  const stale = await patch(0, { dailyLimit: 5 });
  expect(stale.status).toBe(412);
  expect(stale.body.current.version).toBe(1);
});

it.each([
  [{ quietFrom: '21:00' }, 'quietTo', 'required'],
  [{ quietTo: '07:00' }, 'quietFrom', 'required'],
  [{ quietFrom: '00:00', quietTo: '24:00' }, 'quietTo', 'time.same'],
  [{ quietFrom: 'nine', quietTo: '07:00' }, 'quietFrom', 'time'],
  [{ dailyLimit: 0 }, 'dailyLimit', 'integer'],
  [{ choices: [{ kind: 'day-plan', channels: ['fax'] }] }, 'choices.0.channels.0', 'choice'],
  [{ choices: [{ kind: 'invitation', channels: [] }] }, 'choices.0.kind', 'choice'],
  [{ choices: [{ kind: 'rain', channels: [] }] }, 'choices.0.kind', 'choice'],
])('%j is refused, and %s says why', async (body, field, code) => {
  const { body: problem } = await patch(0, body).expect(400);
  expect(problem.errors).toContainEqual(expect.objectContaining({ field, code }));
});

it('takes quiet hours away again', async () => {
  await patch(0, { quietFrom: '22:00', quietTo: '24:00' }).expect(200);
  const { body } = await patch(1, { quietFrom: null, quietTo: null }).expect(200);
  expect(body).toMatchObject({ quietFrom: null, quietTo: null });
});

it('is a viewer’s own as well', async () => {
  const viewer = await api.member({ family: anna.family, role: 'viewer' });
  await patch(0, { dailyLimit: 2 }, viewer).expect(200);
});
