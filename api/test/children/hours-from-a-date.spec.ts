import { addDays, todayIn, type UsualHours, WEEKDAYS } from '../../src/domain/calendar/index.js';
import { PlanningInputRepository } from '../../src/persistence/index.js';
import { Clock } from '../../src/platform/index.js';
import {
  aChild,
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

const hours = (startTime: string): UsualHours[] =>
  WEEKDAYS.map((weekday) => ({ weekday, startTime, endTime: '13:00' }));

async function ella(): Promise<string> {
  const { id } = await api.rows.insert(
    aChild({ familyId: anna.family.id, schoolHours: hours('09:00') }),
  );
  return id;
}

/** When the planner lets the child's day begin. */
async function beginsOn(date: string): Promise<string | undefined> {
  const { learners } = await api.app
    .get(PlanningInputRepository, { strict: false })
    .load(anna.family.id, date, date);
  const held = learners[0]?.schoolHours.find(
    ({ validFrom = '', validUntil = '9999' }) => validFrom <= date && date <= validUntil,
  );
  return held?.startTime;
}

it('keeps what held before a change of school hours, and plans by what holds on a date', async () => {
  const id = await ella();
  const sent = { schoolHours: hours('08:00') };
  const changed = await anna.send('patch', `/children/${id}`, sent).set('If-Match', '"1"');
  expect([changed.status, changed.body.schoolHours]).toEqual([200, hours('08:00')]);
  expect(await beginsOn(addDays(today, -1))).toBe('09:00');
  expect(await beginsOn(today)).toBe('08:00');
});

it('lets a change begin later, tells it until then, and takes it back', async () => {
  const id = await ella();
  const validFrom = addDays(today, 30);
  const sent = { schoolHours: hours('08:00'), validFrom };
  const changed = await anna.send('patch', `/children/${id}`, sent).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({
    schoolHours: hours('09:00'),
    comingHours: [{ validFrom, hours: hours('08:00') }],
  });
  expect(await beginsOn(addDays(validFrom, -1))).toBe('09:00');
  expect(await beginsOn(validFrom)).toBe('08:00');
  const back = { schoolHours: hours('09:00'), validFrom };
  const taken = await anna.send('patch', `/children/${id}`, back).set('If-Match', '"2"');
  expect(taken.body).toMatchObject({ schoolHours: hours('09:00'), comingHours: [] });
  expect(await beginsOn(validFrom)).toBe('09:00');
});

it('corrects the hours of today without losing a change that lies ahead', async () => {
  const id = await ella();
  const validFrom = addDays(today, 30);
  const later = { schoolHours: hours('08:00'), validFrom };
  await anna.send('patch', `/children/${id}`, later).set('If-Match', '"1"');
  const now = { schoolHours: hours('10:00') };
  const changed = await anna.send('patch', `/children/${id}`, now).set('If-Match', '"2"');
  expect(changed.body).toMatchObject({
    schoolHours: hours('10:00'),
    comingHours: [{ validFrom, hours: hours('08:00') }],
  });
});

it('holds for the free hours of an adult as well', async () => {
  const { id } = await api.rows.insert(
    aParent({ familyId: anna.family.id, freeHours: hours('09:00') }),
  );
  const validFrom = addDays(today, 7);
  const sent = { freeHours: [], validFrom };
  const changed = await anna.send('patch', `/parents/${id}`, sent).set('If-Match', '"1"');
  expect(changed.body).toMatchObject({
    freeHours: hours('09:00'),
    comingHours: [{ validFrom, hours: [] }],
  });
});

it.each([
  ['a day that is past', -1, 'date.past'],
  ['a day in three years', 1100, 'date.too-long'],
])('refuses %s', async (_, days, code) => {
  const id = await ella();
  const sent = { schoolHours: hours('08:00'), validFrom: addDays(today, days) };
  const { status, body } = await anna.send('patch', `/children/${id}`, sent).set('If-Match', '"1"');
  expect([status, body.errors[0].field, body.errors[0].code]).toEqual([400, 'validFrom', code]);
  expect(await beginsOn(addDays(today, 1))).toBe('09:00');
});
