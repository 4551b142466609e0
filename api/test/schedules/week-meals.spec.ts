import {
  aChild,
  aCommitment,
  aMeal,
  anItem,
  aSchedule,
  aScheduleVersion,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const WEDNESDAY = '2026-03-04';
const schoolHours = [{ weekday: 3 as const, startTime: '09:00', endTime: '14:30' }];
const lunch = { title: 'Lunch', startMinute: 720, windowStartMinute: 660, windowEndMinute: 840 };
const ofWeek = async () => (await anna.send('get', `/weeks/${WEDNESDAY}`)).body.meals as object[];

beforeEach(async () => {
  anna = await api.member();
  await api.rows.insert(aMeal({ familyId: anna.family.id, ...lunch }));
});

const child = (name: string) =>
  api.rows.insert(aChild({ familyId: anna.family.id, name, schoolHours }));
const busy = (startMinute: number, endMinute: number) =>
  api.rows.insert(
    aCommitment({
      familyId: anna.family.id,
      recurrence: 'once',
      startDate: WEDNESDAY,
      endDate: WEDNESDAY,
      startMinute,
      endMinute,
    }),
  );

it('lists where each meal lies on days with school, beside a commitment that eats into its time', async () => {
  const [leo, ella] = [await child('Leo'), await child('Ella')];
  await busy(630, 735);
  expect(await ofWeek()).toEqual([
    {
      mealId: expect.any(String),
      title: 'Lunch',
      childIds: [leo.id, ella.id].sort(),
      date: WEDNESDAY,
      startTime: '12:15',
      endTime: '13:00',
      missingMinutes: 0,
    },
  ]);
});

it('says where commitments leave too little time, or none, and refuses nothing', async () => {
  await child('Leo');
  await busy(600, 720);
  await busy(735, 870);
  expect(await ofWeek()).toMatchObject([
    { startTime: '12:00', endTime: '12:15', missingMinutes: 30 },
  ]);
  await busy(720, 735);
  expect(await ofWeek()).toMatchObject([{ startTime: null, endTime: null, missingMinutes: 45 }]);
});

it('goes around a lesson that is locked, and not around one that may move', async () => {
  const leo = await child('Leo');
  const familyId = anna.family.id;
  const schedule = await api.rows.insert(aSchedule({ familyId, childIds: [leo.id] }));
  const version = await api.rows.insert(aScheduleVersion({ familyId, scheduleId: schedule.id }));
  const item = anItem({
    familyId,
    scheduleId: schedule.id,
    versionId: version.id,
    date: WEDNESDAY,
    startMinute: 720,
    endMinute: 750,
  });
  await api.rows.insert(item);
  await api.rows.attend(item, [leo.id]);
  expect(await ofWeek()).toMatchObject([{ startTime: '12:00' }]);
  await api.rows.dataSource.query('UPDATE items SET locked = true WHERE id = $1', [item.id]);
  expect(await ofWeek()).toMatchObject([{ startTime: '12:30' }]);
});
