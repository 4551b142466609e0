import { LessonRecordRepository, type Item } from '../../src/persistence/index.js';
import {
  aChild,
  aFamily,
  aFeedbackEvent,
  aLessonFeedback,
  anItem,
  aSchedule,
  aScheduleVersion,
  aSubject,
  TestRows,
} from '../../src/testing/index.js';

const DAYS = { since: '2026-02-01', before: '2026-04-01' };

let rows: TestRows;
beforeAll(async () => {
  rows = await TestRows.open();
});
afterAll(() => rows.close());

/** A family with one child, Ada, eight years old in March 2026, who learns mathematics. */
async function household() {
  const family = await rows.insert(aFamily());
  const familyId = family.id;
  const ada = aChild({ familyId, birthDate: '2017-05-04' });
  const maths = aSubject({ familyId, involvement: 'full' });
  const schedule = aSchedule({ familyId });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  await rows.insert(ada, maths, schedule, version);
  await rows.learn(maths, [ada.id], 4);
  const lesson = async (over: Partial<Item>, childIds = [ada.id]): Promise<Item> => {
    const place = { scheduleId: schedule.id, versionId: version.id, subjectId: maths.id };
    const item = await rows.insert(anItem({ familyId, ...place, ...over }));
    await rows.attend(item, childIds);
    await rows.dataSource.query('UPDATE item_children SET status = $2 WHERE item_id = $1', [
      item.id,
      item.status,
    ]);
    return item;
  };
  return { familyId, ada, maths, lesson };
}

const recordsOf = (familyId: string) =>
  new LessonRecordRepository(rows.database).ofFamily(familyId, DAYS);

describe('the record of a family’s lessons', () => {
  it('tells what was known when a lesson was planned, and how it ended', async () => {
    const { familyId, ada, maths, lesson } = await household();
    const item = await lesson({ date: '2026-03-03', startMinute: 600, status: 'done' });
    await rows.insert(
      aLessonFeedback({ familyId, itemId: item.id, childId: ada.id, face: 'okay' }),
    );
    await rows.dataSource.query(
      'UPDATE item_children SET actual_minutes = 40, predicted_reward = 0.75 WHERE item_id = $1',
      [item.id],
    );
    expect(await recordsOf(familyId)).toEqual([
      {
        familyId,
        childId: ada.id,
        subjectId: maths.id,
        date: '2026-03-03',
        facts: {
          ageYears: 8,
          kind: 'mathematics',
          core: true,
          interest: 4,
          involvement: 'full',
          minutes: 30,
          learners: 1,
          weekday: 1,
          startMinute: 600,
          dayOpens: 540,
          bestTimes: ['mid-morning'],
        },
        outcome: { status: 'done', rating: 0.5, actualMinutes: 40 },
        predicted: 0.75,
        propensity: null,
      },
    ]);
  });

  it('has a lesson together once for each child, with the outcome of each', async () => {
    const { familyId, ada, lesson } = await household();
    const ben = await rows.insert(aChild({ familyId, name: 'Ben', birthDate: '2019-02-01' }));
    const item = await lesson({ status: 'done' }, [ada.id, ben.id]);
    await rows.dataSource.query(
      `UPDATE item_children SET status = 'skipped' WHERE item_id = $1 AND child_id = $2`,
      [item.id, ben.id],
    );
    const records = await recordsOf(familyId);
    const byChild = new Map(records.map((record) => [record.childId, record]));
    expect(byChild.get(ada.id)).toMatchObject({
      facts: { learners: 2 },
      outcome: { status: 'done' },
    });
    expect(byChild.get(ben.id)).toMatchObject({
      facts: { learners: 2, ageYears: 7, interest: 3 },
      outcome: { status: 'skipped' },
    });
  });

  it('holds a move by hand against the old place, and the system’s against none', async () => {
    const { familyId, ada, lesson } = await household();
    const item = await lesson({ date: '2026-03-04', startMinute: 660, status: 'planned' });
    const about = { familyId, itemId: item.id, childId: ada.id };
    await rows.insert(
      aFeedbackEvent({ ...about, date: '2026-03-03', startMinute: 540 }),
      aFeedbackEvent({ ...about, movedBy: 'system' }),
      aFeedbackEvent({ ...about, kind: 'replanned', movedBy: 'system' }),
    );
    const records = await recordsOf(familyId);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      date: '2026-03-03',
      facts: { startMinute: 540 },
      outcome: { status: 'moved-away', rating: null },
    });
  });

  it('leaves out what is not over, is no lesson, lies outside the days, or belongs to another family', async () => {
    const { familyId, lesson } = await household();
    const other = await household();
    await other.lesson({ status: 'done' });
    await lesson({ status: 'planned' });
    await lesson({ status: 'done', kind: 'task', startMinute: 700 });
    await lesson({ status: 'done', subjectId: null, startMinute: 800 });
    await lesson({ status: 'done', date: '2026-04-01' });
    expect(await recordsOf(familyId)).toEqual([]);
  });

  it('comes family by family, day by day, for training', async () => {
    const [a, b] = [await household(), await household()];
    await b.lesson({ status: 'done', date: '2026-03-02' });
    await a.lesson({ status: 'skipped', date: '2026-03-03' });
    await a.lesson({ status: 'done', date: '2026-03-02' });
    const ids = [b.familyId, a.familyId];
    const records = await new LessonRecordRepository(rows.database).ofFamilies(ids, DAYS);
    expect(records.map(({ familyId, date }) => [familyId, date])).toEqual([
      [a.familyId, '2026-03-02'],
      [a.familyId, '2026-03-03'],
      [b.familyId, '2026-03-02'],
    ]);
  });
});
