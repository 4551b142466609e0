import { newId } from '../../src/persistence/index.js';
import { FixedClock } from '../../src/platform/index.js';
import { startApi, type TestApi } from '../../src/testing/index.js';
import { MODELS, MONDAY, TaughtWeek, TUESDAY } from './a-taught-week.js';

let api: TestApi;
let week: TaughtWeek;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-11-16T12:00:00Z')) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await TaughtWeek.of(api);
});

const entriesOf = async (itemId: string) => {
  const { body } = await week.anna.send('get', `/items/${itemId}/feedback`);
  return body.entries as { childId: string; face: string; comment: string | null; id: string }[];
};

describe('saying how a lesson was', () => {
  it('takes one face, and keeps who said it, where the lesson stood and what had planned it', async () => {
    const { id } = await week.lesson();
    const answer = await week.say(id, { childId: week.ada.id, face: 'good' });
    expect(answer.status).toBe(200);
    expect(answer.body.entries).toMatchObject([{ face: 'good', comment: null, version: 1 }]);
    const [row] = await week.rowsOf('lesson_feedback');
    expect(row).toMatchObject({
      account_id: week.anna.account.id,
      date: MONDAY,
      start_minute: 540,
      version_id: week.versionId,
      models: MODELS,
    });
  });

  it('takes a face for each child of a lesson together, and changes one without the other', async () => {
    const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
    await week.say(
      id,
      { childId: week.ada.id, face: 'good' },
      { childId: week.ben.id, face: 'hard', comment: 'Too long for him' },
    );
    await week.say(id, { childId: week.ada.id, face: 'okay' });
    const faces = new Map((await entriesOf(id)).map(({ childId, face }) => [childId, face]));
    expect(faces.get(week.ada.id)).toBe('okay');
    expect(faces.get(week.ben.id)).toBe('hard');
  });

  it('replaces when said again: one row, the comment kept where none is given, gone where it is empty', async () => {
    const { id } = await week.lesson();
    const childId = week.ada.id;
    await week.say(id, { childId, face: 'hard', comment: 'Tired today' });
    await week.say(id, { childId, face: 'good' });
    expect(await entriesOf(id)).toMatchObject([{ face: 'good', comment: 'Tired today' }]);
    await week.say(id, { childId, face: 'good', comment: '' });
    expect(await entriesOf(id)).toMatchObject([{ face: 'good', comment: null }]);
    expect(await week.rowsOf('lesson_feedback')).toHaveLength(1);
  });

  it('seals the comment, and tells of the faces alone', async () => {
    const { id } = await week.lesson();
    await week.say(id, { childId: week.ada.id, face: 'hard', comment: 'Cried over fractions' });
    const [row] = await week.rowsOf('lesson_feedback');
    expect(row?.comment).toEqual(expect.not.stringContaining('fractions'));
    const told = (await week.rowsOf('outbox_events')).filter(
      ({ type }) => type === 'feedback.given',
    );
    expect(told).toMatchObject([
      { subject_id: id, data: { about: 'lesson', faces: [{ face: 'hard' }] } },
    ]);
    expect(JSON.stringify(told)).not.toContain('fractions');
  });

  it('writes the minutes into the lesson, where they count, and reads them from there', async () => {
    const { id } = await week.lesson();
    const said = await week.say(id, { childId: week.ada.id, face: 'okay', minutes: 45 });
    expect(said.body.entries).toMatchObject([{ minutes: 45 }]);
    const { body: item } = await week.anna.send('get', `/items/${id}`);
    expect(item.children).toMatchObject([{ actualMinutes: 45, status: 'planned' }]);
    expect(await week.rowsOf('feedback_events')).toMatchObject([
      { kind: 'minutes-over', minutes_delta: 15 },
    ]);
  });

  it('takes it back for one child or for all, really, and more than once', async () => {
    const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
    await week.say(
      id,
      { childId: week.ada.id, face: 'good' },
      { childId: week.ben.id, face: 'hard' },
    );
    const forget = (query: string) => week.anna.send('delete', `/items/${id}/feedback${query}`);
    expect((await forget(`?childId=${week.ada.id}`)).status).toBe(204);
    expect(await entriesOf(id)).toMatchObject([{ childId: week.ben.id }]);
    expect((await forget('')).status).toBe(204);
    expect((await forget('')).status).toBe(204);
    expect(await week.rowsOf('lesson_feedback')).toEqual([]);
  });

  it('goes with the child and with the lesson', async () => {
    const { id } = await week.lesson({}, [week.ada.id, week.ben.id]);
    await week.say(
      id,
      { childId: week.ada.id, face: 'good' },
      { childId: week.ben.id, face: 'hard' },
    );
    await api.rows.dataSource.query('DELETE FROM children WHERE id = $1', [week.ben.id]);
    expect(await week.rowsOf('lesson_feedback')).toMatchObject([{ child_id: week.ada.id }]);
    await api.rows.dataSource.query('DELETE FROM items WHERE id = $1', [id]);
    expect(await week.rowsOf('lesson_feedback')).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['no entry', [], 'entries'],
    ['an unknown face', [{ childId: '', face: 'bored' }], 'entries.0.face'],
    ['minutes beyond a day', [{ childId: '', face: 'good', minutes: 1441 }], 'entries.0.minutes'],
    [
      'minutes that are no number',
      [{ childId: '', face: 'good', minutes: 'many' }],
      'entries.0.minutes',
    ],
    [
      'a comment without end',
      [{ childId: '', face: 'good', comment: 'a'.repeat(2001) }],
      'entries.0.comment',
    ],
    ['a child of nobody', [{ childId: newId(), face: 'good' }], 'entries.0.childId'],
    ['a field we do not know', [{ childId: '', face: 'good', stars: 5 }], 'entries.0.stars'],
  ])('%s, with the field’s name', async (_what, entries: object[], field) => {
    const { id } = await week.lesson();
    const own = entries.map((entry) =>
      'childId' in entry && entry.childId === '' ? { ...entry, childId: week.ada.id } : entry,
    );
    const { status, body } = await week.say(id, ...own);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'request.invalid' });
    expect(body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ field })]));
    expect(await week.rowsOf('lesson_feedback')).toEqual([]);
  });

  it('a child named twice', async () => {
    const { id } = await week.lesson();
    const childId = week.ada.id;
    const { body } = await week.say(id, { childId, face: 'good' }, { childId, face: 'hard' });
    expect(body.errors).toMatchObject([{ field: 'entries.1.childId', code: 'list.repeats' }]);
  });

  it('lessons that are still ahead, that were moved, and what is no lesson', async () => {
    const childId = week.ada.id;
    const ahead = await week.lesson({ date: TUESDAY });
    const moved = await week.lesson({ status: 'moved', startMinute: 600 });
    const task = await week.lesson({ kind: 'task', startMinute: 660 });
    const codes = await Promise.all(
      [ahead, moved, task].map(async ({ id }) => {
        const { status, body } = await week.say(id, { childId, face: 'good' });
        return [status, (body as { code: string }).code];
      }),
    );
    expect(codes).toEqual([
      [409, 'feedback.too-early'],
      [409, 'feedback.moved'],
      [409, 'feedback.no-lesson'],
    ]);
  });

  it('another family’s lesson, child and entry: nothing is there', async () => {
    const theirs = await TaughtWeek.of(api);
    const lesson = await theirs.lesson();
    const said = await theirs.say(lesson.id, { childId: theirs.ada.id, face: 'good' });
    const entryId = said.body.entries[0].id as string;
    const tries = [
      week.say(lesson.id, { childId: theirs.ada.id, face: 'hard' }),
      week.anna.send('get', `/items/${lesson.id}/feedback`),
      week.anna.send('delete', `/items/${lesson.id}/feedback`),
      week.anna.send('delete', `/feedback/${entryId}`).set('If-Match', '"1"'),
      week.anna.send('patch', `/feedback/${entryId}`, { face: 'hard' }).set('If-Match', '"1"'),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([
      404, 404, 404, 404, 404,
    ]);
    const mine = await week.lesson();
    const { status } = await week.say(mine.id, { childId: theirs.ada.id, face: 'hard' });
    expect(status).toBe(400);
    expect(await theirs.rowsOf('lesson_feedback')).toMatchObject([{ face: 'good' }]);
  });

  it('a viewer’s word, though a viewer may read', async () => {
    const { id } = await week.lesson();
    const gran = await api.member({ family: week.anna.family, role: 'viewer' });
    const entries = [{ childId: week.ada.id, face: 'good' }];
    expect((await gran.send('put', `/items/${id}/feedback`, { entries })).status).toBe(403);
    expect((await gran.send('get', `/items/${id}/feedback`)).status).toBe(200);
  });
});
