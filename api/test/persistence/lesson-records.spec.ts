import { jest } from '@jest/globals';
import { Client } from 'pg';
import { addDays, type LocalDate } from '../../src/domain/calendar/index.js';
import {
  type Item,
  LessonRecordRepository,
  Questionnaire,
  type RatedWeek,
  RatedWeekRepository,
  type TeachingFamily,
} from '../../src/persistence/index.js';
import {
  aChild,
  aChildPreferences,
  aCommitment,
  aFamily,
  aFamilyPreferences,
  aFeedbackEvent,
  aHoliday,
  aLessonFeedback,
  aMeal,
  anException,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  aWeekFeedback,
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
  return { familyId, ada, maths, schedule, version, lesson };
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

describe('weeks that families rated', () => {
  const YEAR = { since: '2025-04-01', before: '2026-04-01' };
  /** Each family has rows in every season: which of them it is given is a matter of its own rated weeks. */
  const SEASONS = ['2025-06-02', '2025-09-01', '2025-12-01', '2026-03-02'] as const;

  async function ratedHousehold(mondays: readonly LocalDate[]): Promise<TeachingFamily> {
    const { familyId, ada, maths, schedule, version, lesson } = await household();
    const ben = aChild({ familyId, name: 'Ben', ageYears: 6, ageGivenOn: '2025-01-01' });
    const prose = aSubject({ familyId, name: 'Prose', pauses: [], seriesStart: '2025-04-07' });
    await rows.insert(
      ben,
      prose,
      aParent({ familyId }),
      aMeal({ familyId }),
      aFamilyPreferences({ familyId }),
      aChildPreferences({ familyId, childId: ada.id, subjectId: maths.id }),
      Object.assign(new Questionnaire(), {
        familyId,
        answers: { teaching: { planningApproach: 'loop' } },
        partsDone: [],
      }),
      aCommitment({ familyId, title: 'always', startDate: '2025-01-06' }),
    );
    await rows.learn(prose, [ben.id, ada.id], 5);
    const weeks = SEASONS.map((weekStart) => ({ weekStart, required: 7, placed: 4, objective: 0, terms: {}, seconds: 0 })); // prettier-ignore
    const summary = { ...version.summary, weeks };
    const { dataSource } = rows;
    await dataSource.getRepository('ScheduleVersion').update({ id: version.id }, { summary });
    await dataSource.getRepository('Schedule').update({ id: schedule.id }, { activeVersionId: version.id }); // prettier-ignore
    for (const day of SEASONS) {
      const range = { familyId, title: day, startDate: day, endDate: addDays(day, 3) };
      await rows.insert(aHoliday(range), anException(range), aCommitment(range));
      const done = await lesson({ date: day, status: 'done' }, [ben.id, ada.id]);
      await lesson({ date: addDays(day, 1), subjectId: prose.id, status: 'planned' }, [ben.id]);
      await lesson({ date: addDays(day, 2), active: false });
      const moved = { familyId, itemId: done.id, date: addDays(day, 4) };
      await rows.insert(
        aFeedbackEvent({ ...moved, childId: ada.id }),
        aFeedbackEvent({ ...moved, childId: ben.id }),
      );
    }
    for (const [i, monday] of mondays.entries())
      await rows.insert(aWeekFeedback({ familyId, monday, stars: 1 + i }));
    return { familyId, childIds: [ben.id] };
  }

  async function ratedBy(families: readonly TeachingFamily[]): Promise<RatedWeek[][]> {
    const pages: RatedWeek[][] = [];
    const weeks = rows.repository(RatedWeekRepository);
    for await (const page of weeks.ofFamilies(families, YEAR)) pages.push(page);
    return pages;
  }

  it('are the same whether families are read together or alone, each with days and ages of its own', async () => {
    const [summer, spring] = [
      await ratedHousehold(['2025-06-02', '2025-09-01']),
      await ratedHousehold(['2026-03-02', '2026-03-09', '2026-03-30']),
    ];
    const families = [
      spring,
      await ratedHousehold([]),
      summer,
      await ratedHousehold(['2026-03-30']),
      await ratedHousehold([...SEASONS]),
    ];
    const [together] = await ratedBy(families);
    const alone: RatedWeek[] = [];
    for (const family of families) alone.push(...(await ratedBy([family])).flat());
    expect(together).toEqual(alone);
    // The last week of March is not over yet.
    expect(alone.map(({ monday }) => monday)).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2025-06-02',
      '2025-09-01',
      ...SEASONS,
    ]);
    const titled = (rowsOfPlan: readonly object[]) => rowsOfPlan.map((row) => 'title' in row && row.title); // prettier-ignore
    const seen = ({ planningInput: { learners, holidays, exceptions, taken } }: RatedWeek) => ({
      ages: learners.map(({ age }) => age),
      holidays: titled(holidays),
      exceptions: titled(exceptions),
      taken: titled(taken),
    });
    expect(seen(alone[0]!)).toEqual({
      ages: [7],
      holidays: ['2026-03-02'],
      exceptions: ['2026-03-02'],
      taken: ['always', '2026-03-02'],
    });
    const both = ['2025-06-02', '2025-09-01'];
    expect(seen(alone[2]!)).toEqual({
      ages: [6],
      holidays: both,
      exceptions: both,
      taken: ['always', ...both],
    });
    expect(alone[2]).toMatchObject({
      familyId: summer.familyId,
      missing: 3,
      adjustments: 1,
      rating: expect.closeTo(0.225),
      lessons: [
        { date: '2025-06-02', status: 'done', stands: true, involvement: 'full' },
        { date: '2025-06-03', status: 'planned', stands: false, involvement: 'some' },
      ].map((lesson) => ({ ...lesson, childIds: summer.childIds })),
    });
    expect(alone[1]).toMatchObject({ missing: 0, adjustments: 0, lessons: [] });
    const { preferences, style, subjects, meals, adults } = alone[0]!.planningInput;
    expect(preferences?.tables).toHaveLength(1);
    expect(style.approach).toBe('loop');
    expect(subjects.map(({ learners }) => learners.length)).toEqual([1, 2]);
    expect([meals.length, adults.length]).toEqual([1, 1]);
  });

  it('take one statement a table for a page of families, however many those are', async () => {
    const families: TeachingFamily[] = [];
    for (let i = 0; i < 51; i++) {
      const { id: familyId } = await rows.insert(aFamily());
      await rows.insert(aWeekFeedback({ familyId, monday: '2026-03-02' }));
      families.push({ familyId, childIds: [] });
    }
    const statements = jest.spyOn(Client.prototype, 'query');
    try {
      const [first, second, ...more] = await ratedBy(families);
      expect([first?.length, second?.length, more]).toEqual([50, 1, []]);
      const perPage = statements.mock.calls.length / 2;
      expect(perPage).toBeLessThanOrEqual(17);
      expect(first?.concat(second ?? []).map(({ familyId }) => familyId)).toEqual(
        families.map(({ familyId }) => familyId),
      );
    } finally {
      statements.mockRestore();
    }
  });
});
