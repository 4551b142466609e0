import { addDays, mondayOf, todayIn, WEEKDAYS } from '../../src/domain/calendar/index.js';
import { Clock } from '../../src/platform/index.js';
import {
  aChild,
  aMeal,
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
  const schoolHours = WEEKDAYS.map((weekday) => ({
    weekday,
    startTime: '09:00',
    endTime: '15:00',
  }));
  await api.rows.insert(aChild({ familyId: anna.family.id, name: 'Leo', schoolHours }));
});
afterAll(() => api.close());

const inDays = (days: number) => addDays(today, days);
const lunch = {
  ...{ title: 'Lunch', startTime: '12:00', minutes: 30, together: true },
  ...{ windowStart: '11:00', windowEnd: '14:00' },
};
/** Lunch at noon, since ever. */
const lunchAtNoon = (title = 'Lunch') =>
  api.rows.insert(
    aMeal({
      ...{ familyId: anna.family.id, title, startMinute: 720, minutes: 30 },
      ...{ windowStartMinute: 660, windowEndMinute: 840 },
    }),
  );
const patch = (id: string, version: number, body: object) =>
  anna.send('patch', `/meals/${id}`, body).set('If-Match', `"${version}"`);
const remove = (id: string, version: number, query = '') =>
  anna.send('delete', `/meals/${id}${query}`).set('If-Match', `"${version}"`);
const listed = async () => (await anna.send('get', '/meals')).body.items as object[];

/** When the family eats on a date, as the week draws it. */
async function eatsOn(date: string): Promise<string[]> {
  const { body } = await anna.send('get', `/weeks/${mondayOf(date)}`);
  return (body.meals as { date: string; startTime: string }[])
    .filter((each) => each.date === date)
    .map(({ startTime }) => startTime);
}
const around = (date: string) => Promise.all([eatsOn(addDays(date, -1)), eatsOn(date)]);

it('lets a change begin later, tells it until then, and takes it back', async () => {
  const { id } = await lunchAtNoon();
  const validFrom = inDays(10);
  const changed = await patch(id, 1, { startTime: '12:30', validFrom });
  const { title: _title, ...times } = lunch;
  expect(changed.body).toMatchObject({
    startTime: '12:00',
    comingChanges: [{ validFrom, meal: { ...times, startTime: '12:30' } }],
  });
  expect(await around(validFrom)).toEqual([['12:00'], ['12:30']]);
  const now = await patch(id, 2, { startTime: '11:45' });
  expect(now.body).toMatchObject({ startTime: '11:45', comingChanges: [{ validFrom }] });
  expect(await around(today)).toEqual([['12:00'], ['11:45']]);
  const back = await patch(id, 3, { startTime: '11:45', validFrom });
  expect(back.body.comingChanges).toEqual([]);
  expect(await around(validFrom)).toEqual([['11:45'], ['11:45']]);
});

it('puts a mistake right as it always was', async () => {
  const { id } = await lunchAtNoon();
  await patch(id, 1, { startTime: '12:15', validFrom: null }).expect(200);
  expect(await around(today)).toEqual([['12:15'], ['12:15']]);
});

it('removes a meal from a day on, and past weeks keep its band; the end can be taken back until it has come', async () => {
  const { id } = await lunchAtNoon();
  const validFrom = inDays(7);
  await remove(id, 1, `?validFrom=${validFrom}`).expect(204);
  expect(await listed()).toMatchObject([{ comingChanges: [{ validFrom, meal: null }] }]);
  expect(await around(validFrom)).toEqual([['12:00'], []]);
  const goesOn = await patch(id, 2, { validFrom });
  expect(goesOn.body.comingChanges).toEqual([]);
  expect(await around(validFrom)).toEqual([['12:00'], ['12:00']]);
  await remove(id, 3).expect(204);
  expect([await listed(), (await anna.send('get', `/meals/${id}`)).status]).toEqual([[], 404]);
  expect(await around(today)).toEqual([['12:00'], []]);
});

it('removes it altogether, and leaves nothing of one that was added today', async () => {
  const { id } = await lunchAtNoon();
  await remove(id, 1, '?past=removed').expect(204);
  expect(await around(today)).toEqual([[], []]);
  const added = await anna.send('post', '/meals', lunch);
  await remove(added.body.id as string, 1).expect(204);
  expect(await eatsOn(today)).toEqual([]);
});

it('begins on the day that is said, and takes room only until it is over', async () => {
  const added = await anna.send('post', '/meals', { ...lunch, validFrom: inDays(3) });
  expect(added.body).toMatchObject({ startTime: '12:00', startsOn: inDays(3) });
  expect(await around(inDays(3))).toEqual([[], ['12:00']]);
  const rows = Array.from({ length: 6 }, () =>
    aMeal({ familyId: anna.family.id, until: addDays(today, -1) }),
  );
  await api.rows.insert(rows[0]!, ...rows.slice(1));
  const breakfast = { startTime: '08:00', windowStart: '07:00', windowEnd: '09:00' };
  expect((await anna.send('post', '/meals', { ...lunch, ...breakfast })).status).toBe(201);
});

it('is judged beside what the other meals and the children’s days are then', async () => {
  const { id } = await lunchAtNoon('Early');
  const validFrom = inDays(10);
  const tight = { startTime: '12:00', windowStart: '11:50', windowEnd: '12:40' };
  await patch(id, 1, { ...tight, validFrom }).expect(200);
  const late = { ...lunch, ...tight, title: 'Late' };
  const now = await anna.send('post', '/meals', late);
  expect([now.status, now.body.errors]).toMatchObject([400, [{ field: 'windowEnd', code: 'meal.both' }]]); // prettier-ignore
  await remove(id, 2, `?validFrom=${validFrom}`).expect(204);
  expect((await anna.send('post', '/meals', late)).status).toBe(201);
});

it('refuses a day that is past, too far ahead, or after a gap', async () => {
  const { id } = await lunchAtNoon();
  await remove(id, 1, `?validFrom=${inDays(5)}`).expect(204);
  for (const [validFrom, code] of [
    [inDays(-1), 'date.past'],
    [inDays(1100), 'date.too-long'],
    [inDays(9), 'fact.over'],
  ] as const) {
    const { status, body } = await patch(id, 2, { startTime: '12:15', validFrom });
    expect([status, body.errors[0]]).toMatchObject([400, { field: 'validFrom', code }]);
  }
  expect((await remove(id, 2, `?validFrom=${inDays(9)}`)).body.errors[0].code).toBe('fact.over');
});

it('tells two editors of one change apart', async () => {
  const { id } = await lunchAtNoon();
  const sent = [{ startTime: '12:15', validFrom: inDays(1) }, { startTime: '12:30' }];
  const answers = await Promise.all(sent.map((body) => patch(id, 1, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});
