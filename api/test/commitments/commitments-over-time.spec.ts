import { addDays, mondayOf, todayIn } from '../../src/domain/calendar/index.js';
import { Clock } from '../../src/platform/index.js';
import {
  aChild,
  aCommitment,
  aParent,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
let today: string;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
  today = todayIn(anna.family.timeZone, api.app.get(Clock, { strict: false }).now());
});
afterAll(() => api.close());

const daysAgo = (days: number) => addDays(today, -days);
const inDays = (days: number) => addDays(today, days);

/** Swimming at three, every day for the last five weeks. */
const swimming = () =>
  api.rows.insert(
    aCommitment({
      ...{ familyId: anna.family.id, recurrence: 'daily', weekdays: [], startDate: daysAgo(35) },
      ...{ startMinute: 900, endMinute: 960 },
    }),
  );
const patch = (id: string, version: number, body: object) =>
  anna.send('patch', `/commitments/${id}`, body).set('If-Match', `"${version}"`);
const remove = (id: string, version: number, query = '') =>
  anna.send('delete', `/commitments/${id}${query}`).set('If-Match', `"${version}"`);

/** When it begins on a date, as the week tells it. */
async function startsOn(date: string): Promise<string[]> {
  const { body } = await anna.send('get', `/weeks/${mondayOf(date)}`);
  return (body.commitments as { date: string; startTime: string }[])
    .filter((each) => each.date === date)
    .map(({ startTime }) => startTime);
}
const around = (date: string) => Promise.all([startsOn(addDays(date, -1)), startsOn(date)]);

it('changes a commitment from today on, and past weeks keep what was true then', async () => {
  const { id } = await swimming();
  const changed = await patch(id, 1, { startTime: '15:30' });
  expect([changed.status, changed.body]).toMatchObject([
    200,
    { id, startTime: '15:30', startDate: today, version: 2, seriesId: id },
  ]);
  expect(await around(today)).toEqual([['15:00'], ['15:30']]);
  const { items } = (await anna.send('get', '/commitments')).body;
  expect(items).toMatchObject([
    { id, startTime: '15:30', endDate: null },
    { startTime: '15:00', startDate: daysAgo(35), endDate: daysAgo(1), seriesId: id },
  ]);
});

it('changes it from a later day on, which can be taken back, and is then one again', async () => {
  const { id } = await swimming();
  await patch(id, 1, { startTime: '15:30', validFrom: inDays(14) }).expect(200);
  expect(await around(inDays(14))).toEqual([['15:00'], ['15:30']]);
  expect(await startsOn(today)).toEqual(['15:00']);
  const back = await patch(id, 2, { startTime: '15:00', validFrom: inDays(14) });
  expect(back.body).toMatchObject({ id, startDate: daysAgo(35), endDate: null });
  expect((await anna.send('get', '/commitments')).body.items).toHaveLength(1);
  expect(await around(inDays(14))).toEqual([['15:00'], ['15:00']]);
});

it('puts a mistake right as it always was, and corrects what was said today without a trace', async () => {
  const { id } = await swimming();
  await patch(id, 1, { startTime: '15:30', validFrom: null }).expect(200);
  expect(await around(today)).toEqual([['15:30'], ['15:30']]);
  await patch(id, 2, { startTime: '16:00', endTime: '17:00' }).expect(200);
  await patch(id, 3, { startTime: '16:15' }).expect(200);
  expect(await around(today)).toEqual([['15:30'], ['16:15']]);
  expect((await anna.send('get', '/commitments')).body.items).toHaveLength(2);
});

it('keeps the day of the month of its own start, however often it is changed', async () => {
  const { id } = await api.rows.insert(
    aCommitment({ familyId: anna.family.id, recurrence: 'monthly', weekdays: [], startDate: '2026-01-31' }), // prettier-ignore
  );
  await patch(id, 1, { title: 'Choir' }).expect(200);
  const second = await patch(id, 2, { title: 'Band', validFrom: inDays(40) });
  expect(second.status).toBe(200);
  const months = ['2027-03-31', '2027-04-30', '2027-05-31'];
  expect(await Promise.all(months.map(startsOn))).toEqual([['10:00'], ['10:00'], ['10:00']]);
});

it('removes a commitment from a day on or altogether; days that are over keep it until then', async () => {
  const [one, other] = [await swimming(), await swimming()];
  expect((await remove(one.id, 1, `?validFrom=${inDays(7)}`)).status).toBe(204);
  expect((await anna.send('get', `/commitments/${one.id}`)).body.endDate).toBe(inDays(6));
  await remove(one.id, 2).expect(204);
  await remove(other.id, 1, '?past=removed').expect(204);
  expect(await around(today)).toEqual([['15:00'], []]);
  const again = await remove(one.id, 3);
  expect([again.status, again.body.errors]).toMatchObject([
    400,
    [{ field: 'validFrom', code: 'fact.over', params: { endDate: daysAgo(1) } }],
  ]);
  await remove(one.id, 3, '?past=removed').expect(204);
  expect(await startsOn(daysAgo(1))).toEqual([]);
});

it('leaves nothing of what had not begun, and keeps what happened once', async () => {
  const familyId = anna.family.id;
  const [later, once] = [
    aCommitment({ familyId, startDate: inDays(3) }),
    aCommitment({ familyId, recurrence: 'once', startDate: daysAgo(8), endDate: daysAgo(8) }),
  ];
  await api.rows.insert(later, once);
  await remove(later.id, 1).expect(204);
  expect((await anna.send('get', `/commitments/${later.id}`)).status).toBe(404);
  expect((await remove(once.id, 1)).body.errors[0].code).toBe('fact.over');
  const again = await patch(once.id, 1, { startDate: inDays(2) });
  expect([again.status, again.body.startDate]).toEqual([200, inDays(2)]);
  expect(await Promise.all([startsOn(daysAgo(8)), startsOn(inDays(2))])).toEqual([['10:00'], ['10:00']]); // prettier-ignore
});

it('refuses days that contradict one another, and names each field', async () => {
  const { id } = await swimming();
  const validFrom = inDays(7);
  for (const [body, field, code] of [
    [{ validFrom: daysAgo(1) }, 'validFrom', 'date.past'],
    [{ validFrom: inDays(1100) }, 'validFrom', 'date.too-long'],
    [{ validFrom, startDate: inDays(2) }, 'startDate', 'date.before-change'],
    [{ validFrom, endDate: inDays(2) }, 'endDate', 'date.before-change'],
    [{ recurrence: 'once' }, 'startDate', 'date.before-change'],
  ] as const) {
    const { status, body: problem } = await patch(id, 1, body);
    expect([status, problem.errors]).toMatchObject([400, [{ field, code }]]);
  }
  const both = await remove(id, 1, `?past=removed&validFrom=${validFrom}`);
  expect([both.status, both.body.errors[0]]).toMatchObject([400, { field: 'validFrom', code: 'not-offered' }]); // prettier-ignore
  expect(await around(today)).toEqual([['15:00'], ['15:00']]);
});

it('tells two editors of one change apart: the later one is told what it is now', async () => {
  const { id } = await swimming();
  const sent = [{ startTime: '15:15', validFrom: inDays(1) }, { startTime: '15:45' }];
  const answers = await Promise.all(sent.map((body) => patch(id, 1, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const late = answers.find(({ status }) => status === 412);
  expect(late?.body.current).toMatchObject({ id, version: 2 });
  expect((await remove(id, 1)).status).toBe(412);
  expect((await anna.send('get', '/commitments')).body.items).toHaveLength(2);
});

it('takes no room for what is over', async () => {
  const familyId = anna.family.id;
  const over = { startDate: daysAgo(30), endDate: daysAgo(20) };
  const rows = Array.from({ length: 200 }, () => aCommitment({ familyId, ...over }));
  await api.rows.insert(rows[0]!, ...rows.slice(1));
  const { id } = await swimming();
  expect((await patch(id, 1, { startTime: '15:30' })).status).toBe(200);
});

it('frees an adult who brings and fetches in between, where nobody says so they stay', async () => {
  const familyId = anna.family.id;
  const [ada, tom] = [aChild({ familyId }), aParent({ familyId, name: 'Tom' })];
  await api.rows.insert(ada, tom);
  const said = {
    ...{ title: 'Swimming', ownerKind: 'child', childId: ada.id, recurrence: 'daily' },
    ...{ startDate: today, startTime: '15:00', endTime: '17:00' },
    companions: { parentIds: [tom.id], childIds: [] },
    ...{ travelBeforeMinutes: 20, travelAfterMinutes: 25 },
  };
  const { body } = await anna.send('post', '/commitments', said);
  expect(body.adultsStay).toBe(true);
  const brings = await patch(body.id, 1, { adultsStay: false });
  expect(brings.body).toMatchObject({ adultsStay: false, version: 2 });
  const week = await anna.send('get', `/weeks/${today}`);
  expect(week.body.commitments[0]).toMatchObject({ adultsStay: false, companionNames: ['Tom'] });
});
