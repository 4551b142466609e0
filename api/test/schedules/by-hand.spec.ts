import { FixedClock } from '../../src/platform/index.js';
import { aParent, startApi, type TestApi } from '../../src/testing/index.js';
import { MONDAY, NOW, TUESDAY, WeekByHand } from './week-by-hand.js';

let api: TestApi;
let week: WeekByHand;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await WeekByHand.plan(api);
});

describe('a lesson that is added', () => {
  it('is an extra one, which is neither wanted nor owed, and stays where it was put', async () => {
    const { status, body } = await week.add();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Mathematics',
      date: TUESDAY,
      startTime: '10:00',
      endTime: '10:30',
      scheduleId: week.schedule.id,
      extra: true,
      locked: true,
      snapped: null,
    });
    expect(await week.counts()).toMatchObject({ wanted: 2, placed: 0, owed: 2, extra: 1 });
    expect(await week.events(body.id)).toEqual(['item.added']);
  });

  it('is the one that is owed, where that is said and true', async () => {
    expect((await week.add({ owedWeek: MONDAY })).body).toMatchObject({ extra: false });
    expect(await week.counts()).toMatchObject({ wanted: 2, placed: 1, owed: 1, extra: 0 });
    await week.add({ owedWeek: MONDAY, startTime: '11:00' });
    const third = await week.add({ owedWeek: MONDAY, startTime: '11:30' });
    expect(third.body).toMatchObject({ status: 409, code: 'lesson.not-owed', owed: 0 });
    expect((await week.add({ owedWeek: TUESDAY })).body.errors).toMatchObject([
      { field: 'owedWeek', code: 'date.monday' },
    ]);
    expect(await week.lessons()).toHaveLength(2);
  });

  it('goes on a quarter hour, with a word', async () => {
    const { body } = await week.add({ startTime: '10:10' });
    expect(body).toMatchObject({
      startTime: '10:15',
      snapped: { code: 'quarter-hour', params: { askedTime: '10:10', startTime: '10:15' } },
    });
  });

  it('is refused by the rules, with the reasons of a refused move, also before it is saved', async () => {
    await week.item({ date: TUESDAY, startMinute: 600 });
    const refusal = {
      reason: {
        code: 'overlap',
        params: { childName: 'Ada', lessons: [{ title: 'Mathematics', startTime: '10:00' }] },
      },
    };
    const { body } = await week.add();
    expect(body).toMatchObject({ status: 409, code: 'item.does-not-fit', ...refusal });
    const asked = await week.anna.send('post', '/items/place-checks', week.lesson());
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({ fits: false, place: null, ...refusal });
    expect(asked.body.nearest).toMatchObject({ date: TUESDAY });
    expect(asked.body.owing).toEqual([{ weekStart: MONDAY, owed: 1 }]);
    const free = await week.anna.send(
      'post',
      '/items/place-checks',
      week.lesson({ startTime: '11:05' }),
    );
    expect(free.body).toMatchObject({
      fits: true,
      place: { date: TUESDAY, startTime: '11:00', endTime: '11:30' },
      snapped: { params: { askedTime: '11:05' } },
      reason: null,
    });
    expect((await week.add({ date: '2026-11-15' })).body.reason.code).toBe('past');
    expect((await week.add({ startTime: '03:00' })).body.reason.code).toBe('window');
    expect(await week.lessons()).toHaveLength(1);
  });

  it('names the adult who gives it, also in the week; with nobody named it is whoever is free', async () => {
    const { robin } = week;
    const named = await week.add({ parentId: robin.id });
    expect([named.status, named.body.parentId]).toEqual([201, robin.id]);
    expect((await week.add({ startTime: '11:00' })).body.parentId).toBe(robin.id);
    const { body } = await week.anna.send('get', `/weeks/${MONDAY}`);
    expect(body.items).toMatchObject([
      { parentId: robin.id, parentName: robin.name },
      { parentId: robin.id },
    ]);
    const strange = await week.add({ parentId: week.ada.id, startTime: '11:30' });
    expect(strange.body.errors).toMatchObject([{ field: 'parentId', code: 'unknown-id' }]);
    const alone = await week.add({ subjectId: week.art.id, parentId: robin.id });
    expect(alone.body.errors).toMatchObject([{ field: 'parentId', code: 'not-offered' }]);
    await week.anna.send('delete', `/parents/${robin.id}`).set('If-Match', '"1"');
    expect((await week.lessons())[0]).toMatchObject({ id: named.body.id, parentId: null });
  });

  it('is refused where the adult who was chosen is away, or does not teach it, by their name', async () => {
    const { robin, maths } = week;
    const away = aParent({ familyId: week.anna.family.id, name: 'Kim', freeHours: [] });
    await week.api.rows.insert(away);
    const busy = await week.add({ parentId: away.id });
    expect(busy.body.reason).toMatchObject({ code: 'parents', params: { parentName: 'Kim' } });
    expect((await week.add({})).body.parentName).toBe(robin.name);
    await week.api.rows.dataSource.query(
      `UPDATE subjects SET teaching_rule = 'only', teacher_ids = ARRAY[$2::uuid] WHERE id = $1`,
      [maths.id, robin.id],
    );
    const stranger = await week.add({ parentId: away.id, startTime: '11:00' });
    expect(stranger.body.reason).toMatchObject({ code: 'teacher', params: { parentName: 'Kim' } });
  });

  it('must be of a subject and of children of the family', async () => {
    const { body } = await week.add({
      subjectId: week.ada.id,
      childIds: [week.ada.id, week.maths.id],
    });
    expect(body).toMatchObject({
      status: 400,
      errors: [
        { field: 'subjectId', code: 'unknown-id' },
        { field: 'childIds.1', code: 'unknown-id' },
      ],
    });
    expect((await week.add({ minutes: 0 })).status).toBe(400);
  });

  it('may stand in a week that nobody planned, and needs some plan to be part of', async () => {
    expect((await week.add({ date: '2026-11-24' })).body).toMatchObject({
      scheduleId: week.schedule.id,
    });
    await api.rows.dataSource.query(`UPDATE schedules SET status = 'archived'`);
    expect((await week.add()).body).toMatchObject({ status: 409, code: 'lesson.no-plan' });
  });
});

describe('a lesson that is edited', () => {
  it('gets another time, length, subject and children in one save', async () => {
    const { id } = await week.item();
    const change = {
      subjectId: week.art.id,
      childIds: [week.ada.id, week.ben.id],
      minutes: 45,
      startTime: '11:10',
    };
    const { body, headers } = await week.edit(id, change);
    expect(headers.etag).toBe('"2"');
    expect(body).toMatchObject({
      id,
      title: 'Art',
      date: TUESDAY,
      startTime: '11:15',
      endTime: '12:00',
      locked: true,
      snapped: { code: 'quarter-hour' },
    });
    expect(body.children).toHaveLength(2);
    expect(await week.events(id)).toEqual(['item.edited']);
  });

  it('is owed as what it was, and extra as what it is, where nothing of that is owed', async () => {
    const { id } = await week.item();
    expect(await week.counts()).toMatchObject({ wanted: 2, placed: 1, owed: 1, extra: 0 });
    expect((await week.edit(id, { subjectId: week.art.id })).body.extra).toBe(true);
    expect(await week.counts()).toMatchObject({ wanted: 2, placed: 0, owed: 2, extra: 1 });
    expect((await week.edit(id, { startTime: '11:30' }, 2)).body.extra).toBe(false);
    expect(await week.counts()).toMatchObject({ wanted: 2, placed: 1, owed: 1, extra: 0 });
  });

  it('is refused where it does not fit, once it took place, and with an older version', async () => {
    const { id } = await week.item();
    await week.item({ date: TUESDAY, startMinute: 615 });
    expect((await week.edit(id, {})).body).toMatchObject({ code: 'item.does-not-fit' });
    await week.patch(id, { status: 'done' });
    expect((await week.edit(id, { startTime: '11:30' })).body.code).toBe('item.took-place');
    await week.patch(id, { status: 'planned' }, 2);
    expect((await week.edit(id, { startTime: '11:30' }, 2)).status).toBe(412);
    expect((await week.anna.send('put', `/items/${id}/lesson`, week.lesson())).status).toBe(428);
  });

  it('that is past can be corrected where it stands', async () => {
    const past = { date: '2026-11-13', wantedWeek: '2026-11-09' };
    const { id } = await week.item(past);
    const there = { date: past.date, startTime: '09:00' };
    expect((await week.edit(id, { ...there, subjectId: week.art.id })).body.title).toBe('Art');
    expect((await week.edit(id, { ...there, minutes: 60 }, 2)).body.reason.code).toBe('past');
  });
});

describe('a lesson that is deleted', () => {
  it('need not be held, or is owed; an extra one is neither', async () => {
    const [a, b] = [await week.item(), await week.item({ startMinute: 600 })];
    const { body } = await week.remove(a.id, 'dropped');
    expect(body).toMatchObject({ kind: 'deleted', byName: 'Robin Rivers', after: null });
    expect(body).toMatchObject({ canUndo: true, drop: { weekStart: MONDAY, count: 1 } });
    expect(await week.counts()).toMatchObject({ placed: 1, owed: 0, dropped: 1 });
    expect((await week.remove(b.id, 'owed')).body).toMatchObject({ drop: null });
    expect(await week.counts()).toMatchObject({ placed: 0, owed: 1, dropped: 1 });
    const extra = (await week.add()).body;
    expect((await week.remove(extra.id, 'dropped')).body).toMatchObject({ drop: null });
    expect(await week.counts()).toMatchObject({ wanted: 2, owed: 1, dropped: 1, extra: 0 });
    expect(await week.lessons()).toEqual([]);
    expect(await week.events(a.id)).toEqual(['item.deleted']);
    expect((await week.remove(a.id, 'owed')).status).toBe(404);
  });

  it('stays once it took place', async () => {
    const { id } = await week.item({ status: 'done' });
    expect((await week.remove(id, 'owed')).body).toMatchObject({ code: 'item.took-place' });
  });
});
