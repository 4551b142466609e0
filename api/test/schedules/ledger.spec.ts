import { FixedClock } from '../../src/platform/index.js';
import type { LedgerDto } from '../../src/schedules/ledger/dto/ledger.dto.js';
import type { ScheduleVersion } from '../../src/persistence/index.js';
import { addDays } from '../../src/domain/calendar/index.js';
import { aChild, aHoliday, startApi, type TestApi } from '../../src/testing/index.js';
import { FRIDAY, MONDAY, NOW, ReplannedWeek, THURSDAY, WEDNESDAY } from './replanned-week.js';

const NEXT_MONDAY = '2026-11-23';

let api: TestApi;
let week: ReplannedWeek;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await ReplannedWeek.of(api);
  await want(5);
});

/** Says how many lessons of mathematics Ella's week, or one that begins so many days later, wants. */
async function want(count: number, daysLater = 0): Promise<void> {
  const { subject, ella, version } = week;
  const wants: ScheduleVersion['wants'] = [
    {
      weekStart: addDays(MONDAY, daysLater),
      subjectId: subject.id,
      name: 'Mathematics',
      childIds: [ella.id],
      core: true,
      minutes: 30,
      dates: [MONDAY, '2026-11-17', WEDNESDAY, THURSDAY, FRIDAY].map((each) =>
        addDays(each, daysLater),
      ),
      count,
    },
  ];
  await api.rows.dataSource.query('UPDATE schedule_versions SET wants = $2 WHERE id = $1', [
    version.id,
    JSON.stringify(wants),
  ]);
}

const ledger = async (from: string = MONDAY, to: string = MONDAY): Promise<LedgerDto> =>
  (await week.anna.send('get', `/ledger?from=${from}&to=${to}`)).body as LedgerDto;
const counts = async (): Promise<object> => (await ledger()).counts;
const drop = (over: object = {}) =>
  week.anna.send('post', '/ledger/drops', {
    weekStart: MONDAY,
    subjectId: week.subject.id,
    childIds: [week.ella.id],
    count: 1,
    ...over,
  });
const takeBack = (id: string, version = 1) =>
  week.anna.send('delete', `/ledger/drops/${id}`).set('If-Match', `"${version}"`);

describe('the ledger of a week', () => {
  it('and the weeks tell a subject by the name that it has now, what is over too', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    const ahead = await week.lesson(FRIDAY);
    const { anna, subject } = week;
    const renaming = anna.send('patch', `/subjects/${subject.id}`, { name: 'Sums' });
    expect((await renaming.set('If-Match', `"${subject.version}"`)).status).toBe(200);
    const { body } = await anna.send('get', `/weeks/${MONDAY}`);
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual(['Sums', 'Sums']);
    expect((await anna.send('get', `/items/${ahead.id}`)).body.title).toBe('Sums');
    expect((await ledger()).entries[0]?.subjectName).toBe('Sums');
    // One that is removed keeps its last name in the record.
    await anna
      .send('delete', `/subjects/${subject.id}`)
      .set('If-Match', `"${subject.version + 1}"`);
    expect((await ledger()).entries[0]?.subjectName).toBe('Sums');
  });

  it('says where each wanted lesson is, and the week says the same', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    await week.lesson('2026-11-17', { status: 'skipped' });
    await week.lesson(FRIDAY);
    const carried = await week.lesson(NEXT_MONDAY, { wantedWeek: MONDAY });
    const body = await ledger();
    const expected = {
      wanted: 5,
      tookPlace: 1,
      partly: 0,
      skipped: 1,
      placed: 2,
      owed: 1,
      dropped: 0,
      excused: 0,
      extra: 0,
    };
    expect(body.counts).toEqual(expected);
    expect(body.weeks).toEqual([
      { weekStart: MONDAY, counts: { ...expected, carriedOver: 1, caughtUp: 0 } },
    ]);
    expect(body.entries[0]).toMatchObject({
      subjectName: 'Mathematics',
      childIds: [week.ella.id],
      ...expected,
    });
    expect(body.entries[0]?.lessons.at(-1)).toEqual({
      itemId: carried.id,
      date: NEXT_MONDAY,
      startTime: '09:00',
      status: 'planned',
      carriedOver: true,
      extra: false,
    });
    const own = await week.anna.send('get', `/weeks/${WEDNESDAY}`);
    expect(own.body.counts).toEqual({ ...expected, carriedOver: 1, caughtUp: 0 });
    const next = await week.anna.send('get', `/weeks/${NEXT_MONDAY}`);
    expect(next.body.counts).toMatchObject({ wanted: 0, caughtUp: 1 });
    expect((await ledger(MONDAY, NEXT_MONDAY)).weeks[1]?.counts).toEqual(next.body.counts);
  });

  it('counts a lesson that was moved after it was missed once', async () => {
    const missed = await week.lesson(MONDAY);
    const job = await week.preview({ moved: [[missed, FRIDAY, 600]], items: [missed] });
    expect((await week.apply(job)).status).toBe(200);
    expect(await counts()).toMatchObject({ wanted: 5, placed: 1, owed: 4 });
    await week.undo();
    expect(await counts()).toMatchObject({ wanted: 5, placed: 1, owed: 4 });
  });

  it('keeps the record of a subject that is removed: what it owed is let off, what was decided stays', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    await drop();
    const path = `/subjects/${week.subject.id}`;
    const { version } = (await week.anna.send('get', path)).body;
    await week.anna.send('delete', path).set('If-Match', `"${version}"`);
    expect(await counts()).toMatchObject({ wanted: 5, tookPlace: 1, dropped: 1, excused: 3 });
  });

  it('keeps a decision about a removed subject of which no lesson was ever held', async () => {
    await drop();
    const path = `/subjects/${week.subject.id}`;
    const { version } = (await week.anna.send('get', path)).body;
    await week.anna.send('delete', path).set('If-Match', `"${version}"`);
    expect(await counts()).toMatchObject({ wanted: 5, dropped: 1, excused: 4 });
  });

  it('lets a family off what a child no longer learns, from that day on', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    const path = `/subjects/${week.subject.id}`;
    const { version } = (await week.anna.send('get', path)).body;
    const noah = await api.rows.insert(aChild({ familyId: week.anna.family.id, name: 'Noah' }));
    const sent = { learners: [{ childId: noah.id, interest: 3 }], validFrom: NEXT_MONDAY };
    await week.anna.send('patch', path, sent).set('If-Match', `"${version}"`);
    expect(await counts()).toMatchObject({ wanted: 5, tookPlace: 1, owed: 4, excused: 0 });
    await want(5, 7);
    expect((await ledger(NEXT_MONDAY, NEXT_MONDAY)).counts).toMatchObject({
      wanted: 5,
      excused: 5,
    });
  });

  it('lets a family off where a day off leaves no room, and only there', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    const familyId = week.anna.family.id;
    await api.rows.insert(aHoliday({ familyId, startDate: THURSDAY, endDate: FRIDAY }));
    expect(await counts()).toMatchObject({ wanted: 5, tookPlace: 1, excused: 2, owed: 2 });
    await want(3);
    expect(await counts()).toMatchObject({ wanted: 3, tookPlace: 1, excused: 0, owed: 2 });
  });

  it('lets a family off what a subject that is removed had still ahead', async () => {
    await week.lesson(MONDAY, { status: 'done' });
    await week.lesson(FRIDAY);
    const path = `/subjects/${week.subject.id}`;
    const { body } = await week.anna.send('get', path);
    await week.anna.send('delete', path).set('If-Match', `"${body.version}"`);
    expect(await counts()).toMatchObject({ wanted: 5, tookPlace: 1, excused: 4, owed: 0 });
  });

  it('counts what a parent placed beyond what was wanted as wanted', async () => {
    await want(1);
    await week.lesson(THURSDAY);
    await week.lesson(FRIDAY);
    expect(await counts()).toMatchObject({ wanted: 2, placed: 2, owed: 0 });
  });

  it.each([
    ['from=2026-11-23&to=2026-11-16', 'date.order'],
    ['from=2026-11-16&to=2027-11-16', 'date.range'],
    ['from=monday&to=2026-11-16', 'date'],
    ['from=2026-11-16', 'required'],
  ])('refuses the range %s', async (query, code) => {
    const { status, body } = await week.anna.send('get', `/ledger?${query}`);
    expect(status).toBe(400);
    expect(body.errors.map((error: { code: string }) => error.code)).toContain(code);
  });
});

describe('dropping owed lessons', () => {
  it('is a decision that is kept, and can be taken back', async () => {
    const { status, body } = await drop({ count: 2 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ weekStart: MONDAY, count: 2, version: 1 });
    expect(await counts()).toMatchObject({ wanted: 5, owed: 3, dropped: 2 });
    expect((await ledger()).entries[0]?.drops).toEqual([body]);
    expect((await takeBack(body.id)).status).toBe(204);
    expect(await counts()).toMatchObject({ wanted: 5, owed: 5, dropped: 0 });
    expect((await takeBack(body.id)).body.code).toBe('dropped-lesson.not-found');
  });

  it('refuses more than is owed, a week that wants none, and a day that begins no week', async () => {
    expect((await drop({ count: 6 })).body).toMatchObject({
      status: 409,
      code: 'lesson.not-owed',
      owed: 5,
    });
    expect((await drop({ weekStart: NEXT_MONDAY })).body).toMatchObject({
      code: 'lesson.not-owed',
      owed: 0,
    });
    expect((await drop({ weekStart: WEDNESDAY })).body.errors).toMatchObject([
      { field: 'weekStart', code: 'date.monday' },
    ]);
    expect((await drop({ count: 0 })).status).toBe(400);
    expect(await counts()).toMatchObject({ owed: 5, dropped: 0 });
  });

  it('drops once however often the same command is sent', async () => {
    const first = await drop().set('Idempotency-Key', 'drop-maths');
    expect((await drop().set('Idempotency-Key', 'drop-maths')).body).toEqual(first.body);
    expect(await counts()).toMatchObject({ owed: 4, dropped: 1 });
  });

  it('is not taken back by somebody who saw another version', async () => {
    const { body } = await drop();
    expect((await takeBack(body.id, 7)).status).toBe(412);
    expect(await counts()).toMatchObject({ dropped: 1 });
  });

  it('happens where a re-planning leaves a lesson out, and its undo takes it back', async () => {
    const left = await week.lesson(THURSDAY);
    const job = await week.preview({ leftOver: [[left, [{ kind: 'drop' }]]], items: [left] });
    await week.apply(job, { leftOver: [{ itemId: left.id, choice: 'drop' }] });
    expect(await counts()).toMatchObject({ wanted: 5, placed: 0, dropped: 1, owed: 4 });
    await week.undo();
    expect(await counts()).toMatchObject({ wanted: 5, placed: 1, dropped: 0, owed: 4 });
  });

  it('is no other family’s business', async () => {
    const { body } = await drop();
    const other = await api.member();
    const answer = await other.send('delete', `/ledger/drops/${body.id}`).set('If-Match', '"1"');
    expect(answer.body.code).toBe('dropped-lesson.not-found');
    expect((await other.send('get', `/ledger?from=${MONDAY}&to=${MONDAY}`)).body.entries).toEqual(
      [],
    );
  });
});
