import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  aCommitment,
  aHoliday,
  aMeal,
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
const patch = (id: string, body: object, version = 1) =>
  anna.send('patch', `/items/${id}`, body).set('If-Match', `"${version}"`);
const move = (id: string, date: string, startTime: string, version = 1) =>
  anna.send('post', `/items/${id}/move`, { date, startTime }).set('If-Match', `"${version}"`);

describe('a week', () => {
  it('shows the family’s children, days, items and commitments', async () => {
    const lesson = await item({ date: WEDNESDAY }, [ada.id, ben.id]);
    await api.rows.insert(
      aCommitment({ familyId, weekdays: [4] }),
      aHoliday({ familyId, startDate: TUESDAY, endDate: TUESDAY }),
    );
    const { body } = await anna.send('get', `/weeks/${WEDNESDAY}`);
    expect(body).toMatchObject({
      weekStart: MONDAY,
      weekEnd: '2026-11-22',
      today: MONDAY,
      timeZone: 'Europe/Lisbon',
    });
    expect(body.schedule).toMatchObject({ id: schedule.id, versionId });
    expect(body.children).toMatchObject([
      { name: 'Ada', initial: 'A', order: 0 },
      { name: 'Ben', order: 1 },
    ]);
    expect(body.days[1]).toEqual({ date: TUESDAY, weekday: 2, holiday: 'Spring break' });
    expect(body.items).toEqual([
      expect.objectContaining({
        id: lesson.id,
        startTime: '09:00',
        endTime: '09:30',
        subjectKind: 'mathematics',
        core: true,
      }),
    ]);
    expect(body.items[0].children).toHaveLength(2);
    expect(body.commitments).toEqual([
      expect.objectContaining({
        title: 'Swimming',
        date: '2026-11-19',
        startTime: '10:00',
        childIds: [ada.id, ben.id],
      }),
    ]);
  });

  it('is empty, and says so, where nothing is planned', async () => {
    const { body } = await anna.send('get', '/weeks/2027-03-03');
    expect(body).toMatchObject({ weekStart: '2027-03-01', schedule: null, items: [] });
  });

  it('calls today what is today where the family lives', async () => {
    await api.rows.dataSource.query(
      `UPDATE families SET time_zone = 'Pacific/Kiritimati' WHERE id = $1`,
      [familyId],
    );
    const { body } = await anna.send('get', `/weeks/${MONDAY}`);
    expect(body.today).toBe(MONDAY);
    await api.rows.dataSource.query(
      `UPDATE families SET time_zone = 'Pacific/Pago_Pago' WHERE id = $1`,
      [familyId],
    );
    expect((await anna.send('get', `/weeks/${MONDAY}`)).body.today).toBe('2026-11-15');
  });

  it('refuses a date that is none', async () => {
    expect((await anna.send('get', '/weeks/2026-02-30')).status).toBe(400);
  });
});

describe('how an item went', () => {
  it('is said once for all children of a lesson together', async () => {
    const { id } = await item({}, [ada.id, ben.id]);
    const { body, headers } = await patch(id, { status: 'done', actualMinutes: 25 });
    expect(body).toMatchObject({ status: 'done', actualMinutes: 25, version: 2 });
    expect(headers.etag).toBe('"2"');
    for (const child of body.children)
      expect(child).toMatchObject({ status: 'done', actualMinutes: 25 });
  });

  it('may differ for one child', async () => {
    const { id } = await item({}, [ada.id, ben.id]);
    const outcomes = [{ childId: ben.id, status: 'skipped' }];
    const { body } = await patch(id, { status: 'done', outcomes });
    expect(body.status).toBe('partly');
    expect(body.children).toContainEqual({
      childId: ben.id,
      status: 'skipped',
      actualMinutes: null,
    });
    expect(body.children).toContainEqual({ childId: ada.id, status: 'done', actualMinutes: null });
  });

  it('moves no other item', async () => {
    const [first, second] = [await item(), await item({ startMinute: 600 })];
    await patch(first.id, { status: 'skipped' });
    expect((await anna.send('get', `/items/${second.id}`)).body).toMatchObject({
      startTime: '10:00',
      version: 1,
      status: 'planned',
    });
  });

  it('is told as an event, once, and a note as another', async () => {
    const { id } = await item();
    await patch(id, { status: 'done' });
    await patch(id, { note: 'went well' }, 2);
    const events = await api.rows.dataSource.query(
      'SELECT type FROM outbox_events WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(events).toEqual([{ type: 'item.completed' }, { type: 'item.updated' }]);
  });

  it('may come with a note, which is sealed in the database', async () => {
    const { id } = await item();
    expect((await patch(id, { note: 'Ada shone today' })).body.note).toBe('Ada shone today');
    const [row] = await api.rows.dataSource.query<{ note: string }[]>(
      'SELECT note FROM items WHERE id = $1',
      [id],
    );
    expect(row?.note).not.toContain('Ada');
    expect((await patch(id, { note: null }, 2)).body.note).toBeNull();
  });

  it.each([
    ['a note of 2,001 characters', { note: 'a'.repeat(2001) }, 'note'],
    ['a status that is the system’s', { status: 'moved' }, 'status'],
    ['more minutes than a day has', { actualMinutes: 1441 }, 'actualMinutes'],
    [
      'a child that is not in it',
      { outcomes: [{ childId: aChild({ familyId: '' }).id, status: 'done' }] },
      'outcomes.0.childId',
    ],
    ['a field it does not know', { date: TUESDAY }, 'date'],
  ])('refuses %s', async (_what, body, field) => {
    const { id } = await item();
    const answer = await patch(id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].field).toBe(field);
  });

  it('refuses a 2 MB note before it reads it', async () => {
    const { id } = await item();
    expect((await patch(id, { note: 'a'.repeat(2 * 1024 * 1024) })).status).toBe(413);
  });

  it('needs the version that was seen', async () => {
    const { id } = await item();
    expect((await anna.send('patch', `/items/${id}`, { status: 'done' })).status).toBe(428);
    await patch(id, { status: 'done' });
    const late = await patch(id, { status: 'skipped' });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ status: 'done', version: 2 });
  });

  it('is nobody else’s to say', async () => {
    const { id } = await item();
    const stranger = await api.member();
    expect(
      (await stranger.send('patch', `/items/${id}`, { status: 'done' }).set('If-Match', '"1"'))
        .status,
    ).toBe(404);
    const viewer = await api.member({ family: anna.family, role: 'viewer' });
    expect(
      (await viewer.send('patch', `/items/${id}`, { status: 'done' }).set('If-Match', '"1"'))
        .status,
    ).toBe(403);
  });

  it('cannot be said of an item that a newer schedule replaced', async () => {
    const { id } = await item({ active: false });
    expect((await patch(id, { status: 'done' })).status).toBe(404);
  });
});

describe('moving an item', () => {
  it('puts it where it was offered, and locks it there', async () => {
    const { id } = await item();
    const { body: offers } = await anna.send('get', `/items/${id}/free-times?limit=3`);
    expect(offers.items).toHaveLength(3);
    const [{ date, startTime, endTime }] = offers.items;
    const { status, body } = await move(id, date, startTime);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      date,
      startTime,
      endTime,
      locked: true,
      status: 'planned',
      version: 2,
    });
    expect((await anna.send('get', `/weeks/${MONDAY}`)).body.items).toHaveLength(1);
  });

  it.each([
    ['10:05', '10:00'],
    ['10:10', '10:15'],
    ['11:20', '11:30'], // 11:15 is nearer, and taken
  ])('puts %s on a quarter hour that is free, %s, and says so', async (askedTime, startTime) => {
    const { id } = await item();
    await item({ date: TUESDAY, startMinute: 660 });
    const { status, body } = await move(id, TUESDAY, askedTime);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      date: TUESDAY,
      startTime,
      snapped: { code: 'quarter-hour', params: { askedTime, startTime } },
    });
  });

  it('keeps a subject’s own time between two quarter hours, and snaps no quarter hour', async () => {
    const violin = aSubject({ familyId, name: 'Violin', fixedStartMinute: 610 });
    await api.rows.insert(violin);
    const { id } = await item({ subjectId: violin.id, title: 'Violin' });
    const { body } = await move(id, TUESDAY, '10:10');
    expect(body).toMatchObject({ startTime: '10:10', snapped: null });
    expect((await move(id, TUESDAY, '11:00', 2)).body).toMatchObject({
      startTime: '11:00',
      snapped: null,
    });
  });

  const ofAda = { childName: 'Ada', lessons: [] };
  it.each([
    [
      'over another lesson of the child',
      TUESDAY,
      '10:15',
      'overlap',
      { childName: 'Ada', lessons: [{ title: 'Mathematics', startTime: '10:00' }] },
    ],
    [
      'over a commitment',
      WEDNESDAY,
      '10:30',
      'commitment',
      {
        ...ofAda,
        fact: { kind: 'commitment', title: 'Swimming', startTime: '10:00', endTime: '11:00' },
      },
    ],
    [
      'over a meal',
      TUESDAY,
      '12:15',
      'commitment',
      { ...ofAda, fact: { kind: 'meal', title: 'Lunch', startTime: '12:00', endTime: '12:45' } },
    ],
    ['outside the school hours', TUESDAY, '15:00', 'window', ofAda],
    ['onto a day without school', '2026-11-21', '10:00', 'window', ofAda],
    ['into the past', '2026-11-13', '10:00', 'past', { childName: null, lessons: [] }],
    ['onto a holiday', '2026-11-20', '10:00', 'window', ofAda],
  ])('is refused %s, and says why', async (_where, date, startTime, code, params) => {
    const { id } = await item();
    await item({ date: TUESDAY, startMinute: 600 });
    await api.rows.insert(
      aCommitment({ familyId, ownerKind: 'child', childId: ada.id }),
      aHoliday({ familyId, startDate: '2026-11-20', endDate: '2026-11-20' }),
      aMeal({
        familyId,
        title: 'Lunch',
        ...{ startMinute: 720, windowStartMinute: 690, windowEndMinute: 780 },
      }),
    );
    const { status, body } = await move(id, date, startTime);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'item.does-not-fit',
      reason: { code, params },
      detail: expect.stringContaining(code),
    });
  });

  it('is refused while the parent teaches another child', async () => {
    const full = aSubject({ familyId, name: 'Violin', involvement: 'full' });
    await api.rows.insert(full);
    await item({ subjectId: full.id, title: 'Violin', date: TUESDAY, startMinute: 600 }, [ben.id]);
    const { id } = await item();
    const { body } = await move(id, TUESDAY, '10:00');
    expect(body).toMatchObject({
      reason: {
        code: 'parents',
        params: { lessons: [{ title: 'Violin', startTime: '10:00' }] },
      },
    });
  });

  it('is offered the next school week where nothing is left of this one', async () => {
    await api.rows.insert(aHoliday({ familyId, startDate: TUESDAY, endDate: '2026-11-23' }));
    await api.rows.insert(
      aCommitment({
        familyId,
        recurrence: 'once',
        weekdays: [],
        startDate: MONDAY,
        startMinute: 0,
        endMinute: 1440,
      }),
    );
    const { id } = await item();
    const { body } = await anna.send('get', `/items/${id}/free-times`);
    expect(body.items.length).toBeGreaterThanOrEqual(4);
    for (const { date } of body.items)
      expect(date >= '2026-11-24' && date <= '2026-11-27').toBe(true);
    const { body: why } = await anna.send('get', `/items/${id}/why`);
    expect(why.reasons.map(({ code }: { code: string }) => code)).not.toContain('only');
    expect(why.alternative).toMatchObject({ startTime: body.items[0].startTime });
  });

  it('never moves what took place', async () => {
    const { id } = await item({ status: 'done' });
    expect((await move(id, TUESDAY, '10:00')).body.code).toBe('item.took-place');
  });

  it('gives a lesson that was skipped another chance', async () => {
    const { id } = await item({ status: 'skipped' });
    expect((await move(id, TUESDAY, '10:00')).body).toMatchObject({
      status: 'planned',
      date: TUESDAY,
    });
  });

  it.each([
    ['a time there is not', { date: TUESDAY, startTime: '10:60' }, 'startTime'],
    ['no date', { startTime: '10:00' }, 'date'],
  ])('refuses %s', async (_what, body, field) => {
    const { id } = await item();
    const answer = await anna.send('post', `/items/${id}/move`, body).set('If-Match', '"1"');
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].field).toBe(field);
  });

  it('lets one of two win who want the same place at once', async () => {
    const [first, second] = [await item(), await item({ startMinute: 660 })];
    const answers = await Promise.all([
      move(first.id, TUESDAY, '10:00'),
      move(second.id, TUESDAY, '10:15'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
