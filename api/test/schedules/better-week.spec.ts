import { FixedClock } from '../../src/platform/index.js';
import type { Item } from '../../src/persistence/index.js';
import { startApi, type TestApi } from '../../src/testing/index.js';
import { FRIDAY, MONDAY, NOW, ReplannedWeek, THURSDAY, WEDNESDAY } from './replanned-week.js';

const SUNDAY = '2026-11-22';
let api: TestApi;
let week: ReplannedWeek;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await ReplannedWeek.of(api);
});

const changedFacts = async (): Promise<string | null> =>
  (await week.anna.send('get', `/weeks/${FRIDAY}`)).body.changedFacts as string | null;

function plannedWith(facts: Readonly<Record<string, string>>): Promise<unknown> {
  const sql = 'UPDATE schedule_versions SET week_facts = $2 WHERE id = $1';
  return api.rows.dataSource.query(sql, [week.version.id, JSON.stringify(facts)]);
}

/** As the worker keeps it with a plan that it makes now. */
async function planWithFacts(): Promise<void> {
  await plannedWith({ [MONDAY]: '' });
  await plannedWith({ [MONDAY]: (await changedFacts()) ?? '' });
}

/** The plan wanted the subject every day. */
function wantingFive(): Promise<unknown> {
  const { id: subjectId, name, core, minutes } = week.subject;
  const dates = [16, 17, 18, 19, 20].map((day) => `2026-11-${day}`);
  const childIds = [week.ella.id];
  const want = { weekStart: MONDAY, subjectId, name, core, minutes, dates, childIds, count: 5 };
  const sql = 'UPDATE schedule_versions SET wants = $2 WHERE id = $1';
  return api.rows.dataSource.query(sql, [week.version.id, JSON.stringify([want])]);
}

const dismiss = (facts: string | null) =>
  week.anna.send('post', `/weeks/${MONDAY}/better-week/dismiss`, { facts });
const ask = () => week.anna.send('post', `/weeks/${THURSDAY}/better-week`);
const post = (path: string, body: object) => () => week.anna.send('post', path, body).expect(201);
const patch = (path: () => string, body: object) => () =>
  week.anna.send('patch', path(), body).set('If-Match', '"1"').expect(200);

async function answer(answers: object): Promise<void> {
  const { body } = await week.anna.send('get', '/questionnaire');
  const sent = week.anna.send('put', '/questionnaire', { answers, partsDone: body.partsDone });
  await sent.set('If-Match', `"${body.version}"`).expect(200);
}

const mornings = [{ weekday: 5, startTime: '09:00', endTime: '12:00' }];
const friday = { startDate: FRIDAY, endDate: FRIDAY };
const swim = { title: 'Swim', ownerKind: 'family', recurrence: 'once', startDate: FRIDAY };
const lunch = { title: 'Lunch', minutes: 30, startTime: '12:00', windowStart: '11:30', windowEnd: '13:30', together: true }; // prettier-ignore

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const CHANGES: [string, () => PromiseLike<unknown>][] = [
  ['school hours', patch(() => `/children/${week.ella.id}`, { schoolHours: mornings })],
  ['a child’s best times', patch(() => `/children/${week.ella.id}`, { bestTimes: ['evening'] })],
  ['an adult’s hours', patch(() => `/parents/${week.robin.id}`, { freeHours: mornings })],
  ['a subject’s minutes', patch(() => `/subjects/${week.subject.id}`, { minutes: 60 })],
  ['a commitment', post('/commitments', { ...swim, startTime: '10:00', endTime: '11:00' })],
  ['a day off', post('/holidays', { title: 'Off', ...friday })],
  ['a visitor', post('/calendar-exceptions', { kind: 'visitor', forFamily: true, ...friday })],
  ['a meal', post('/meals', lunch)],
  ['how the family likes its days', () => answer({ flexibility: 5 })],
  ['the approach', () => answer({ teaching: { planningApproach: 'block' } })],
];

describe('the facts that a week was planned with', () => {
  it.each(CHANGES)('are others after a change of %s, and not of another week', async (_what, change) => {
    await planWithFacts();
    expect(await changedFacts()).toBeNull();
    await change();
    expect(await changedFacts()).toMatch(/^[0-9a-f]{8}$/);
  }); // prettier-ignore

  it('are the same where a fact of another week changes, or a name', async () => {
    await planWithFacts();
    await post('/holidays', { title: 'Off', startDate: '2026-11-23', endDate: '2026-11-23' })();
    await patch(() => `/children/${week.ella.id}`, { name: 'Elli' })();
    expect(await changedFacts()).toBeNull();
  });

  it('count as the same where a plan from before does not say', async () => {
    await post('/meals', lunch)();
    expect(await changedFacts()).toBeNull();
  });

  it('are those of the moment when a preview is applied, and nothing is said of them after an undo', async () => {
    const moving = await week.lesson(THURSDAY);
    await wantingFive();
    await planWithFacts();
    await post('/meals', lunch)();
    expect(await changedFacts()).not.toBeNull();
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    expect((await week.apply(job)).status).toBe(200);
    expect(await changedFacts()).toBeNull();
    expect((await week.undo()).status).toBe(200);
    expect(await changedFacts()).toBeNull();
    await post('/holidays', { title: 'Off', ...friday })();
    expect(await changedFacts()).not.toBeNull();
  });
});

describe('what the facts want and the plan does not hold', () => {
  const wishes = async () => (await week.anna.send('get', `/weeks/${FRIDAY}`)).body.wishes as object[]; // prettier-ignore
  const ofAnyWeek = async () =>
    (await week.anna.send('get', '/weeks/conflicts')).body.wishes as object[];
  let moving: Item;
  const other = () => ({
    weekStart: MONDAY,
    subjectId: week.subject.id,
    subjectName: 'Mathematics',
    code: 'other-length',
    count: 2,
    minutes: 30,
    childIds: [week.ella.id],
  });
  const longer = patch(() => `/subjects/${week.subject.id}`, { minutes: 60 });

  beforeEach(async () => {
    moving = await week.lesson(THURSDAY);
    await week.lesson(FRIDAY);
    await week.lesson(MONDAY, { status: 'done' });
    await wantingFive();
    await planWithFacts();
  });

  it('is nothing right after planning, and told of the week and in the list after a change', async () => {
    expect([await wishes(), await ofAnyWeek()]).toEqual([[], []]);
    await longer();
    expect([await wishes(), await ofAnyWeek()]).toEqual([[other()], [other()]]);
    const latin = { name: 'Latin', kind: 'language', core: false, minutes: 45, frequency: 'weekly', involvement: 'none' }; // prettier-ignore
    await post('/subjects', { ...latin, learners: [{ childId: week.ella.id, interest: 3 }] })();
    const wish = { subjectName: 'Latin', code: 'no-place', count: 1, minutes: 45 };
    expect(await wishes()).toMatchObject([other(), wish]);
  });

  it('is put away for the facts that were seen, and told again with others', async () => {
    await longer();
    expect((await dismiss(await changedFacts())).status).toBe(204);
    expect([await wishes(), await ofAnyWeek()]).toEqual([[], []]);
    await post('/meals', lunch)();
    expect(await wishes()).toEqual([other()]);
  });

  it('stays told where lessons were only moved', async () => {
    await longer();
    const all = await api.rows.dataSource.getRepository<Item>('Item').findBy({ familyId: week.anna.family.id }); // prettier-ignore
    const current = await week.preview({ moved: [[moving, FRIDAY, 660]], items: all });
    expect((await week.apply(current)).status).toBe(200);
    expect(await wishes()).toEqual([other()]);
  });

  it('is not told of a plan that never saw all facts', async () => {
    await plannedWith({});
    await longer();
    expect([await wishes(), await ofAnyWeek()]).toEqual([[], []]);
  });
});

describe('a better week', () => {
  /** What a worker has answered to just this question. */
  async function answered(gain: { points: number; share: number }): Promise<void> {
    const moving = await week.lesson(THURSDAY);
    await week.preview({
      moved: [[moving, FRIDAY, 660]],
      items: [moving],
      disruption: { kind: 'facts-changed', date: WEDNESDAY, endDate: SUNDAY },
      stability: 0.25,
      gain,
    });
    await planWithFacts();
    await patch(() => `/parents/${week.robin.id}`, {
      freeHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startTime: '08:00', endTime: '18:00' })), // prettier-ignore
    })();
  }
  const clear = { points: 400, share: 0.08 };
  const jobs = async (): Promise<number> => {
    const sql = 'SELECT count(*)::int AS count FROM jobs WHERE family_id = $1';
    const [row] = await api.rows.dataSource.query<{ count: number }[]>(sql, [week.anna.family.id]);
    return row?.count ?? 0;
  };

  it('is told with its gain; the answer there is is given again, and nothing is written', async () => {
    await answered(clear);
    for (let times = 0; times < 2; times++)
      expect((await ask()).body).toEqual({
        better: {
          scheduleId: week.schedule.id,
          date: WEDNESDAY,
          endDate: SUNDAY,
          stability: 0.25,
          moved: 1,
          handedOver: 0,
          gainPoints: 400,
          gainShare: 0.08,
        },
      });
    expect(await jobs()).toBe(1);
    expect(await changedFacts()).not.toBeNull();
    // The preview that the parent then sees is the same one.
    const disruption = { kind: 'facts-changed', date: WEDNESDAY, endDate: SUNDAY };
    const path = `/schedules/${week.schedule.id}/replan`;
    const { body } = await week.anna.send('post', path, { disruption, stability: 0.25 });
    expect([body.summary.moved, await jobs()]).toEqual([1, 1]);
  });

  it('is not told where it is hardly better', async () => {
    await answered({ points: 400, share: 0.02 });
    expect((await ask()).body).toEqual({ better: null });
  });

  it('is not asked for where lessons are in the way, where no fact has changed, or where nothing is planned', async () => {
    await answered(clear);
    await post('/holidays', { title: 'Off', startDate: THURSDAY, endDate: THURSDAY })();
    expect((await ask()).body).toEqual({ better: null });
    await planWithFacts();
    expect((await ask()).body).toEqual({ better: null });
    const { body } = await week.anna.send('post', '/weeks/2027-03-01/better-week');
    expect([body, await jobs()]).toEqual([{ better: null }, 1]);
  });

  it('is waved away for the facts that were seen, and for those alone', async () => {
    await answered(clear);
    const seen = await changedFacts();
    await post('/meals', lunch)();
    expect((await dismiss(seen)).status).toBe(204);
    expect(await changedFacts()).not.toBeNull();
    expect((await dismiss(await changedFacts())).status).toBe(204);
    expect(await changedFacts()).toBeNull();
    expect((await ask()).body).toEqual({ better: null });
    expect(await jobs()).toBe(1);
  });

  it('joins a search that is under way for the same facts, and never one for others', async () => {
    await answered(clear);
    const sql = 'SELECT * FROM jobs WHERE family_id = $1 ORDER BY id DESC LIMIT 1';
    interface Row {
      readonly id: string;
      readonly params: { readonly facts?: string };
      readonly preview: object;
    }
    const newest = async (): Promise<Row> => {
      const [row] = await api.rows.dataSource.query<[Row]>(sql, [week.anna.family.id]);
      return row;
    };
    const { id, preview } = await newest();
    const set = (what: string, values: unknown[]) =>
      api.rows.dataSource.query(`UPDATE jobs SET ${what} WHERE id = $1`, values);
    // As a second device finds it: still running, begun before the adult's hours changed.
    await set(`status = 'running', finished_at = NULL, preview = NULL, params = params || '{"facts": "before"}'`, [id]); // prettier-ignore
    const first = ask().then(({ body }): unknown => body);
    await until(async () => (await jobs()) === 2);
    const own = await newest();
    expect(own.params.facts).not.toBe('before');
    const second = ask().then(({ body }): unknown => body);
    const finish = `status = 'succeeded', finished_at = now(), preview = $2`;
    await set(finish, [own.id, JSON.stringify(preview)]);
    expect(await first).toMatchObject({ better: { moved: 1, handedOver: 0 } });
    expect(await second).toEqual(await first);
    expect(await jobs()).toBe(2);
  });

  it('is nothing that a viewer may ask for or wave away', async () => {
    const viewer = await api.member({ family: week.anna.family, role: 'viewer' });
    for (const path of ['better-week', 'better-week/dismiss']) {
      const sent = viewer.send('post', `/weeks/${MONDAY}/${path}`, { facts: '0a1b2c3d' });
      expect((await sent).status).toBe(403);
    }
  });
});
