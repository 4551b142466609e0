import {
  aChild,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  anItem,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';
import { isTaughtOn } from '../../src/domain/planning/index.js';
import { FixedClock } from '../../src/platform/index.js';
import { type Child, PlanningInputRepository } from '../../src/persistence/index.js';

const clock = new FixedClock(new Date('2026-03-03T09:00:00Z'));
let api: TestApi;
let anna: FamilyCaller;
let ada: Child;
let ben: Child;
beforeAll(async () => {
  api = await startApi({ clock });
});
beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  const afternoons = [{ weekday: 1, startTime: '12:00', endTime: '16:00' } as const];
  ada = await api.rows.insert(aChild({ familyId, name: 'Ada' }));
  ben = await api.rows.insert(aChild({ familyId, name: 'Ben', schoolHours: afternoons }));
});
afterAll(() => api.close());

const maths = {
  name: 'Mathematics',
  kind: 'mathematics',
  core: true,
  minutes: 30,
  frequency: 'daily',
  involvement: 'some',
};
const own = (child: Child) => ({ ...maths, learners: [{ childId: child.id, interest: 4 }] });
const shared = () => ({
  ...maths,
  learners: [
    { childId: ada.id, interest: 5 },
    { childId: ben.id, interest: 2 },
  ],
});

it('keeps a lesson of one child and one that children learn together', async () => {
  const alone = await anna.send('post', '/subjects', own(ada));
  expect(alone.status).toBe(201);
  expect(alone.body).toMatchObject({ ...own(ada), fixedTime: null, version: 1 });
  const together = await anna.send('post', '/subjects', shared());
  expect(together.body.learners).toEqual(shared().learners);
});

it('lists all, or what one child learns, page by page', async () => {
  const first = (await anna.send('post', '/subjects', own(ada))).body.id;
  const second = (await anna.send('post', '/subjects', shared())).body.id;
  const third = (await anna.send('post', '/subjects', own(ben))).body.id;
  const ids = async (query: string): Promise<string[]> => {
    const { body } = await anna.send('get', `/subjects${query}`);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  expect(await ids('')).toEqual([first, second, third]);
  expect(await ids(`?childId=${ben.id}`)).toEqual([second, third]);
  expect(await ids(`?childId=${ben.id}&limit=1`)).toEqual([second]);
  expect(await ids(`?childId=${ben.id}&cursor=${second}`)).toEqual([third]);
});

it.each([
  ['a kind there is not', { kind: 'alchemy' }, 'kind'],
  ['an odd length', { minutes: 35 }, 'minutes'],
  ['a frequency there is not', { frequency: 'hourly' }, 'frequency'],
  ['an involvement there is not', { involvement: 'total' }, 'involvement'],
  ['core in words', { core: 'yes' }, 'core'],
  ['nobody who learns it', { learners: [] }, 'learners'],
  ['a time of day there is not', { fixedTime: '9 o’clock' }, 'fixedTime'],
])('refuses %s', async (_what, wrong, field) => {
  const { status, body } = await anna.send('post', '/subjects', { ...own(ada), ...wrong });
  expect(status).toBe(400);
  expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
});

it('refuses an interest of 6, a child twice, and a child of another family', async () => {
  const other = await api.rows.insert(aChild({ familyId: (await api.member()).family.id }));
  const learners = (...list: object[]) => ({ ...maths, learners: list });
  const me = { childId: ada.id, interest: 3 };
  for (const [sent, field] of [
    [learners({ ...me, interest: 6 }), 'learners.0.interest'],
    [learners(me, me), 'learners.1.childId'],
    [learners(me, { ...me, childId: other.id }), 'learners.1.childId'],
  ] as const) {
    const { status, body } = await anna.send('post', '/subjects', sent);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  }
});

describe('a fixed time', () => {
  it('is taken where the whole lesson lies in school hours of all who learn it', async () => {
    const { body } = await anna.send('post', '/subjects', { ...shared(), fixedTime: '13:30' });
    expect(body.fixedTime).toBe('13:30');
  });

  it.each(['07:00', '13:45', '09:00', '24:00'])('is refused at %s', async (fixedTime) => {
    // Ada learns from nine to two, Ben on Mondays from noon.
    const { status, body } = await anna.send('post', '/subjects', { ...shared(), fixedTime });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        field: 'fixedTime',
        code: 'fixed-time.school-hours',
        params: { startTime: fixedTime, endTime: expect.any(String) },
        message: expect.stringContaining('inside school hours'),
      },
    ]);
  });

  it('is taken away by null', async () => {
    const { body } = await anna.send('post', '/subjects', { ...own(ada), fixedTime: '09:00' });
    const change = anna.send('patch', `/subjects/${body.id}`, { fixedTime: null });
    expect((await change.set('If-Match', '"1"')).body.fixedTime).toBeNull();
  });
});

describe('days of the week', () => {
  it('are kept in order, changed from a Monday on, and taken away', async () => {
    const { body } = await anna.send('post', '/subjects', { ...own(ada), weekdays: [3, 1] });
    expect(body.weekdays).toEqual([1, 3]);
    const path = `/subjects/${body.id}`;
    const { version } = body;
    const changed = await anna.send('patch', path, { weekdays: [2], validFrom: '2026-03-09' }).set('If-Match', `"${version}"`); // prettier-ignore
    expect(changed.body).toMatchObject({ weekdays: [1, 3], coming: [{ weekdays: [2] }] });
    const back = await anna.send('patch', path, { weekdays: [], validFrom: '2026-03-09' }).set('If-Match', `"${version + 1}"`); // prettier-ignore
    expect(back.body).toMatchObject({ weekdays: [1, 3], coming: [{ weekdays: [] }] });
    const input = await api.app.get(PlanningInputRepository, { strict: false }).load(anna.family.id, '2026-03-02', '2026-03-08'); // prettier-ignore
    expect(isTaughtOn(input.subjects[0]!, '2026-03-04')).toBe(true);
    expect(isTaughtOn(input.subjects[0]!, '2026-03-05')).toBe(false);
    expect(isTaughtOn(input.subjects[0]!, '2026-03-12')).toBe(true);
  });

  it.each([
    ['that nobody has school on', [2, 3], 'weekdays', 'weekdays.no-school'],
    ['that no week has', [8], 'weekdays.0', 'choice'],
    ['that come twice', [1, 1], 'weekdays', 'list.repeats'],
  ])('%s are refused', async (_, weekdays, field, code) => {
    const { status, body } = await anna.send('post', '/subjects', { ...own(ben), weekdays });
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, field, code]);
  });
});

describe('a pause', () => {
  const pauses = [
    { startDate: null, endDate: '2026-03-08' },
    { startDate: '2026-06-01', endDate: null },
  ];

  it('is kept with its open ends, and taken away', async () => {
    const { body } = await anna.send('post', '/subjects', own(ada));
    expect(body.pauses).toEqual([]);
    const path = `/subjects/${body.id}`;
    const changed = await anna.send('patch', path, { pauses }).set('If-Match', '"1"');
    expect([changed.status, changed.body.pauses]).toEqual([200, pauses]);
    const back = await anna.send('patch', path, { pauses: [] }).set('If-Match', '"2"');
    expect(back.body.pauses).toEqual([]);
  });

  it.each([
    ['no day', { startDate: null, endDate: null }, 'pauses.0.startDate', 'required'],
    ['an end before its beginning', { startDate: '2026-03-02', endDate: '2026-03-01' }, 'pauses.0.endDate', 'date.order'], // prettier-ignore
  ])('of %s is refused', async (_, pause, field, code) => {
    const { status, body } = await anna.send('post', '/subjects', { ...own(ada), pauses: [pause] });
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, field, code]);
  });
});

it('says who teaches it: anyone, rather somebody, or only somebody', async () => {
  const familyId = anna.family.id;
  const [tom, mia] = [aParent({ familyId, name: 'Tom' }), aParent({ familyId, name: 'Mia' })];
  await api.rows.insert(tom, mia);
  const { body } = await anna.send('post', '/subjects', own(ada));
  const path = `/subjects/${body.id}`;
  expect(body.teaching).toEqual({ rule: 'any', parentIds: [] });
  const teaching = { rule: 'only', parentIds: [tom.id, mia.id].sort() };
  const changed = await anna.send('patch', path, { teaching }).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({ teaching, version: 2 });
  const renamed = await anna.send('patch', path, { name: 'Sums' }).set('If-Match', '"2"');
  expect(renamed.body.teaching).toEqual(teaching);
  const { subjects } = await api.app
    .get(PlanningInputRepository, { strict: false })
    .load(familyId, '2026-03-02', '2026-03-08');
  expect(subjects[0]?.teaching).toEqual({ rule: 'only', adultIds: teaching.parentIds });

  await anna.send('delete', `/parents/${tom.id}`).set('If-Match', '"1"');
  const left = await anna.send('get', path);
  expect(left.body).toMatchObject({ teaching: { rule: 'only', parentIds: [mia.id] }, version: 4 });
  await anna.send('delete', `/parents/${mia.id}`).set('If-Match', '"1"');
  const anybody = await anna.send('get', path);
  expect(anybody.body.teaching).toEqual({ rule: 'any', parentIds: [] });
});

it('refuses teachers who are strangers, named twice, missing, or named where anyone may', async () => {
  const familyId = anna.family.id;
  const theirs = aParent({ familyId: (await api.member()).family.id });
  const tom = aParent({ familyId });
  await api.rows.insert(theirs, tom);
  for (const [rule, parentIds, field, code] of [
    ['only', [theirs.id], 'teaching.parentIds.0', 'unknown-id'],
    ['rather', [tom.id, tom.id], 'teaching.parentIds.1', 'list.repeats'],
    ['only', [], 'teaching.parentIds', 'required'],
    ['any', [tom.id], 'teaching.parentIds', 'list.size'],
    ['never', [tom.id], 'teaching.rule', 'choice'],
  ] as const) {
    const sent = { ...own(ada), teaching: { rule, parentIds } };
    const { status, body } = await anna.send('post', '/subjects', sent);
    expect([status, body.errors]).toMatchObject([400, [{ field, code }]]);
  }
});

it('changes who learns it, and tells a late editor', async () => {
  const { body } = await anna.send('post', '/subjects', own(ada));
  const path = `/subjects/${body.id}`;
  const { learners } = shared();
  const changed = await anna.send('patch', path, { learners }).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({ name: 'Mathematics', learners, version: 2 });
  const late = await anna.send('patch', path, { name: 'Maths' }).set('If-Match', '"1"');
  expect([late.status, late.body.current.learners]).toEqual([412, learners]);
});

it('removes what is still planned of it from today on, and keeps what was done', async () => {
  const familyId = anna.family.id;
  const subject = aSubject({ familyId });
  const schedule = aSchedule({ familyId, subjectIds: [subject.id] });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const of = { familyId, scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
  const yesterday = anItem({ ...of, date: '2026-03-02' });
  const done = anItem({ ...of, date: '2026-03-03', status: 'done' });
  const planned = anItem({ ...of, date: '2026-03-04' });
  await api.rows.insert(subject, schedule, version, yesterday, done, planned);
  await api.rows.learn(subject, [ada.id]);
  const removal = anna.send('delete', `/subjects/${subject.id}`).set('If-Match', '"1"');
  expect((await removal).status).toBe(204);
  const left = await api.rows.dataSource.query(
    'SELECT id, subject_id FROM items WHERE family_id = $1 ORDER BY date',
    [familyId],
  );
  expect(left).toEqual([
    { id: yesterday.id, subject_id: subject.id },
    { id: done.id, subject_id: subject.id },
  ]);
  // Past weeks keep its colour; nothing else knows it any more.
  await api.rows.attend(yesterday, [ada.id]);
  const shown = await anna.send('get', `/items/${yesterday.id}`);
  expect(shown.body).toMatchObject({ subjectId: null, subjectKind: 'mathematics', core: true });
  expect((await anna.send('get', '/subjects')).body.items).toEqual([]);
  const again = await anna.send('delete', `/subjects/${subject.id}`).set('If-Match', '"2"');
  expect(again.status).toBe(404);
  const inputs = api.app.get(PlanningInputRepository, { strict: false });
  expect((await inputs.load(familyId, '2026-03-02', '2026-03-08')).subjects).toEqual([]);
  const placed = await inputs.placedItems(familyId, '2026-03-02', '2026-03-08');
  expect(placed.map(({ subjectId }) => subjectId)).toEqual([null, null]);
});

it('removes a subject that has nothing in the record from the database as well', async () => {
  const { body } = await anna.send('post', '/subjects', own(ada));
  await anna.send('delete', `/subjects/${body.id}`).set('If-Match', '"1"');
  expect(await api.rows.count('subjects', anna.family.id)).toBe(0);
});

it('stops at two hundred', async () => {
  const familyId = anna.family.id;
  const rows = Array.from({ length: 200 }, () => aSubject({ familyId }));
  await api.rows.insert(rows[0]!, ...rows.slice(1));
  const { status, body } = await anna.send('post', '/subjects', own(ada));
  expect([status, body.code]).toEqual([409, 'subject.limit']);
});

it('hides another family’s', async () => {
  const { body } = await anna.send('post', '/subjects', own(ada));
  const other = await api.member();
  const path = `/subjects/${body.id}`;
  expect((await other.send('get', path)).status).toBe(404);
  expect((await other.send('patch', path, { name: 'x' }).set('If-Match', '"1"')).status).toBe(404);
  expect((await other.send('delete', path).set('If-Match', '"1"')).status).toBe(404);
  expect((await other.send('get', `/subjects?childId=${ada.id}`)).body.items).toEqual([]);
});
