import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  anException,
  aHoliday,
  aParent,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

// Wednesday 18 November 2026 in Lisbon.
const clock = new FixedClock(new Date('2026-11-18T10:00:00Z'));
const PATH = '/calendar-exceptions';

let api: TestApi;
let anna: FamilyCaller;
let ella: string;
let noah: string;
let robin: string;

beforeAll(async () => {
  api = await startApi({ clock });
});
afterAll(() => api.close());
beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  const rows = [aChild({ familyId, name: 'Ella' }), aChild({ familyId, name: 'Noah' })] as const;
  const parent = aParent({ familyId });
  await api.rows.insert(...rows, parent);
  [ella, noah, robin] = [rows[0].id, rows[1].id, parent.id];
});

const ill = () => ({
  kind: 'ill',
  childIds: [ella],
  startDate: '2026-11-30',
  endDate: '2026-12-01',
});

it('adds, lists, changes and removes what single dates hold', async () => {
  const added = await anna.send('post', PATH, ill());
  expect([added.status, added.body]).toEqual([
    201,
    {
      ...ill(),
      id: added.body.id,
      title: null,
      forFamily: false,
      parentIds: [],
      startTime: null,
      endTime: null,
      version: 1,
    },
  ]);
  const path = `${PATH}/${added.body.id}`;
  const more = { childIds: [ella, noah], title: 'Fever', startTime: '09:00', endTime: '24:00' };
  const changed = await anna.send('patch', path, more).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({ ...more, kind: 'ill', endDate: '2026-12-01', version: 2 });
  expect((await anna.send('get', PATH)).body.items).toEqual([changed.body]);
  // Two editors: the second is told what the first has made of it.
  const second = await anna.send('patch', path, { title: 'Cold' }).set('If-Match', '"1"');
  expect([second.status, second.body.current]).toEqual([412, changed.body]);
  expect((await anna.send('delete', path).set('If-Match', '"2"')).status).toBe(204);
  expect((await anna.send('get', path)).body.code).toBe('exception.not-found');
});

it('ends from a day on where days of it are over, and goes altogether only where that is said', async () => {
  const dates = { startDate: '2026-11-16', endDate: '2026-11-20' };
  const begun = () => anException({ familyId: anna.family.id, childIds: [ella], ...dates });
  const [fever, mistake] = [begun(), begun()];
  await api.rows.insert(fever, mistake);
  const remove = (id: string, query = '', version = 1) =>
    anna.send('delete', `${PATH}/${id}${query}`).set('If-Match', `"${version}"`);
  expect((await remove(mistake.id, '?past=removed')).status).toBe(204);
  expect((await remove(fever.id)).status).toBe(204);
  expect((await anna.send('get', PATH)).body.items).toMatchObject([
    { id: fever.id, startDate: '2026-11-16', endDate: '2026-11-17', version: 2 },
  ]);
  const { body } = await anna.send('get', '/weeks/2026-11-16');
  expect(body.exceptions.map(({ date }: { date: string }) => date)).toEqual([
    '2026-11-16',
    '2026-11-17',
  ]);
  const again = await remove(fever.id, '', 2);
  expect([again.status, again.body.errors[0].code]).toEqual([400, 'fact.over']);
});

it('shows in the week, day by day and by name', async () => {
  await anna.send('post', PATH, ill());
  await anna.send('post', PATH, {
    kind: 'visitor',
    title: 'Grandma',
    forFamily: true,
    startDate: '2026-12-02',
    endDate: '2026-12-02',
    startTime: '10:00',
    endTime: '12:00',
  });
  const { body } = await anna.send('get', '/weeks/2026-12-03');
  expect(body.exceptions).toMatchObject([
    { kind: 'ill', childIds: [ella], parentIds: [], date: '2026-11-30', startTime: null },
    { kind: 'ill', childIds: [ella], date: '2026-12-01' },
    {
      kind: 'visitor',
      title: 'Grandma',
      childIds: [ella, noah],
      parentIds: [robin],
      parentNames: ['Robin'],
      startTime: '10:00',
      endTime: '12:00',
    },
  ]);
});

describe('is refused, naming the field', () => {
  const wrong: [string, () => object, string, string][] = [
    ['nobody', () => ({ ...ill(), childIds: [] }), 'childIds', 'required'],
    ['everybody and one', () => ({ ...ill(), forFamily: true }), 'forFamily', 'owner'],
    ['a stranger', () => ({ ...ill(), childIds: [robin] }), 'childIds.0', 'unknown-id'],
    [
      'a day off of an adult',
      () => ({ ...ill(), kind: 'day-off', childIds: [], parentIds: [robin] }),
      'parentIds',
      'owner',
    ],
    [
      'an end before the start',
      () => ({ ...ill(), endDate: '2026-11-29' }),
      'endDate',
      'date.order',
    ],
    [
      'an absence of ten years',
      () => ({ ...ill(), endDate: '2036-11-30' }),
      'endDate',
      'date.too-long',
    ],
    [
      'what is long past',
      () => ({ ...ill(), startDate: '2026-11-01', endDate: '2026-11-03' }),
      'endDate',
      'date.past',
    ],
    [
      'hours that run backwards',
      () => ({ ...ill(), startTime: '12:00', endTime: '11:00' }),
      'endTime',
      'time.order',
    ],
    ['half of the hours', () => ({ ...ill(), startTime: '12:00' }), 'endTime', 'required'],
    ['extra time without hours', () => ({ ...ill(), kind: 'open' }), 'startTime', 'required'],
    [
      'a day off of some hours',
      () => ({ ...ill(), kind: 'day-off', startTime: '09:00', endTime: '10:00' }),
      'startTime',
      'time.whole-day',
    ],
  ];

  it.each(wrong)('%s', async (_what, body, field, code) => {
    const answer = await anna.send('post', PATH, body());
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field, code }]);
    expect((await anna.send('get', PATH)).body.items).toEqual([]);
  });

  it('extra time on a day off, with both sides named', async () => {
    const open = { ...ill(), kind: 'open', startTime: '14:00', endTime: '15:00' };
    const dayOff = anException({
      familyId: anna.family.id,
      kind: 'day-off',
      title: 'Sports day',
      startDate: '2026-12-01',
      endDate: '2026-12-01',
    });
    await api.rows.insert(dayOff);
    const { body } = await anna.send('post', PATH, open);
    expect(body.errors).toMatchObject([{ field: 'startTime', code: 'fact.contradicts' }]);
    expect(body.errors[0].message).toMatch(
      /extra time from 14:00 to 15:00.*Sports day.*2026-12-01/,
    );
    await api.rows.insert(
      aHoliday({ familyId: anna.family.id, startDate: '2026-12-05', endDate: '2026-12-06' }),
    );
    const onHoliday = { ...open, startDate: '2026-12-05', endDate: '2026-12-05' };
    const refused = await anna.send('post', PATH, onHoliday);
    expect(refused.body.errors).toMatchObject([{ code: 'fact.contradicts' }]);
    const nearby = { ...open, startDate: '2026-12-07', endDate: '2026-12-07' };
    expect((await anna.send('post', PATH, nearby)).status).toBe(201);
  });
});

it('what is past keeps its dates while its name is changed', async () => {
  const row = anException({ familyId: anna.family.id, childIds: [ella] });
  await api.rows.insert(row);
  const path = `${PATH}/${row.id}`;
  const named = await anna.send('patch', path, { title: 'Fever' }).set('If-Match', '"1"');
  expect(named.status).toBe(200);
  const moved = await anna.send('patch', path, { endDate: '2026-03-06' }).set('If-Match', '"2"');
  expect(moved.body.errors).toMatchObject([{ field: 'endDate', code: 'date.past' }]);
});

it('forgets a child or an adult who is removed, and goes where nobody is left', async () => {
  const both = await anna.send('post', PATH, { ...ill(), childIds: [ella, noah] });
  await anna.send('post', PATH, { ...ill(), childIds: [ella] });
  await anna.send('post', PATH, { ...ill(), kind: 'away', childIds: [], parentIds: [robin] });
  await anna.send('delete', `/children/${ella}`).set('If-Match', '"1"');
  await anna.send('delete', `/parents/${robin}`).set('If-Match', '"1"');
  const { body } = await anna.send('get', PATH);
  expect(body.items).toMatchObject([{ id: both.body.id, childIds: [noah], forFamily: false }]);
});

it('is for editors, and hides another family’s', async () => {
  const viewer = await api.member({ family: anna.family, role: 'viewer' });
  expect((await viewer.send('get', PATH)).status).toBe(200);
  expect((await viewer.send('post', PATH, ill())).status).toBe(403);
  const other = await api.member();
  const row = await api.rows.insert(anException({ familyId: other.family.id }));
  expect((await anna.send('get', `${PATH}/${row.id}`)).body.code).toBe('exception.not-found');
});
