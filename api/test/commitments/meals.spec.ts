import {
  aChild,
  aMeal,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const lunch = {
  title: 'Lunch',
  startTime: '12:00',
  minutes: 30,
  windowStart: '11:30',
  windowEnd: '13:30',
  together: true,
};
const refusal = async (body: object) => {
  const { status, body: problem } = await anna.send('post', '/meals', { ...lunch, ...body });
  const [{ field, code, params }] = problem.errors;
  return [status, field, code, params] as unknown[];
};

it('adds, lists, changes and removes a meal', async () => {
  const added = await anna.send('post', '/meals', lunch);
  expect([added.status, added.body]).toEqual([
    201,
    { ...lunch, id: added.body.id, startsOn: null, comingChanges: [], version: 1 },
  ]);
  const path = `/meals/${added.body.id}`;
  const changed = await anna.send('patch', path, { startTime: '12:30' }).set('If-Match', '"1"');
  expect(changed.body).toEqual({ ...added.body, startTime: '12:30', version: 2 });
  expect((await anna.send('get', '/meals')).body.items).toEqual([changed.body]);
  expect((await anna.send('get', path)).body).toEqual(changed.body);
  const stale = await anna.send('patch', path, { minutes: 45 }).set('If-Match', '"1"');
  expect([stale.status, stale.body.current]).toEqual([412, changed.body]);
  expect((await anna.send('delete', path).set('If-Match', '"1"')).status).toBe(412);
  expect((await anna.send('delete', path).set('If-Match', '"2"')).status).toBe(204);
});

it('keeps for days that are over what was true then', async () => {
  const { id: familyId } = anna.family;
  const row = await api.rows.insert(aMeal({ familyId }));
  const path = `/meals/${row.id}`;
  const changed = await anna.send('patch', path, { startTime: '18:30' }).set('If-Match', '"1"');
  expect(changed.body.startTime).toBe('18:30');
  await anna.send('patch', path, { startTime: '18:15' }).set('If-Match', '"2"').expect(200);
  const [stored] = await api.rows.dataSource.query<{ past: object[] }[]>('SELECT past FROM meals WHERE id = $1', [row.id]); // prettier-ignore
  expect(stored?.past).toEqual([expect.objectContaining({ startMinute: 1080, minutes: 45 })]);
});

it('refuses minutes out of range, a window that is too short, and a time outside of it', async () => {
  expect((await refusal({ minutes: 4 })).slice(0, 2)).toEqual([400, 'minutes']);
  expect((await refusal({ minutes: 241 })).slice(0, 2)).toEqual([400, 'minutes']);
  const order = await refusal({ windowEnd: '11:30' });
  expect(order.slice(0, 3)).toEqual([400, 'windowEnd', 'time.order']);
  expect(await refusal({ minutes: 121, windowStart: '11:30' })).toEqual([
    400,
    'windowEnd',
    'meal.window',
    { minutes: 121, windowStart: '11:30', windowEnd: '13:30' },
  ]);
  const outside = await refusal({ startTime: '13:15' });
  expect(outside.slice(0, 3)).toEqual([400, 'startTime', 'meal.outside-window']);
});

it('refuses a meal that leaves no time for another, and names both, also where one is changed', async () => {
  const supper = aMeal({ familyId: anna.family.id });
  await api.rows.insert(supper);
  const tight = { startTime: '18:00', minutes: 90, windowStart: '17:45', windowEnd: '19:30' };
  expect(await refusal({ title: 'Tea', ...tight })).toEqual([
    400,
    'windowEnd',
    'meal.both',
    { title: 'Tea', other: 'Supper', otherStart: '17:30', otherEnd: '19:30' },
  ]);
  const added = await anna.send('post', '/meals', lunch);
  const change = anna.send('patch', `/meals/${added.body.id}`, tight).set('If-Match', '"1"');
  expect((await change).body.errors[0].code).toBe('meal.both');
});

it('refuses a meal that is longer than a child’s day, and names both', async () => {
  const schoolHours = [{ weekday: 2 as const, startTime: '12:00', endTime: '12:30' }];
  await api.rows.insert(aChild({ familyId: anna.family.id, name: 'Leo', schoolHours }));
  expect(await refusal({ minutes: 90 })).toEqual([
    400,
    'minutes',
    'meal.longer-than-day',
    { title: 'Lunch', minutes: 90, name: 'Leo', weekday: 2, from: '12:00', until: '12:30' },
  ]);
  expect((await anna.send('post', '/meals', lunch)).status).toBe(201);
  // The same contradiction from the other side: hours that a meal would take up.
  const tight = [{ weekday: 3, startTime: '18:00', endTime: '18:15' }];
  const supper = {
    title: 'Supper',
    startTime: '18:00',
    minutes: 45,
    windowStart: '17:45',
    windowEnd: '18:45',
  };
  await anna.send('post', '/meals', { ...supper, together: true }).expect(201);
  const body = { name: 'Ben', age: 8, schoolHours: tight };
  const { status, body: problem } = await anna.send('post', '/children', body);
  expect([status, problem.errors[0].field, problem.errors[0].params]).toEqual([
    400,
    'schoolHours',
    { title: 'Supper', minutes: 45, name: 'Ben', weekday: 3, from: '18:00', until: '18:15' },
  ]);
});

it('allows six meals, and hides another family’s', async () => {
  const other = await api.member();
  const theirs = await api.rows.insert(aMeal({ familyId: other.family.id }));
  expect((await anna.send('get', `/meals/${theirs.id}`)).body.code).toBe('meal.not-found');
  const familyId = anna.family.id;
  for (let i = 0; i < 6; i++) await api.rows.insert(aMeal({ familyId }));
  expect((await anna.send('post', '/meals', lunch)).body.code).toBe('meal.limit');
});
