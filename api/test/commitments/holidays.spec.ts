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
  expect((await anna.send('delete', path).set('If-Match', '"2"')).status).toBe(204);
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
