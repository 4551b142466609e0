import { addDays, instantOf, weekdayOf } from '@brightpath/api/domain/calendar';
import type { Item } from '@brightpath/api/persistence';
import { aSubject, testClock } from '@brightpath/api/testing';
import { GenerationBench, type Household } from './generation-bench.js';
import { WorkerProcess } from './worker-process.js';

describe('generating over what a family has', () => {
  let bench: GenerationBench;

  beforeAll(async () => {
    bench = await GenerationBench.open();
    await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.2' });
  });

  afterAll(async () => {
    await WorkerProcess.endAll();
    await bench?.close();
  });

  const rowOf = ({ id }: Item): Promise<Item> =>
    bench.rows.dataSource.getRepository<Item>('Item').findOneByOrFail({ id });
  const maths = (home: Household): Partial<Item> => ({ subjectId: home.subjectIds[0] ?? null });

  it.each(['done', 'partly', 'skipped'] as const)(
    'never moves a lesson that is %s, and plans around it',
    async (status) => {
      const home = await bench.household();
      const kept = await bench.olderItem(home, { ...maths(home), status, startMinute: 600 });
      expect((await bench.outcome(home)).status).toBe('succeeded');
      expect(await rowOf(kept)).toMatchObject({ active: true, startMinute: 600, status });
      const items = await bench.items(home);
      const sameDay = items.filter(
        ({ title, date }) => title === 'Mathematics' && date === bench.monday,
      );
      expect(sameDay.map(({ id }) => id)).toEqual([kept.id]);
      expect(items.filter(({ title }) => title === 'Mathematics')).toHaveLength(5);
    },
  );

  it('never moves a locked lesson, which still uses its room', async () => {
    const home = await bench.household();
    const locked = await bench.olderItem(home, { ...maths(home), locked: true, startMinute: 690 });
    await bench.outcome(home);
    expect(await rowOf(locked)).toMatchObject({ active: true, startMinute: 690 });
  });

  it('never takes an extra lesson away, and plans as many of its subject as without it', async () => {
    const [home, other] = [await bench.household(), await bench.household()];
    const planned = async (family: typeof home): Promise<number> => {
      const job = await bench.outcome(family);
      const [row] = await bench.rows.dataSource.query<{ count: string }[]>(
        'SELECT count(*) FROM items WHERE schedule_id = $1 AND subject_id = $2 AND active',
        [job.result?.scheduleId, maths(family).subjectId],
      );
      return Number(row?.count);
    };
    const extra = await bench.olderItem(home, { ...maths(home), extra: true });
    expect(await planned(home)).toBe(await planned(other));
    expect(await rowOf(extra)).toMatchObject({ active: true, extra: true });
  });

  it('takes over what is only planned, and archives a schedule of which nothing is left', async () => {
    const home = await bench.household();
    const planned = await bench.olderItem(home, maths(home));
    const job = await bench.outcome(home);
    expect(await rowOf(planned)).toMatchObject({ active: false });
    const schedules = await bench.rows.dataSource.query<{ id: string; status: string }[]>(
      'SELECT id, status FROM schedules WHERE family_id = $1',
      [home.family.id],
    );
    const active = schedules.filter(({ status }) => status === 'active');
    expect(active.map(({ id }) => id)).toEqual([job.result?.scheduleId]);
    expect(schedules).toHaveLength(2);
  });

  it('leaves alone what lies outside its dates, and children and subjects it does not plan', async () => {
    const home = await bench.household();
    const [ada = '', ben = ''] = home.childIds;
    const before = await bench.olderItem(home, { ...maths(home), date: addDays(bench.monday, -3) });
    const bens = await bench.olderItem(home, { title: 'Counting', subjectId: home.subjectIds[2] }, [
      ben,
    ]);
    const reading = await bench.olderItem(home, {
      subjectId: home.subjectIds[1],
      startMinute: 720,
    });
    const over = { childIds: [ada], subjectIds: home.subjectIds.slice(0, 1) };
    expect((await bench.outcome(home, over)).status).toBe('succeeded');
    for (const item of [before, bens, reading])
      expect(await rowOf(item)).toMatchObject({ active: true });
  });

  it('shares one parent’s attention with the lessons of a child that is not planned', async () => {
    const home = await bench.household();
    const { id: familyId } = home.family;
    const [ada = '', ben = ''] = home.childIds;
    const piano = await bench.rows.insert(
      aSubject({
        familyId,
        name: 'Piano',
        kind: 'music',
        involvement: 'full',
        minutes: 90,
        fixedStartMinute: 540,
      }),
    );
    await bench.rows.learn(piano, [ben]);
    await bench.olderItem(
      home,
      { subjectId: piano.id, startMinute: 540, minutes: 90, endMinute: 630 },
      [ben],
    );
    await bench.outcome(home, { childIds: [ada], subjectIds: home.subjectIds.slice(0, 2) });
    const monday = (await bench.items(home)).filter(
      ({ date, childIds }) => date === bench.monday && childIds.includes(ada),
    );
    expect(monday.length).toBeGreaterThan(0);
    for (const { startMinute } of monday) expect(startMinute).toBeGreaterThanOrEqual(630);
  });

  it.each([
    [
      'schedule.no-free-hours',
      { subjectIds: expect.arrayContaining([expect.any(String)]) },
      (home: Household) => ({
        sql: `UPDATE parents SET free_hours = '[]' WHERE family_id = $1`,
        home,
      }),
    ],
    [
      'schedule.no-school-days',
      { firstDate: expect.any(String), lastDate: expect.any(String) },
      (home: Household) => ({
        sql: `UPDATE children SET school_hours = '[]' WHERE family_id = $1`,
        home,
      }),
    ],
    [
      'schedule.contradictory-fixed-times',
      {
        fixedTimes: [
          { subjectId: expect.any(String), name: expect.any(String), startMinute: 1200 },
        ],
      },
      (home: Household) => ({
        sql: `UPDATE subjects SET fixed_start_minute = 1200 WHERE family_id = $1`,
        home,
      }),
    ],
  ])('ends with %s and what it speaks of, and without a week', async (code, details, broken) => {
    const home = await bench.household();
    await bench.rows.dataSource.query(broken(home).sql, [home.family.id]);
    const job = await bench.outcome(home);
    expect(job).toMatchObject({ status: 'failed', error: { code, details } });
    expect(await bench.rows.count('schedules', home.family.id)).toBe(0);
  });

  it('replaces nothing old where no new plan can be made', async () => {
    const home = await bench.household();
    const planned = await bench.olderItem(home, maths(home));
    await bench.rows.dataSource.query(
      `UPDATE children SET school_hours = '[]' WHERE family_id = $1`,
      [home.family.id],
    );
    expect((await bench.outcome(home)).status).toBe('failed');
    expect(await rowOf(planned)).toMatchObject({ active: true, startMinute: planned.startMinute });
  });

  it('lists what does not fit, with the reason, and places the rest', async () => {
    const home = await bench.household();
    await bench.rows.dataSource.query(
      `UPDATE children SET school_hours = '[{"weekday":1,"startTime":"09:00","endTime":"09:45"}]' WHERE family_id = $1`,
      [home.family.id],
    );
    const job = await bench.outcome(home);
    expect(job.status).toBe('succeeded');
    const version = await bench.rows.dataSource
      .getRepository<{ id: string; diagnostics: { unplaced: unknown[] } }>('ScheduleVersion')
      .findOneByOrFail({ id: job.result?.versionId ?? '' });
    expect(version.diagnostics.unplaced[0]).toMatchObject({
      weekStart: bench.monday,
      missing: 1,
      reasons: expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]),
    });
  });

  it('plans a term with the same week each time', async () => {
    const home = await bench.household();
    const job = await bench.outcome(home, { endDate: addDays(bench.monday, 26 * 7 - 1) });
    expect(job.status).toBe('succeeded');
    const items = await bench.items(home);
    expect(items).toHaveLength(26 * 18);
    const place = (item: Item): string =>
      `${item.title} ${weekdayOf(item.date)} ${item.startMinute}`;
    const week = (n: number): string[] =>
      items
        .filter(
          ({ date }) =>
            date >= addDays(bench.monday, 7 * n) && date < addDays(bench.monday, 7 * n + 7),
        )
        .map(place);
    for (let n = 1; n < 26; n++) expect(week(n)).toEqual(week(0));
  });

  it('plans each week by what a subject is then: what was true before a change stays so', async () => {
    const home = await bench.household();
    const [ada, ben] = home.childIds;
    const [subjectId] = home.subjectIds;
    const change = addDays(bench.monday, 7);
    const was = { minutes: 30, frequency: 'daily', involvement: 'some', fixedStartMinute: null, teaching: { rule: 'any', adultIds: [] }, learners: [{ childId: ada, interest: 3 }] }; // prettier-ignore
    const becomes = { ...was, minutes: 45, frequency: 'weekly', fixedStartMinute: 605, learners: [{ childId: ben, interest: 3 }] }; // prettier-ignore
    await bench.rows.dataSource.query('UPDATE subjects SET facts_over_time = $2 WHERE id = $1', [
      subjectId,
      JSON.stringify([
        { ...was, validFrom: null },
        { ...becomes, validFrom: change },
      ]),
    ]);
    const job = await bench.outcome(home, { endDate: addDays(bench.monday, 13) });
    expect(job.status).toBe('succeeded');
    const lessons = (await bench.items(home)).filter((item) => item.subjectId === subjectId);
    const [before, after] = [
      lessons.filter(({ date }) => date < change),
      lessons.filter(({ date }) => date >= change),
    ];
    expect(before.map(({ minutes }) => minutes)).toEqual([30, 30, 30, 30, 30]);
    expect(after).toMatchObject([{ minutes: 45, startMinute: 605 }]);
    const attended = await bench.rows.dataSource.query<{ child_id: string; lessons: number }[]>(
      `SELECT c.child_id, count(*)::int AS lessons FROM item_children c JOIN items i ON i.id = c.item_id
       WHERE i.subject_id = $1 AND i.active GROUP BY c.child_id ORDER BY lessons`,
      [subjectId],
    );
    expect(attended).toEqual([
      { child_id: ben, lessons: 1 },
      { child_id: ada, lessons: 5 },
    ]);
    const wants = await bench.rows.dataSource.query<
      { wants: { subjectId: string; count: number }[] }[]
    >('SELECT wants FROM schedule_versions WHERE id = $1', [job.result?.versionId]);
    expect(wants[0]?.wants.filter((want) => want.subjectId === subjectId)).toMatchObject([
      { weekStart: bench.monday, count: 5, minutes: 30, childIds: [ada] },
      { weekStart: change, count: 1, minutes: 45, childIds: [ben] },
    ]);
  });

  it('keeps the wall clock through a change of the clocks', async () => {
    const timeZone = 'Europe/Lisbon';
    const home = await bench.household({ timeZone });
    const year = Number(bench.monday.slice(0, 4)) + 1;
    const changes = lastSundayOfMarch(year);
    const [startDate, endDate] = [addDays(changes, -6), addDays(changes, 7)];
    await bench.outcome(home, { startDate, endDate });
    const items = await bench.items(home);
    const [before, after] = [addDays(changes, -6), addDays(changes, 1)];
    const clock = (monday: string): number[] =>
      items.filter(({ date }) => date === monday).map(({ startMinute }) => startMinute);
    expect(clock(after)).toEqual(clock(before));
    const [nine = 0] = clock(before);
    const hours = (monday: string): number => instantOf(timeZone, monday, nine).getUTCHours();
    expect(hours(before) - hours(after)).toBe(1);
  });

  it('plans nothing before now, in the zone of the family', async () => {
    const home = await bench.household({ timeZone: 'Pacific/Auckland' });
    const thisWeek = { startDate: addDays(bench.monday, -7), endDate: addDays(bench.monday, 6) };
    await bench.outcome(home, thisWeek);
    const now = testClock.now().getTime();
    for (const { date, startMinute } of await bench.items(home))
      expect(instantOf('Pacific/Auckland', date, startMinute).getTime()).toBeGreaterThan(
        now - 60_000,
      );
  });
});

function lastSundayOfMarch(year: number): string {
  const last = `${year}-03-31`;
  return addDays(last, -(weekdayOf(last) % 7));
}
