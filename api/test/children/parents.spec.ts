import {
  aCommitment,
  aParent,
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

const freeHours = [{ weekday: 2, startTime: '08:30', endTime: '12:00' }];

it('adds, lists, changes and removes an adult who teaches', async () => {
  const added = await anna.send('post', '/parents', { name: 'Robin', freeHours });
  expect([added.status, added.body.version]).toEqual([201, 1]);
  const path = `/parents/${added.body.id}`;
  const changed = await anna.send('patch', path, { freeHours: [] }).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({ name: 'Robin', freeHours: [], version: 2 });
  expect((await anna.send('get', '/parents')).body.items).toEqual([changed.body]);
  expect((await anna.send('delete', path).set('If-Match', '"2"')).status).toBe(204);
  expect((await anna.send('get', path)).body.code).toBe('parent.not-found');
});

it('removes an adult’s own commitments with them', async () => {
  const familyId = anna.family.id;
  const robin = aParent({ familyId });
  await api.rows.insert(
    robin,
    aCommitment({ familyId, ownerKind: 'parent', parentId: robin.id }),
    aCommitment({ familyId }),
  );
  await anna.send('delete', `/parents/${robin.id}`).set('If-Match', '"1"');
  expect(await api.rows.count('commitments', familyId)).toBe(1);
});

it('tells a late editor the present state', async () => {
  const robin = await api.rows.insert(aParent({ familyId: anna.family.id }));
  const path = `/parents/${robin.id}`;
  await anna.send('patch', path, { name: 'Rob' }).set('If-Match', '"1"');
  const late = await anna.send('delete', path).set('If-Match', '"1"');
  expect([late.status, late.body.current.name]).toEqual([412, 'Rob']);
});

it('refuses free hours that end before they begin', async () => {
  const sent = { name: 'Robin', freeHours: [{ weekday: 2, startTime: '12:00', endTime: '12:00' }] };
  const { status, body } = await anna.send('post', '/parents', sent);
  expect([status, body.errors[0].field]).toEqual([400, 'freeHours.0.endTime']);
});

it('shows nothing of another family', async () => {
  const other = await api.member();
  const theirs = await api.rows.insert(aParent({ familyId: other.family.id }));
  expect((await anna.send('get', `/parents/${theirs.id}`)).status).toBe(404);
  const removal = anna.send('delete', `/parents/${theirs.id}`).set('If-Match', '"1"');
  expect((await removal).status).toBe(404);
});
