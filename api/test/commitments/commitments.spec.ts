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
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const swimming = {
  title: 'Swimming',
  ownerKind: 'family',
  recurrence: 'weekly',
  weekdays: [4, 2],
  startDate: '2026-03-03',
  startTime: '15:00',
  endTime: '16:00',
};

it('keeps a weekly commitment as it was said', async () => {
  const { status, body } = await anna.send('post', '/commitments', swimming);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...swimming,
    weekdays: [2, 4],
    parentId: null,
    childId: null,
    endDate: null,
    version: 1,
  });
});

it('may belong to a child or to an adult', async () => {
  const familyId = anna.family.id;
  const [ada, robin] = [aChild({ familyId }), aParent({ familyId })];
  await api.rows.insert(ada, robin);
  const childs = { ...swimming, ownerKind: 'child', childId: ada.id };
  const parents = { ...swimming, ownerKind: 'parent', parentId: robin.id };
  expect((await anna.send('post', '/commitments', childs)).body.childId).toBe(ada.id);
  expect((await anna.send('post', '/commitments', parents)).body.parentId).toBe(robin.id);
});

it('ends on its day where it happens once', async () => {
  const once = { ...swimming, recurrence: 'once', weekdays: [] };
  const { body } = await anna.send('post', '/commitments', once);
  expect(body).toMatchObject({ startDate: '2026-03-03', endDate: '2026-03-03' });
  const moved = anna.send('patch', `/commitments/${body.id}`, { startDate: '2026-03-10' });
  expect((await moved.set('If-Match', '"1"')).body.endDate).toBe('2026-03-10');
  const weekly = anna.send('patch', `/commitments/${body.id}`, { recurrence: 'weekly' });
  expect((await weekly.set('If-Match', '"2"')).body).toMatchObject({ endDate: null, weekdays: [] });
});

const anywhere = aChild({ familyId: '' }).id;
it.each([
  ['an end before the start', { endTime: '14:59' }, 'endTime'],
  ['an end at the start', { endTime: '15:00' }, 'endTime'],
  ['a last day before the first', { endDate: '2026-03-02' }, 'endDate'],
  ['a last day of what happens once', { recurrence: 'once', endDate: '2026-04-01' }, 'endDate'],
  ['no start date', { startDate: undefined }, 'startDate'],
  ['a time of day there is not', { startTime: '25:00' }, 'startTime'],
  ['a recurrence there is not', { recurrence: 'yearly' }, 'recurrence'],
  ['a weekday twice', { weekdays: [2, 2] }, 'weekdays'],
  ['a weekday there is not', { weekdays: [0] }, 'weekdays.0'],
  ['a child’s without a child', { ownerKind: 'child' }, 'childId'],
  ['a parent’s without a parent', { ownerKind: 'parent' }, 'parentId'],
  ['a child there is not', { ownerKind: 'child', childId: anywhere }, 'childId'],
  ['a title of 121 characters', { title: 'a'.repeat(121) }, 'title'],
  ['a year far away', { startDate: '9999-01-01' }, 'startDate'],
])('refuses %s', async (_what, wrong, field) => {
  const { status, body } = await anna.send('post', '/commitments', { ...swimming, ...wrong });
  expect(status).toBe(400);
  expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
});

it('refuses the child and the adult of another family', async () => {
  const other = (await api.member()).family.id;
  const [child, parent] = [aChild({ familyId: other }), aParent({ familyId: other })];
  await api.rows.insert(child, parent);
  const childs = { ...swimming, ownerKind: 'child', childId: child.id };
  const parents = { ...swimming, ownerKind: 'parent', parentId: parent.id };
  for (const [sent, field] of [
    [childs, 'childId'],
    [parents, 'parentId'],
  ] as const) {
    const { status, body } = await anna.send('post', '/commitments', sent);
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, field, 'unknown-id']);
  }
});

const none = { parentIds: [], childIds: [] };

it('says once for all who is in it, who goes along, and the way there and back', async () => {
  const familyId = anna.family.id;
  const [ada, ben] = [aChild({ familyId }), aChild({ familyId })];
  const tom = aParent({ familyId, name: 'Tom' });
  await api.rows.insert(ada, ben, tom);
  const said = {
    ...swimming,
    ownerKind: 'child',
    childId: ada.id,
    companions: { parentIds: [tom.id], childIds: [ben.id] },
    travelBeforeMinutes: 20,
    travelAfterMinutes: 25,
  };
  const { body } = await anna.send('post', '/commitments', said);
  expect(body).toMatchObject({ companions: said.companions, travelBeforeMinutes: 20 });
  const week = await anna.send('get', '/weeks/2026-03-03');
  expect(week.body.commitments[0]).toMatchObject({
    childIds: [ada.id, ben.id],
    companions: said.companions,
    companionNames: ['Tom'],
    startTime: '15:00',
    leaveTime: '14:40',
    returnTime: '16:25',
  });
  const path = `/commitments/${body.id}`;
  const bens = anna.send('patch', path, { childId: ben.id });
  expect((await bens.set('If-Match', '"1"')).body).toMatchObject({
    childId: ben.id,
    companions: { parentIds: [tom.id], childIds: [] },
    travelAfterMinutes: 25,
  });
  const everybodys = anna.send('patch', path, { ownerKind: 'family' });
  expect((await everybodys.set('If-Match', '"2"')).body).toMatchObject({ companions: none });
});

it('refuses companions who are strangers, named twice, the owner, or beside the whole family, and a way too long', async () => {
  const familyId = anna.family.id;
  const other = (await api.member()).family.id;
  const [ada, ben, theirs] = [aChild({ familyId }), aChild({ familyId }), aChild({ familyId: other })]; // prettier-ignore
  await api.rows.insert(ada, ben, theirs);
  const along = (...childIds: string[]) => ({ companions: { parentIds: [], childIds } });
  const adas = { ...swimming, ownerKind: 'child', childId: ada.id };
  for (const [wrong, field, code] of [
    [along(theirs.id), 'companions.childIds.0', 'unknown-id'],
    [{ companions: { parentIds: [ben.id], childIds: [] } }, 'companions.parentIds.0', 'unknown-id'],
    [along(ben.id, ben.id), 'companions.childIds.1', 'list.repeats'],
    [along(ben.id, ada.id), 'companions.childIds.1', 'list.repeats'],
    [{ ownerKind: 'family', childId: null, ...along(ben.id) }, 'companions.childIds', 'owner'],
    [{ travelBeforeMinutes: 181 }, 'travelBeforeMinutes', 'integer'],
    [{ travelAfterMinutes: -1 }, 'travelAfterMinutes', 'integer'],
  ] as const) {
    const { status, body } = await anna.send('post', '/commitments', { ...adas, ...wrong });
    expect([status, body.errors]).toMatchObject([400, [{ field, code }]]);
  }
});

it('goes on without a person who is removed, who takes only their own part away', async () => {
  const familyId = anna.family.id;
  const [ada, ben] = [aChild({ familyId }), aChild({ familyId })];
  const [tom, mia] = [aParent({ familyId }), aParent({ familyId })];
  const along = (parents: { id: string }[], children: { id: string }[]) => ({
    companionParentIds: parents.map(({ id }) => id),
    companionChildIds: children.map(({ id }) => id),
  });
  const adas = { familyId, ownerKind: 'child' as const, childId: ada.id };
  const toms = { familyId, ownerKind: 'parent' as const, parentId: tom.id };
  await api.rows.insert(ada, ben, tom, mia);
  await api.rows.insert(
    aCommitment({ ...adas, title: 'shared', ...along([tom], [ben]) }),
    aCommitment({ ...adas, title: 'driven', ...along([tom], []) }),
    aCommitment({ ...toms, title: 'choir', ...along([mia], []) }),
    aCommitment({ ...toms, title: 'chess', ...along([mia], [ben]) }),
    aCommitment({ ...toms, title: 'work', ...along([], []) }),
  );
  const left = async () =>
    (await anna.send('get', '/commitments')).body.items as Record<string, unknown>[];
  const stale = await anna.send('delete', `/parents/${tom.id}`).set('If-Match', '"7"');
  expect([stale.status, (await left()).length]).toEqual([412, 5]);
  await anna.send('delete', `/parents/${tom.id}`).set('If-Match', '"1"');
  expect(await left()).toMatchObject([
    { title: 'shared', childId: ada.id, companions: { parentIds: [], childIds: [ben.id] } },
    { title: 'driven', childId: ada.id, companions: none },
    { title: 'choir', parentId: mia.id, companions: none },
    { title: 'chess', childId: ben.id, parentId: null, companions: { parentIds: [mia.id] } },
  ]);
  await anna.send('delete', `/children/${ada.id}`).set('If-Match', '"1"');
  expect(await left()).toMatchObject([
    { title: 'shared', childId: ben.id, companions: none },
    { title: 'choir' },
    { title: 'chess' },
  ]);
});

it('checks a change together with what stays', async () => {
  const { body } = await anna.send('post', '/commitments', swimming);
  const change = anna.send('patch', `/commitments/${body.id}`, { startTime: '16:30' });
  const { status, body: problem } = await change.set('If-Match', '"1"');
  expect([status, problem.errors[0].field]).toEqual([400, 'endTime']);
});

it('forgets the child when it becomes the family’s', async () => {
  const familyId = anna.family.id;
  const ada = aChild({ familyId });
  const row = aCommitment({ familyId, ownerKind: 'child', childId: ada.id });
  await api.rows.insert(ada, row);
  const change = anna.send('patch', `/commitments/${row.id}`, { ownerKind: 'family' });
  expect((await change.set('If-Match', '"1"')).body).toMatchObject({
    ownerKind: 'family',
    childId: null,
  });
});

it('tells a late editor the present state, and hides another family’s', async () => {
  const { body } = await anna.send('post', '/commitments', swimming);
  const path = `/commitments/${body.id}`;
  await anna.send('patch', path, { title: 'Diving' }).set('If-Match', '"1"');
  const late = await anna.send('patch', path, { title: 'Rowing' }).set('If-Match', '"1"');
  expect([late.status, late.body.current.title]).toEqual([412, 'Diving']);
  const other = await api.member();
  expect((await other.send('get', path)).status).toBe(404);
  expect((await other.send('patch', path, { title: 'Ha' }).set('If-Match', '"2"')).status).toBe(
    404,
  );
  expect((await other.send('delete', path).set('If-Match', '"2"')).status).toBe(404);
});

it('stops at two hundred', async () => {
  const familyId = anna.family.id;
  const rows = Array.from({ length: 200 }, () => aCommitment({ familyId }));
  await api.rows.insert(rows[0]!, ...rows.slice(1));
  const { status, body } = await anna.send('post', '/commitments', swimming);
  expect([status, body.code]).toEqual([409, 'commitment.limit']);
});
