import { startApi, type FamilyCaller, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const path = '/families/current';

it('shows the family and changes its name and zone', async () => {
  const before = await anna.send('get', path);
  expect(before.body).toEqual({
    id: anna.family.id,
    name: 'The Rivers family',
    timeZone: 'Europe/Lisbon',
    exploration: true,
    onboardedAt: null,
    version: 1,
  });
  const sent = { name: 'The Lakes family', timeZone: 'America/Chicago' };
  const { status, body, headers } = await anna.send('patch', path, sent).set('If-Match', '"1"');
  expect([status, headers.etag]).toEqual([200, '"2"']);
  expect(body).toMatchObject(sent);
});

it.each([
  ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset for a zone', { timeZone: '+02:00' }, 'timeZone'],
  ['an empty name', { name: '' }, 'name'],
  ['a field there is not', { owner: 'me' }, 'owner'],
])('refuses %s', async (_what, sent, field) => {
  const { status, body } = await anna.send('patch', path, sent).set('If-Match', '"1"');
  expect([status, body.errors[0].field]).toEqual([400, field]);
});

it('tells a late editor the present state', async () => {
  await anna.send('patch', path, { name: 'First' }).set('If-Match', '"1"');
  const late = await anna.send('patch', path, { name: 'Second' }).set('If-Match', '"1"');
  expect([late.status, late.body.current]).toMatchObject([412, { name: 'First', version: 2 }]);
});

it('leaves everything as it is when nothing is said', async () => {
  const { status, body } = await anna.send('patch', path, {}).set('If-Match', '"1"');
  expect([status, body.version]).toEqual([200, 1]);
});
