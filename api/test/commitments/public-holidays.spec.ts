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

const christmas = { title: 'Christmas Day', startDate: '2026-12-25', endDate: '2026-12-25' };
const december = 'from=2026-12-01&to=2026-12-31';
const bavaria = { country: 'DE', region: 'BY' };

it('are offered for the places that are known, the likely one named', async () => {
  const { status, body } = await anna.send('get', '/public-holidays/places');
  expect(status).toBe(200);
  expect(body.likelyCountry).toBe('PT');
  const germany = body.items.find(({ country }: { country: string }) => country === 'DE');
  expect(germany.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
});

it('guess the country from another time zone where one is given, such as that of answers not kept yet', async () => {
  const at = (zone: string) =>
    anna.send('get', `/public-holidays/places?timeZone=${encodeURIComponent(zone)}`);
  expect((await at('Europe/Madrid')).body.likelyCountry).toBe('ES');
  expect((await at('Nowhere/Land')).status).toBe(400);
});

it('become days off, once however often they are accepted', async () => {
  const before = await anna.send('get', `/public-holidays?country=DE&region=BY&${december}`);
  expect(before.body.items).toContainEqual({ ...christmas, isDayOff: false });
  const accepted = { ...bavaria, dates: ['2026-12-25', '2026-12-26'] };
  const added = await anna.send('post', '/public-holidays', accepted);
  expect([added.status, added.body.items]).toEqual([
    201,
    [expect.objectContaining(christmas), expect.objectContaining({ title: 'Boxing Day' })],
  ]);
  expect((await anna.send('get', '/holidays')).body.items).toHaveLength(2);
  expect((await anna.send('post', '/public-holidays', accepted)).body.items).toEqual([]);
  const after = await anna.send('get', `/public-holidays?country=DE&region=BY&${december}`);
  expect(after.body.items).toContainEqual({ ...christmas, isDayOff: true });
});

it('within a break that the family has are days off already', async () => {
  const familyId = anna.family.id;
  await api.rows.insert(aHoliday({ familyId, startDate: '2026-12-21', endDate: '2027-01-06' }));
  const { body } = await anna.send('get', `/public-holidays?country=DE&${december}`);
  expect(body.items.map(({ isDayOff }: { isDayOff: boolean }) => isDayOff)).toEqual([true, true]);
});

it.each([
  ['country', { ...bavaria, country: 'XX', dates: ['2026-12-25'] }],
  ['region', { ...bavaria, region: 'CA', dates: ['2026-12-25'] }],
  ['dates.1', { ...bavaria, dates: ['2026-12-25', '2026-12-24'] }],
])('refuse what is not offered: %s, and add nothing', async (field, body) => {
  const refused = await anna.send('post', '/public-holidays', body);
  expect([refused.status, refused.body.errors]).toEqual([
    400,
    [expect.objectContaining({ field, code: 'not-offered' })],
  ]);
  expect((await anna.send('get', '/holidays')).body.items).toEqual([]);
});

it.each([
  ['from=2026-12-31&to=2026-12-01', 'date.order'],
  ['from=2026-12-01&to=2029-12-01', 'date.range'],
])('refuse a range that is none or too long: %s', async (range, code) => {
  const { status, body } = await anna.send('get', `/public-holidays?country=DE&${range}`);
  expect([status, body.errors[0].code]).toEqual([400, code]);
});

it('refuse days that lie too far apart, by the name of their field', async () => {
  const dates = ['2026-12-25', '2029-12-25'];
  const { status, body } = await anna.send('post', '/public-holidays', { ...bavaria, dates });
  expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'dates', 'date.range']);
});

it('of one day are added once, and can be', async () => {
  const { body } = await anna.send(
    'get',
    '/public-holidays?country=AG&from=2027-12-25&to=2027-12-31',
  );
  const dates = body.items.map(({ startDate }: { startDate: string }) => startDate);
  const added = await anna.send('post', '/public-holidays', { country: 'AG', dates });
  expect([added.status, added.body.items.length]).toEqual([201, dates.length]);
});

it('are all added or none where there is no room for all', async () => {
  const familyId = anna.family.id;
  for (let count = 0; count < 99; count++) await api.rows.insert(aHoliday({ familyId }));
  const accepted = { ...bavaria, dates: ['2026-12-25', '2026-12-26'] };
  expect((await anna.send('post', '/public-holidays', accepted)).body.code).toBe('holiday.limit');
  expect(await api.rows.count('holidays', familyId)).toBe(99);
});
