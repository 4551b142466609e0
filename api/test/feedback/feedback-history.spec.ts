import { FixedClock } from '../../src/platform/index.js';
import { startApi, type TestApi } from '../../src/testing/index.js';
import { MODELS, MONDAY, TaughtWeek, TUESDAY } from './a-taught-week.js';

let api: TestApi;
let week: TaughtWeek;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-11-16T06:00:00Z')) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await TaughtWeek.of(api);
});

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
}

const list = async (query = '') => {
  const { body } = await week.anna.send('get', `/feedback${query}`);
  return body as { items: Entry[]; nextCursor: string | null };
};
const remove = ({ id, version }: Entry) =>
  week.anna.send('delete', `/feedback/${id}`).set('If-Match', `"${version}"`);

/** Something of each sort: a tick over time and a face for both children, and a week. */
async function aFewThings(): Promise<void> {
  const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
  await week.anna
    .send('patch', `/items/${id}`, { status: 'done', actualMinutes: 40 })
    .set('If-Match', '"1"');
  await week.say(
    id,
    { childId: week.ada.id, face: 'good', comment: 'Loved it' },
    { childId: week.ben.id, face: 'hard' },
  );
  await week.anna.send('put', `/weeks/${MONDAY}/feedback`, { stars: 4 }).set('If-Match', '"0"');
}

describe('the feedback history', () => {
  it('is one list, the newest first, with what each entry is about and who said it', async () => {
    await aFewThings();
    const { items } = await list();
    expect(items.map(({ kind }) => kind)).toEqual([
      'week',
      'lesson',
      'lesson',
      'implicit',
      'implicit',
      'implicit',
      'implicit',
    ]);
    expect(items[0]).toMatchObject({ date: MONDAY, by: 'Robin Rivers', week: { stars: 4 } });
    expect(items[2]).toMatchObject({
      date: MONDAY,
      lesson: { title: 'Mathematics', subjectKind: 'mathematics', startTime: '09:00' },
      face: { face: 'good', comment: 'Loved it', minutes: 40 },
    });
    expect(items[3]).toMatchObject({ implicit: { kind: 'minutes-over', minutesDelta: 10 } });
  });

  it('comes in parts that leave nothing out, and by child and sort', async () => {
    await aFewThings();
    const first = await list('?limit=4');
    const rest = await list(`?limit=4&cursor=${first.nextCursor}`);
    expect(rest.nextCursor).toBeNull();
    const all = (await list()).items.map(({ id }) => id);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    const ofBen = (await list(`?childId=${week.ben.id}`)).items;
    expect(ofBen.map(({ kind }) => kind)).toEqual(['lesson', 'implicit', 'implicit']);
    expect((await list('?kind=week')).items).toHaveLength(1);
    const said = (await list('?kind=explicit')).items.map(({ kind }) => kind);
    expect(said).toEqual(['week', 'lesson', 'lesson']);
    expect((await week.anna.send('get', '/feedback?kind=mood')).status).toBe(400);
  });

  it('is corrected entry by entry, unless somebody else was first', async () => {
    await aFewThings();
    const [entry] = (await list(`?kind=lesson&childId=${week.ada.id}`)).items;
    const correct = (body: object, version: number) =>
      week.anna.send('patch', `/feedback/${entry?.id}`, body).set('If-Match', `"${version}"`);
    const corrected = await correct({ face: 'okay', minutes: 20 }, 1);
    expect(corrected.body).toMatchObject({
      face: 'okay',
      comment: 'Loved it',
      minutes: 20,
      version: 2,
    });
    const late = await correct({ face: 'hard' }, 1);
    expect([late.status, late.body.current.face]).toEqual([412, 'okay']);
    expect((await correct({ face: 'bored' }, 2)).status).toBe(400);
  });

  it('is removed entry by entry, in the database too', async () => {
    await aFewThings();
    const { items } = await list();
    const stale = await week.anna
      .send('delete', `/feedback/${items[1]?.id}`)
      .set('If-Match', '"9"');
    expect(stale.status).toBe(412);
    for (const entry of items) expect((await remove(entry)).status).toBe(204);
    expect(await list()).toEqual({ items: [], nextCursor: null });
    expect(await week.rowsOf('lesson_feedback')).toEqual([]);
    expect(await week.rowsOf('feedback_events')).toEqual([]);
    expect(items[0] && (await remove(items[0])).status).toBe(404);
  });

  it('is the parents’ own, and empty for another family', async () => {
    await aFewThings();
    const gran = await api.member({ family: week.anna.family, role: 'viewer' });
    expect((await gran.send('get', '/feedback')).status).toBe(403);
    const other = await api.member();
    expect((await other.send('get', '/feedback')).body.items).toEqual([]);
  });
});

describe('implicit feedback', () => {
  it('is a hand’s move from its old place, once for each child, with what had planned it', async () => {
    const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
    await week.anna
      .send('post', `/items/${id}/move`, { date: TUESDAY, startTime: '10:00' })
      .set('If-Match', '"1"');
    const events = await week.rowsOf('feedback_events');
    expect(events.map(({ child_id }) => child_id).sort()).toEqual(
      [week.ada.id, week.ben.id].sort(),
    );
    expect(events[0]).toMatchObject({
      item_id: id,
      kind: 'moved',
      moved_by: 'hand',
      date: MONDAY,
      start_minute: 540,
      to_date: TUESDAY,
      to_start_minute: 600,
      account_id: week.anna.account.id,
      version_id: week.versionId,
      models: MODELS,
    });
  });

  it('is skipping, a tick taken back, and one child’s minutes', async () => {
    const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
    const patch = (body: object, version: number) =>
      week.anna.send('patch', `/items/${id}`, body).set('If-Match', `"${version}"`);
    await patch({ status: 'skipped' }, 1);
    await patch({ outcomes: [{ childId: week.ada.id, status: 'done', actualMinutes: 20 }] }, 2);
    await patch({ note: 'Only a note: no implicit feedback' }, 3);
    const events = (await week.rowsOf('feedback_events')).filter(
      ({ child_id }) => child_id === week.ada.id,
    );
    expect(
      events.map(({ kind, to_status, minutes_delta }) => [kind, to_status, minutes_delta]),
    ).toEqual([
      ['skipped', 'skipped', null],
      ['status-changed', 'done', null],
      ['minutes-under', null, -10],
    ]);
    expect(await week.rowsOf('feedback_events')).toHaveLength(4);
  });

  it('is not written where the change itself is refused', async () => {
    const { id } = await week.lesson();
    await week.anna.send('patch', `/items/${id}`, { status: 'done' }).set('If-Match', '"9"');
    await week.anna
      .send('post', `/items/${id}/move`, { date: TUESDAY, startTime: '23:00' })
      .set('If-Match', '"1"');
    expect(await week.rowsOf('feedback_events')).toEqual([]);
  });
});
