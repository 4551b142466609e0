import { addDays, mondayOf, todayIn } from '../../src/domain/calendar/index.js';
import { Clock } from '../../src/platform/index.js';
import { aHoliday, startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const autumn = { title: 'Autumn break', startDate: '2026-10-19', endDate: '2026-10-23' };

it('adds, lists, changes and removes a holiday', async () => {
  const added = await anna.send('post', '/holidays', autumn);
  expect([added.status, added.body]).toEqual([201, { ...autumn, id: added.body.id, version: 1 }]);
  const path = `/holidays/${added.body.id}`;
  const changed = await anna.send('patch', path, { endDate: '2026-10-25' }).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({ title: 'Autumn break', endDate: '2026-10-25', version: 2 });
  expect((await anna.send('get', '/holidays')).body.items).toEqual([changed.body]);
  expect((await anna.send('delete', path).set('If-Match', '"1"')).status).toBe(412);
  const remove = anna.send('delete', `${path}?past=removed`).set('If-Match', '"2"');
  expect((await remove).status).toBe(204);
});

it('refuses a last day before the first, also where only one of them changes', async () => {
  const wrong = await anna.send('post', '/holidays', { ...autumn, endDate: '2026-10-18' });
  expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'endDate']);
  const row = await api.rows.insert(aHoliday({ familyId: anna.family.id }));
  const change = anna.send('patch', `/holidays/${row.id}`, { startDate: '2026-04-11' });
  expect((await change.set('If-Match', '"1"')).body.errors[0].field).toBe('endDate');
});

it('hides another family’s', async () => {
  const other = await api.member();
  const row = await api.rows.insert(aHoliday({ familyId: other.family.id }));
  expect((await anna.send('get', `/holidays/${row.id}`)).body.code).toBe('holiday.not-found');
});

describe('a holiday that began before today and is removed', () => {
  let today: string;
  let row: { id: string };
  beforeEach(async () => {
    today = todayIn(anna.family.timeZone, api.app.get(Clock, { strict: false }).now());
    const dates = { startDate: addDays(today, -3), endDate: addDays(today, 4) };
    row = await api.rows.insert(aHoliday({ familyId: anna.family.id, title: 'Break', ...dates }));
  });

  const remove = (query = '', version = 1) =>
    anna.send('delete', `/holidays/${row.id}${query}`).set('If-Match', `"${version}"`);
  /** What the week of a date says of the date. */
  const holidayOn = async (date: string): Promise<string | null> => {
    const { body } = await anna.send('get', `/weeks/${mondayOf(date)}`);
    return (body.days as { date: string; holiday: string | null }[]).find(
      (day) => day.date === date,
    )!.holiday;
  };
  const around = (date: string) => Promise.all([holidayOn(addDays(date, -1)), holidayOn(date)]);

  it('ends today, and past weeks keep it', async () => {
    expect((await remove()).status).toBe(204);
    expect(await around(today)).toEqual(['Break', null]);
    expect((await anna.send('get', '/holidays')).body.items).toMatchObject([
      { id: row.id, endDate: addDays(today, -1), version: 2 },
    ]);
    const again = await remove('', 2);
    expect([again.status, again.body.errors[0].code]).toEqual([400, 'fact.over']);
  });

  it('ends on a later day', async () => {
    const validFrom = addDays(today, 2);
    expect((await remove(`?validFrom=${validFrom}`)).status).toBe(204);
    expect(await around(validFrom)).toEqual(['Break', null]);
  });

  it('goes altogether only where that is said', async () => {
    const both = await remove(`?past=removed&validFrom=${today}`);
    expect([both.status, both.body.errors[0].code]).toEqual([400, 'not-offered']);
    expect((await remove('?past=removed')).status).toBe(204);
    expect(await around(today)).toEqual([null, null]);
  });
});

it('goes altogether where none of its days is over', async () => {
  const today = todayIn(anna.family.timeZone, api.app.get(Clock, { strict: false }).now());
  const row = await api.rows.insert(
    aHoliday({ familyId: anna.family.id, startDate: today, endDate: addDays(today, 2) }),
  );
  expect((await anna.send('delete', `/holidays/${row.id}`).set('If-Match', '"1"')).status).toBe(
    204,
  );
  expect((await anna.send('get', '/holidays')).body.items).toEqual([]);
});
