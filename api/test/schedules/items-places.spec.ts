import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  aCommitment,
  aHoliday,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-11-16', '2026-11-17', '2026-11-18'];

let api: TestApi;
let anna: FamilyCaller;
let familyId: string;
let ada: ReturnType<typeof aChild>;
let ben: ReturnType<typeof aChild>;
let maths: ReturnType<typeof aSubject>;
let schedule: ReturnType<typeof aSchedule>;
let versionId: string;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-11-16T08:00:00Z')) });
});
afterAll(() => api.close());

beforeEach(async () => {
  anna = await api.member();
  familyId = anna.family.id;
  ada = aChild({ familyId });
  ben = aChild({ familyId, name: 'Ben' });
  maths = aSubject({ familyId });
  schedule = aSchedule({ familyId, startDate: MONDAY, endDate: '2026-11-22' });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  versionId = version.id;
  await api.rows.insert(ada, ben, aParent({ familyId }), maths, schedule, version);
  await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    versionId,
    schedule.id,
  ]);
});

const item = async (over: Partial<ReturnType<typeof anItem>> = {}, childIds = [ada.id]) => {
  const row = anItem({
    familyId,
    scheduleId: schedule.id,
    versionId,
    date: MONDAY,
    subjectId: maths.id,
    ...over,
  });
  await api.rows.insert(row);
  await api.rows.attend(row, childIds);
  return row;
};
const move = (id: string, date: string, startTime: string, version = 1) =>
  anna.send('post', `/items/${id}/move`, { date, startTime }).set('If-Match', `"${version}"`);

const codesOf = (why: { reasons: { code: string }[] }): string[] =>
  why.reasons.map(({ code }) => code);

describe('where a lesson could be', () => {
  const once = { recurrence: 'once' as const, weekdays: [], startDate: MONDAY };

  it('is answered by one search: why here, the offers and the moves agree for every lesson', async () => {
    const art = aSubject({ familyId, name: 'Art', core: false });
    await api.rows.insert(art);
    const days = [MONDAY, TUESDAY, WEDNESDAY, '2026-11-19', '2026-11-20'];
    const lessons = [
      ...(await Promise.all(days.map((date) => item({ date, startMinute: 600 })))),
      await item({ date: TUESDAY, startMinute: 660, subjectId: art.id, title: 'Art' }, [
        ada.id,
        ben.id,
      ]),
    ];
    let applied = 0;
    for (const { id } of lessons) {
      const { body: why } = await anna.send('get', `/items/${id}/why`);
      const { body: free } = await anna.send('get', `/items/${id}/free-times?limit=50`);
      const [first] = free.items;
      const codes = codesOf(why);
      expect(codes).not.toContain('only');
      expect(why.alternative).toMatchObject({
        date: first.date,
        startTime: first.startTime,
        cost: first.cost,
      });
      const costs = free.items.map(({ cost }: { cost: number }) => cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
      let version = 1;
      for (const { date, startTime } of free.items) {
        const answer = await move(id, date, startTime, version);
        expect([date, startTime, answer.status]).toEqual([date, startTime, 200]);
        version = answer.body.version;
        applied++;
      }
    }
    expect(applied).toBeGreaterThan(lessons.length * 4);
  });

  it('is offered with a refusal: the free time of that day that is nearest, which is then accepted', async () => {
    const { id } = await item({ startMinute: 600 });
    await item({ date: TUESDAY, startMinute: 600 });
    const { status, body } = await move(id, TUESDAY, '10:15');
    expect([status, body.code]).toEqual([409, 'item.does-not-fit']);
    expect(body.nearest).toEqual({ date: TUESDAY, startTime: '10:30', endTime: '11:00' });
    expect((await move(id, TUESDAY, body.nearest.startTime)).status).toBe(200);
  });

  it('says that a time is the only one exactly where none is offered', async () => {
    await api.rows.insert(aHoliday({ familyId, startDate: TUESDAY, endDate: '2028-12-31' }));
    const { id } = await item({ startMinute: 600, minutes: 60, endMinute: 660 });
    await api.rows.insert(
      aCommitment({ familyId, ...once, startMinute: 0, endMinute: 600 }),
      aCommitment({ familyId, ...once, startMinute: 660, endMinute: 1440 }),
    );
    const { body: why } = await anna.send('get', `/items/${id}/why`);
    expect(why).toMatchObject({ reasons: [{ code: 'only' }], alternative: null });
    expect((await anna.send('get', `/items/${id}/free-times`)).body.items).toEqual([]);
  });

  it('is not offered for what took place, and its time is not called the only one', async () => {
    const { id } = await item({ status: 'done' });
    expect((await anna.send('get', `/items/${id}/free-times`)).body.items).toEqual([]);
    const { body: why } = await anna.send('get', `/items/${id}/why`);
    expect(why.alternative).toBeNull();
    expect(codesOf(why)).not.toContain('only');
  });
});
