import { FixedClock } from '../../src/platform/index.js';
import {
  aParent,
  aSchedule,
  aScheduleVersion,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';
import { MONDAY, NEXT, NOW, TUESDAY, WEDNESDAY, WeekByHand } from './week-by-hand.js';

let api: TestApi;
let week: WeekByHand;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await WeekByHand.plan(api);
});

describe('what was changed by hand', () => {
  it('is told the newest first, with who did it, in each week that it is about', async () => {
    const { id } = await week.item();
    await week.patch(id, { locked: true });
    await week.patch(id, { status: 'skipped' }, 2);
    await week.move(id, NEXT, '10:00', 3);
    await week.takeBack(await week.drop());
    const told = await week.changes();
    expect(told.map(({ kind }) => kind)).toEqual([
      'taken-back',
      'dropped',
      'moved',
      'marked',
      'locked',
    ]);
    expect(told.map(({ canUndo }) => canUndo)).toEqual([true, false, true, false, false]);
    expect(told[2]).toMatchObject({
      byName: 'Robin Rivers',
      before: { date: MONDAY, startTime: '09:00', status: 'skipped' },
      after: { date: NEXT, startTime: '10:00', status: 'planned', locked: true },
    });
    expect(await week.changes(NEXT)).toMatchObject([{ kind: 'moved' }]);
  });

  it('is kept for the last twenty of a week, and marks do not push the others out', async () => {
    const { id } = await week.item();
    for (let version = 1; version <= 22; version++)
      await week.patch(id, { locked: version % 2 === 1 }, version);
    await week.patch(id, { status: 'done' }, 23);
    const told = await week.changes();
    expect(told).toHaveLength(21);
    expect(told.slice(0, 2).map(({ kind }) => kind)).toEqual(['marked', 'unlocked']);
    expect(await api.rows.count('hand_changes', week.familyId)).toBe(21);
  });

  it('is not told where nothing changed, nor to another family', async () => {
    const { id } = await week.item();
    await week.patch(id, { note: 'Try the beads' });
    expect(await week.changes()).toEqual([]);
    const { body } = await week.move(id, TUESDAY, '10:00', 2);
    const other = await api.member();
    expect(await week.changes(MONDAY, other)).toEqual([]);
    expect((await week.undo(body.changeId, other)).status).toBe(404);
  });
});

describe('taking a change back', () => {
  it('puts a moved lesson where it stood, unlocked, and learning hears nothing of it', async () => {
    const { id } = await week.item();
    const moved = await week.move(id, TUESDAY, '10:00');
    const learned = () => api.rows.count('feedback_events', week.familyId);
    expect(await learned()).toBe(1);
    const { status, body } = await week.undo(moved.body.changeId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ undoneByName: 'Robin Rivers', canUndo: false });
    expect(await week.lessons()).toMatchObject([
      { id, date: MONDAY, startTime: '09:00', locked: false },
    ]);
    expect(await learned()).toBe(0);
    expect(await week.events(id)).toEqual(['item.moved', 'hand-change.undone']);
    expect((await week.undo(moved.body.changeId)).body.code).toBe('hand-change.undone');
  });

  it('gives an edited lesson its adult back, as long as the adult is there', async () => {
    const { robin } = week;
    const kim = aParent({ familyId: week.anna.family.id, name: 'Kim' });
    await week.api.rows.insert(kim);
    const { id } = await week.item({ parentId: robin.id });
    const parentOf = async () => (await week.lessons()).map((each) => each.parentId);
    const kept = await week.edit(id, { startTime: '10:00' });
    expect(kept.body.parentId).toBe(robin.id);
    const changed = await week.edit(id, { startTime: '10:00', parentId: kim.id }, 2);
    expect(changed.body.parentName).toBe('Kim');
    expect(await week.changes()).toMatchObject([
      { kind: 'edited', before: { parentId: robin.id }, after: { parentId: kim.id } },
      { kind: 'edited' },
    ]);
    await week.undo(changed.body.changeId);
    expect(await parentOf()).toEqual([robin.id]);
    await week.anna.send('delete', `/parents/${robin.id}`).set('If-Match', '"1"');
    expect((await week.undo(kept.body.changeId)).status).toBe(200);
    expect(await parentOf()).toEqual([null]);
  });

  it('takes an added lesson out, gives an edited one back, and brings a deleted one back', async () => {
    const { id } = await week.item();
    const [before] = await week.lessons();
    const counts = await week.counts();
    const added = await week.add({ owedWeek: MONDAY });
    await week.undo(added.body.changeId);
    const change = {
      subjectId: week.art.id,
      childIds: [week.ben.id],
      minutes: 45,
      startTime: '11:00',
    };
    const edited = await week.edit(id, change);
    await week.undo(edited.body.changeId);
    const deleted = await week.remove(id, 'dropped', 3);
    await week.undo(deleted.body.id);
    const [now] = await week.lessons();
    expect(await week.lessons()).toHaveLength(1);
    expect({ ...now, version: 1 }).toEqual({ ...before, version: 1 });
    expect(await week.counts()).toEqual(counts);
    expect(await api.rows.count('dropped_lessons', week.familyId)).toBe(0);
  });

  it('unmarks, unlocks, and takes decisions about owed lessons back', async () => {
    const { id } = await week.item({}, [week.ada.id, week.ben.id]);
    await week.patch(id, {
      status: 'done',
      outcomes: [{ childId: week.ben.id, status: 'skipped' }],
    });
    await week.undo(await week.latest());
    const [lessonNow] = await week.lessons();
    expect(lessonNow).toMatchObject({ status: 'planned', version: 3 });
    expect(lessonNow?.children).toMatchObject([{ status: 'planned' }, { status: 'planned' }]);
    await week.drop();
    await week.undo(await week.latest());
    expect(await week.counts()).toMatchObject({ owed: 1, dropped: 0 });
    await week.takeBack(await week.drop());
    await week.undo(await week.latest());
    expect(await week.counts()).toMatchObject({ owed: 0, dropped: 1 });
  });

  it('is refused after a later change of the same lesson, which is named, and writes nothing', async () => {
    const { id } = await week.item();
    const first = (await week.move(id, TUESDAY, '10:00')).body;
    const second = (await week.move(id, WEDNESDAY, '11:00', 2)).body;
    const { status, body } = await week.undo(first.changeId);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'hand-change.changed-since',
      change: { id: first.changeId, byName: 'Robin Rivers', after: { date: TUESDAY } },
      later: { id: second.changeId, byName: 'Robin Rivers', after: { date: WEDNESDAY } },
    });
    expect(await week.lessons()).toMatchObject([{ date: WEDNESDAY, version: 3 }]);
    expect(await api.rows.count('feedback_events', week.familyId)).toBe(2);
    await week.undo(second.changeId);
    expect((await week.undo(first.changeId)).status).toBe(200);
    expect(await week.lessons()).toMatchObject([{ date: MONDAY, startTime: '09:00' }]);
  });

  it('is refused where a plan moved the lesson since, and where another has its place', async () => {
    const { id } = await week.item();
    const moved = (await week.move(id, TUESDAY, '10:00')).body;
    await week.item({ startMinute: 555 });
    expect((await week.undo(moved.changeId)).body).toMatchObject({
      code: 'item.does-not-fit',
      reason: { code: 'overlap', params: { lessons: [{ startTime: '09:15' }] } },
    });
    await api.rows.dataSource.query(`UPDATE items SET date = '2026-11-19' WHERE id = $1`, [id]);
    expect((await week.undo(moved.changeId)).body).toMatchObject({
      code: 'hand-change.changed-since',
      later: null,
      now: { date: '2026-11-19', startTime: '10:00' },
    });
  });

  it('is refused where a plan has given the deleted lesson another place', async () => {
    const { id } = await week.item();
    await week.item({ startMinute: 600 });
    const deleted = (await week.remove(id, 'owed')).body;
    await week.item({ date: WEDNESDAY });
    expect((await week.undo(deleted.id)).body).toMatchObject({
      code: 'hand-change.placed-since',
      places: [{ date: WEDNESDAY, startTime: '09:00' }],
    });
    expect(await week.counts()).toMatchObject({ placed: 2, owed: 0, extra: 0 });
  });

  it('brings a lesson back into the plan that is in use by now', async () => {
    const { id } = await week.item();
    const deleted = (await week.remove(id, 'owed')).body;
    const next = aSchedule({ familyId: week.familyId, startDate: MONDAY, endDate: '2026-11-22' });
    const version = aScheduleVersion({ familyId: week.familyId, scheduleId: next.id });
    await api.rows.insert(next, version);
    await api.rows.dataSource.query(`UPDATE schedules SET status = 'archived' WHERE id = $1`, [
      week.schedule.id,
    ]);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      version.id,
      next.id,
    ]);
    expect((await week.undo(deleted.id)).status).toBe(200);
    expect(await week.lessons()).toMatchObject([{ id, scheduleId: next.id }]);
  });

  it('works for a lesson whose subject is gone, and not back to a subject that is', async () => {
    const { id } = await week.item({ subjectId: null });
    const moved = await week.move(id, TUESDAY, '10:00');
    expect((await week.undo(moved.body.changeId)).status).toBe(200);
    const other = await week.item({ startMinute: 600 });
    const edited = await week.edit(other.id, { subjectId: week.art.id });
    await api.rows.dataSource.query('DELETE FROM subjects WHERE id = $1', [week.maths.id]);
    expect((await week.undo(edited.body.changeId)).body).toMatchObject({
      code: 'hand-change.gone',
      change: { before: { title: 'Mathematics' }, after: { title: 'Art' } },
    });
  });

  it('is done once where two ask for it at once', async () => {
    const { id } = await week.item();
    const { changeId } = (await week.move(id, TUESDAY, '10:00')).body;
    const answers = await Promise.all([week.undo(changeId), week.undo(changeId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await week.lessons()).toMatchObject([{ date: MONDAY, version: 3 }]);
  });
});
