import { FixedClock } from '../../src/platform/index.js';
import { type Child, PlanningInputRepository, type Subject } from '../../src/persistence/index.js';
import { mondayOf } from '../../src/domain/calendar/index.js';
import { subjectOn, type TaughtSubject } from '../../src/domain/planning/index.js';
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

/** A Wednesday. */
const TODAY = '2026-03-04';
const YESTERDAY = '2026-03-03';
const AHEAD = '2026-03-16';
let api: TestApi;
let anna: FamilyCaller;
let ada: Child;
let ben: Child;
let subject: Subject;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date(`${TODAY}T09:00:00Z`)) });
});
beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  ada = await api.rows.insert(aChild({ familyId, name: 'Ada' }));
  ben = await api.rows.insert(aChild({ familyId, name: 'Ben' }));
  subject = await api.rows.insert(aSubject({ familyId, seriesStart: '2026-01-05' }));
  await api.rows.learn(subject, [ada.id]);
});
afterAll(() => api.close());

const change = (body: object, version = 1) =>
  anna.send('patch', `/subjects/${subject.id}`, body).set('If-Match', `"${version}"`);
const learns = (...children: Child[]) =>
  children.map(({ id }) => ({ childId: id, interest: 3 })).sort((a, b) => (a.childId < b.childId ? -1 : 1)); // prettier-ignore

/** What the planner takes the subject for on a date. */
async function plannedOn(date: string): Promise<TaughtSubject> {
  const input = await api.app
    .get(PlanningInputRepository, { strict: false })
    .load(anna.family.id, mondayOf(date), date);
  return subjectOn(
    input.subjects.find(({ id }) => id === subject.id)!,
    date,
  );
}

it('keeps what was true of a subject before it changed, and plans by what is true on a date', async () => {
  const tom = await api.rows.insert(aParent({ familyId: anna.family.id, name: 'Tom' }));
  const teaching = { rule: 'only', parentIds: [tom.id] };
  const said = { minutes: 45, frequency: 'weekly', involvement: 'full', fixedTime: '10:00', teaching, learners: learns(ada, ben) }; // prettier-ignore
  const { status, body } = await change(said);
  expect([status, body]).toEqual([200, expect.objectContaining({ ...said, coming: [], version: 2 })]); // prettier-ignore
  expect(await plannedOn(YESTERDAY)).toMatchObject({
    minutes: 30,
    frequency: 'daily',
    involvement: 'some',
    fixedStartMinute: null,
    teaching: { rule: 'any', adultIds: [] },
    learners: learns(ada),
  });
  expect(await plannedOn(TODAY)).toMatchObject({
    minutes: 45,
    frequency: 'weekly',
    involvement: 'full',
    fixedStartMinute: 600,
    teaching: { rule: 'only', adultIds: [tom.id] },
    learners: learns(ada, ben),
  });
});

it('lets a change begin later, tells it until then, and takes it back', async () => {
  const later = await change({ learners: learns(ben), minutes: 60, validFrom: AHEAD });
  expect(later.body).toMatchObject({
    minutes: 30,
    learners: learns(ada),
    coming: [{ validFrom: AHEAD, minutes: 60, frequency: 'daily', learners: learns(ben) }],
  });
  expect((await plannedOn('2026-03-15')).learners).toEqual(learns(ada));
  expect((await plannedOn(AHEAD)).learners).toEqual(learns(ben));
  const listed = await anna.send('get', `/subjects?childId=${ben.id}`);
  expect(listed.body.items).toMatchObject([{ id: subject.id }]);

  const back = await change({ learners: learns(ada), minutes: 30, validFrom: AHEAD }, 2);
  expect(back.body).toMatchObject({ minutes: 30, coming: [], version: 3 });
  expect(await plannedOn(AHEAD)).toMatchObject({ minutes: 30, learners: learns(ada) });
});

it('corrects what is true today without losing a change that lies ahead, and the other way round', async () => {
  await change({ minutes: 60, validFrom: AHEAD });
  await change({ minutes: 45, name: 'Sums' }, 2);
  // A field that is left out is what it is on that day.
  const { body } = await change({ frequency: 'weekly', validFrom: AHEAD }, 3);
  expect(body).toMatchObject({
    name: 'Sums',
    minutes: 45,
    frequency: 'daily',
    coming: [{ validFrom: AHEAD, minutes: 60, frequency: 'weekly' }],
  });
});

it('keeps no trace of what was said before it was ever planned', async () => {
  const familyId = anna.family.id;
  const fresh = await api.rows.insert(aSubject({ familyId }));
  await api.rows.learn(fresh, [ada.id]);
  await anna.send('patch', `/subjects/${fresh.id}`, { minutes: 60 }).set('If-Match', '"1"');
  const rows = await api.rows.dataSource.query(
    'SELECT minutes, facts_over_time FROM subjects WHERE id = $1',
    [fresh.id],
  );
  expect(rows).toEqual([{ minutes: 60, facts_over_time: [] }]);
});

it('shows lessons of the past as they were planned, also where nobody has to be beside them now', async () => {
  const familyId = anna.family.id;
  const schedule = aSchedule({ familyId, childIds: [ada.id], subjectIds: [subject.id] });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  const of = { familyId, scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
  const before = anItem({ ...of, date: YESTERDAY });
  const after = anItem({ ...of, date: TODAY });
  await api.rows.insert(schedule, version, before, after);
  await api.rows.attend(before, [ada.id]);
  await api.rows.attend(after, [ada.id]);
  await change({ involvement: 'none' });
  const items = await api.app
    .get(PlanningInputRepository, { strict: false })
    .placedItems(familyId, YESTERDAY, TODAY);
  expect(items.map(({ involvement }) => involvement)).toEqual(['some', 'none']);
});

it('forgets a child and an adult who leave, in the past and ahead, and what nobody learns', async () => {
  const tom = await api.rows.insert(aParent({ familyId: anna.family.id, name: 'Tom' }));
  const teaching = { rule: 'only', parentIds: [tom.id] };
  await change({ learners: learns(ada, ben), teaching, validFrom: AHEAD });
  await anna.send('delete', `/parents/${tom.id}`).set('If-Match', '"1"');
  await anna.send('delete', `/children/${ada.id}`).set('If-Match', '"1"');
  const { body } = await anna.send('get', `/subjects/${subject.id}`);
  expect(body).toMatchObject({
    learners: [],
    coming: [{ learners: learns(ben), teaching: { rule: 'any', parentIds: [] } }],
  });
  await anna.send('delete', `/children/${ben.id}`).set('If-Match', '"1"');
  expect((await anna.send('get', `/subjects/${subject.id}`)).status).toBe(404);
});

it.each([
  ['a day that is past', YESTERDAY, 'date.past', undefined],
  ['a day in three years', '2029-03-05', 'date.too-long', { days: 730 }],
  ['a day within a week', '2026-03-18', 'date.monday', { before: AHEAD, after: '2026-03-23' }],
])('refuses %s', async (_, validFrom, code, params) => {
  const { status, body } = await change({ minutes: 60, validFrom });
  expect([status, body.errors]).toEqual([
    400,
    [expect.objectContaining({ field: 'validFrom', code, ...(params && { params }) })],
  ]);
  expect(await plannedOn('2026-06-01')).toMatchObject({ minutes: 30 });
});

it('measures a fixed time by the school hours of the day from which it holds', async () => {
  const afternoons = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startTime: '13:00', endTime: '17:00' })); // prettier-ignore
  await anna
    .send('patch', `/children/${ada.id}`, { schoolHours: afternoons, validFrom: AHEAD })
    .set('If-Match', '"1"');
  const early = await change({ fixedTime: '14:00' });
  expect([early.status, early.body.errors[0].code]).toEqual([400, 'fixed-time.school-hours']);
  expect((await change({ fixedTime: '14:00', validFrom: AHEAD })).status).toBe(200);
});

it('refuses a change from a version that is gone, with what is there now', async () => {
  await change({ minutes: 60, validFrom: AHEAD });
  const late = await change({ minutes: 15 });
  expect([late.status, late.body.current.coming]).toMatchObject([412, [{ minutes: 60 }]]);
});
