import { FixedClock } from '../../src/platform/index.js';
import { aHoliday, startApi, type TestApi } from '../../src/testing/index.js';
import { FRIDAY, MODELS, MONDAY, TaughtWeek } from './a-taught-week.js';

const clock = new FixedClock(new Date('2026-11-16T12:00:00Z'));
let api: TestApi;
let week: TaughtWeek;

beforeAll(async () => {
  api = await startApi({ clock });
});
afterAll(() => api.close());
beforeEach(async () => {
  setDay('2026-11-20');
  week = await TaughtWeek.of(api);
  await week.lesson();
});

function setDay(date: string, time = '12:00'): void {
  clock.advance(Date.parse(`${date}T${time}:00Z`) - clock.now().getTime());
}

const read = async (date = MONDAY) => {
  const { body } = await week.anna.send('get', `/weeks/${date}/feedback`);
  return body as { ask: boolean; rating: object | null; version: number };
};
const say = (body: object, version = 0, date = MONDAY) =>
  week.anna.send('put', `/weeks/${date}/feedback`, body).set('If-Match', `"${version}"`);
const dismiss = () => week.anna.send('post', `/weeks/${MONDAY}/feedback/dismiss`);
const forget = (version: number) =>
  week.anna.send('delete', `/weeks/${MONDAY}/feedback`).set('If-Match', `"${version}"`);

const answers = { pace: 4, freeTime: 2, coreWork: 5 };

describe('asking how a week was', () => {
  it('begins on its last school day and ends with the week after', async () => {
    const asks: Record<string, boolean> = {};
    for (const date of ['2026-11-19', FRIDAY, '2026-11-22', '2026-11-29', '2026-11-30']) {
      setDay(date);
      // Signed in on that day: a session of days ago has ended.
      const today = await api.member({ family: week.anna.family });
      asks[date] = (await today.send('get', `/weeks/${MONDAY}/feedback`)).body.ask;
    }
    expect(asks).toEqual({
      '2026-11-19': false,
      [FRIDAY]: true,
      '2026-11-22': true,
      '2026-11-29': true,
      '2026-11-30': false,
    });
  });

  it('goes by the family’s own calendar and clock', async () => {
    await api.rows.insert(
      aHoliday({ familyId: week.familyId, startDate: '2026-11-19', endDate: FRIDAY }),
    );
    setDay('2026-11-17', '23:30');
    expect((await read()).ask).toBe(false);
    // Half past one on Wednesday there, the last day of school in that week.
    await api.rows.dataSource.query(
      `UPDATE families SET time_zone = 'Africa/Cairo' WHERE id = $1`,
      [week.familyId],
    );
    expect((await read()).ask).toBe(true);
  });

  it('never happens for a week off or one without a plan', async () => {
    expect((await read('2026-11-09')).ask).toBe(false);
    await api.rows.insert(
      aHoliday({ familyId: week.familyId, startDate: MONDAY, endDate: '2026-11-22' }),
    );
    expect((await read()).ask).toBe(false);
  });

  it('happens once: "not this week" ends it for good, for everybody, and twice is once', async () => {
    expect((await dismiss()).body).toMatchObject({ ask: false, rating: null, version: 1 });
    expect((await dismiss()).body).toMatchObject({ ask: false, version: 1 });
    const tom = await api.member({ family: week.anna.family, role: 'editor' });
    const { body } = await tom.send('get', `/weeks/${MONDAY}/feedback`);
    expect(body.ask).toBe(false);
  });
});

describe('saying how a week was', () => {
  it('keeps stars, statements and sealed words, with what had planned the week', async () => {
    const comment = 'Ella was worn out';
    const { status, body } = await say({ stars: 4, answers, comment });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        monday: MONDAY,
        ask: false,
        version: 1,
        rating: { stars: 4, answers: { ...answers, dayStart: null, energy: null }, comment },
      },
    });
    const [row] = await week.rowsOf('week_feedback');
    expect(row).toMatchObject({ version_id: week.versionId, models: MODELS });
    expect(row?.comment).not.toContain('Ella');
    const told = (await week.rowsOf('outbox_events')).filter(
      ({ type }) => type === 'feedback.given',
    );
    expect(told).toMatchObject([{ data: { about: 'week', monday: MONDAY, stars: 4 } }]);
  });

  it('replaces all of it when said again', async () => {
    await say({ stars: 4, answers, comment: 'Fine' });
    const { body } = await say({ stars: 2, answers: { energy: 1 } }, 1);
    expect(body.rating).toMatchObject({
      stars: 2,
      answers: { pace: null, freeTime: null, coreWork: null, energy: 1 },
      comment: null,
    });
    expect(await week.rowsOf('week_feedback')).toHaveLength(1);
  });

  it('loses nobody’s words when two parents answer at once', async () => {
    const tom = await api.member({ family: week.anna.family, role: 'editor' });
    await tom
      .send('put', `/weeks/${MONDAY}/feedback`, { stars: 5, comment: 'A good week' })
      .set('If-Match', '"0"');
    const late = await say({ stars: 2 });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ version: 1, rating: { comment: 'A good week' } });
    expect((await say({ stars: 2 }, 7)).status).toBe(412);
    expect((await say({ stars: 2 }, 1)).body.rating.stars).toBe(2);
  });

  it('can still be done after the question was put away', async () => {
    await dismiss();
    expect((await say({ stars: 3 }, 1)).body.rating.stars).toBe(3);
  });

  it('is erased on demand, and not asked for again', async () => {
    await say({ stars: 4, answers, comment: 'Fine' });
    expect((await forget(9)).status).toBe(412);
    expect((await forget(1)).status).toBe(204);
    expect(await read()).toMatchObject({ ask: false, rating: null, version: 2 });
    expect(await week.rowsOf('week_feedback')).toMatchObject([
      { stars: null, comment: null, pace: null, given_at: null, account_id: null },
    ]);
    expect((await forget(2)).status).toBe(404);
  });

  it.each([
    ['no stars', {}, 'stars'],
    ['six stars', { stars: 6 }, 'stars'],
    ['half a star', { stars: 2.5 }, 'stars'],
    ['an answer of nought', { stars: 3, answers: { pace: 0 } }, 'answers.pace'],
    ['a statement of one’s own', { stars: 3, answers: { fun: 5 } }, 'answers.fun'],
    ['a comment without end', { stars: 3, comment: 'a'.repeat(2001) }, 'comment'],
  ])('refuses %s, with the field’s name', async (_what, body, field) => {
    const answer = await say(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ field }]);
  });

  it('refuses weeks ahead, days that do not exist, and a save that has seen nothing', async () => {
    expect((await say({ stars: 3 }, 0, '2026-11-23')).body.code).toBe('feedback.too-early');
    expect((await say({ stars: 3 }, 0, '2026-02-30')).status).toBe(400);
    const unseen = await week.anna.send('put', `/weeks/${MONDAY}/feedback`, { stars: 3 });
    expect(unseen.status).toBe(428);
  });

  it('is the parents’ own: a viewer neither says nor reads it', async () => {
    const gran = await api.member({ family: week.anna.family, role: 'viewer' });
    expect((await gran.send('get', `/weeks/${MONDAY}/feedback`)).status).toBe(403);
  });
});
