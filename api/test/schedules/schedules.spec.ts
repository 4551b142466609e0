import { FixedClock } from '../../src/platform/index.js';
import {
  aChild,
  aJob,
  aSchedule,
  aScheduleVersion,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
let ada: ReturnType<typeof aChild>;
let maths: ReturnType<typeof aSubject>;

const week = { title: 'A week', startDate: '2026-11-16', endDate: '2026-11-22' };

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-11-14T10:00:00Z')) });
});
afterAll(() => api.close());

beforeEach(async () => {
  anna = await api.member();
  ada = aChild({ familyId: anna.family.id });
  maths = aSubject({ familyId: anna.family.id });
  await api.rows.insert(ada, maths);
  await api.rows.learn(maths, [ada.id]);
});

describe('asking for a schedule', () => {
  it('is answered at once with a job, and where to follow it', async () => {
    const { status, body, headers } = await anna.send('post', '/schedules', week);
    expect(status).toBe(202);
    expect(headers.location).toBe(`/api/v1/jobs/${body.id}`);
    expect(body).toMatchObject({
      kind: 'generate-schedule',
      status: 'queued',
      progress: { phase: 'queued', percent: 0 },
      result: null,
      error: null,
      finishedAt: null,
    });
  });

  it('means all children and subjects of the family where none is named', async () => {
    const { body } = await anna.send('post', '/schedules', week);
    const [row] = await api.rows.dataSource.query<{ params: object }[]>(
      'SELECT params FROM jobs WHERE id = $1',
      [body.id],
    );
    expect(row?.params).toMatchObject({ ...week, childIds: [ada.id], subjectIds: [maths.id] });
  });

  it('gives the job that is under way where the same is asked for twice', async () => {
    const [first, second] = await Promise.all([
      anna.send('post', '/schedules', week),
      anna.send('post', '/schedules', { ...week, title: 'Once more' }),
    ]);
    const other = await anna.send('post', '/schedules', { ...week, endDate: '2026-11-29' });
    expect(second.body.id).toBe(first.body.id);
    expect(other.body.id).not.toBe(first.body.id);
  });

  it('answers a repeated command with the first answer, and refuses another with its key', async () => {
    const key = `week-${anna.family.id}`;
    const ask = (body: object) => anna.send('post', '/schedules', body).set('Idempotency-Key', key);
    const first = await ask(week);
    const second = await ask(week);
    expect(second.body).toEqual(first.body);
    expect(second.headers.location).toBe(first.headers.location);
    expect((await ask({ ...week, title: 'Another' })).body.code).toBe('idempotency.mismatch');
  });

  const stranger = aChild({ familyId: '' }).id;
  it.each([
    ['an end before the start', { endDate: '2026-11-15' }, 'endDate'],
    ['a range that is over', { startDate: '2026-11-02', endDate: '2026-11-08' }, 'endDate'],
    ['more than 26 weeks', { endDate: '2027-05-17' }, 'endDate'],
    ['a day there is not', { startDate: '2026-02-30' }, 'startDate'],
    ['no title', { title: ' ' }, 'title'],
    ['a title of 121 characters', { title: 'a'.repeat(121) }, 'title'],
    ['a child there is not', { childIds: [stranger] }, 'childIds.0'],
    ['a subject there is not', { subjectIds: [stranger] }, 'subjectIds.0'],
    ['a child that is no id', { childIds: ['ada'] }, 'childIds.0'],
    ['an empty choice of children', { childIds: [] }, 'childIds'],
    ['1,000 subjects', { subjectIds: new Array<string>(1_000).fill(stranger) }, 'subjectIds'],
    ['10,000 subjects', { subjectIds: new Array<string>(10_000).fill(stranger) }, 'body'],
    ['a field it does not know', { colour: 'blue' }, 'colour'],
  ])('refuses %s', async (_what, wrong, field) => {
    const { status, body } = await anna.send('post', '/schedules', { ...week, ...wrong });
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('takes 26 weeks', async () => {
    const { status } = await anna.send('post', '/schedules', { ...week, endDate: '2027-05-16' });
    expect(status).toBe(202);
  });

  it('refuses a child of another family as one that does not exist', async () => {
    const other = await api.member();
    const theirs = await api.rows.insert(aChild({ familyId: other.family.id }));
    const { status } = await anna.send('post', '/schedules', { ...week, childIds: [theirs.id] });
    expect(status).toBe(400);
  });

  it('says what is missing in a family that has nothing to plan', async () => {
    const empty = await api.member();
    const { status, body } = await empty.send('post', '/schedules', week);
    expect(status).toBe(409);
    expect(body.code).toBe('schedule.no-children');
    await api.rows.insert(aChild({ familyId: empty.family.id }));
    const { body: withChild } = await empty.send('post', '/schedules', week);
    expect(withChild.code).toBe('schedule.no-subjects');
  });

  it('is for editors, not for viewers', async () => {
    const viewer = await api.member({ family: anna.family, role: 'viewer' });
    const editor = await api.member({ family: anna.family, role: 'editor' });
    expect((await viewer.send('post', '/schedules', week)).status).toBe(403);
    expect((await editor.send('post', '/schedules', week)).status).toBe(202);
  });
});

describe('schedules', () => {
  const stored = async () => {
    const familyId = anna.family.id;
    const schedule = aSchedule({ familyId, childIds: [ada.id], subjectIds: [maths.id] });
    const unplaced = [
      {
        weekStart: '2026-11-16',
        subjectId: maths.id,
        childIds: [ada.id],
        missing: 2,
        reasons: [{ code: 'maxDaily', params: { childId: ada.id, times: 4, alone: 4 } }],
      },
    ];
    const version = aScheduleVersion({
      familyId,
      scheduleId: schedule.id,
      diagnostics: { unplaced },
    });
    await api.rows.insert(schedule, version);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      version.id,
      schedule.id,
    ]);
    return { schedule, version };
  };

  it('are listed the newest first, page by page', async () => {
    const [old, young] = [await stored(), await stored()];
    const first = await anna.send('get', '/schedules?limit=1');
    expect(first.body.items[0]).toMatchObject({
      id: young.schedule.id,
      activeVersion: { id: young.version.id },
    });
    const second = await anna.send('get', `/schedules?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ id: old.schedule.id }], nextCursor: null });
  });

  it('tell how they came out', async () => {
    const { schedule } = await stored();
    const { body, headers } = await anna.send('get', `/schedules/${schedule.id}`);
    expect(headers.etag).toBe('"1"');
    expect(body.activeVersion).toMatchObject({
      number: 1,
      reason: 'generated',
      summary: { required: 1, placed: 1 },
    });
  });

  it('tell what did not fit and why, by name', async () => {
    const { schedule } = await stored();
    const { body } = await anna.send('get', `/schedules/${schedule.id}/unplaced`);
    expect(body.items).toEqual([
      expect.objectContaining({
        subjectName: 'Mathematics',
        missing: 2,
        reasons: [
          {
            code: 'maxDaily',
            params: { childId: ada.id, childName: 'Ada', times: 4, alone: 4 },
          },
        ],
      }),
    ]);
  });

  it('can be called something else by who has seen the present version', async () => {
    const { schedule } = await stored();
    const rename = (version: string) =>
      anna.send('patch', `/schedules/${schedule.id}`, { title: 'Winter' }).set('If-Match', version);
    expect((await rename('"1"')).body).toMatchObject({ title: 'Winter', version: 2 });
    const late = await rename('"1"');
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ title: 'Winter' });
  });

  it('can be removed with all that stands in them', async () => {
    const { schedule } = await stored();
    const removed = await anna.send('delete', `/schedules/${schedule.id}`).set('If-Match', '"1"');
    expect(removed.status).toBe(204);
    expect((await anna.send('get', `/schedules/${schedule.id}`)).status).toBe(404);
    expect(await api.rows.count('schedule_versions', anna.family.id)).toBe(0);
  });

  it('of another family do not exist', async () => {
    const { schedule } = await stored();
    const ben = await api.member();
    for (const path of [`/schedules/${schedule.id}`, `/schedules/${schedule.id}/unplaced`])
      expect((await ben.send('get', path)).status).toBe(404);
  });
});

describe('a job', () => {
  it('speaks of children by id, as its row does', async () => {
    const progress = {
      phase: 'placing',
      percent: 10,
      bestScore: null,
      placed: 1,
      required: 5,
      weekStart: null,
    };
    const params = { week: 1, weeks: 1, subject: 'Mathematics', childIds: [ada.id] };
    const step = { code: 'place-subject', params } as const;
    const job = await api.rows.insert(
      aJob({
        familyId: anna.family.id,
        status: 'running',
        progress: { ...progress, phase: 'placing', step },
      }),
    );
    const { body } = await anna.send('get', `/jobs/${job.id}`);
    expect(body.progress.step).toEqual(step);
  });

  it('that waits is cancelled at once, and stays so', async () => {
    const { body: job } = await anna.send('post', '/schedules', week);
    const cancelled = await anna.send('post', `/jobs/${job.id}/cancel`);
    expect(cancelled.body).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String) });
    expect((await anna.send('post', `/jobs/${job.id}/cancel`)).body).toEqual(cancelled.body);
  });

  it('of another family does not exist, to read, to follow or to cancel', async () => {
    const { body: job } = await anna.send('post', '/schedules', week);
    const ben = await api.member();
    expect((await ben.send('get', `/jobs/${job.id}`)).status).toBe(404);
    expect((await ben.send('get', `/jobs/${job.id}/events`)).status).toBe(404);
    expect((await ben.send('post', `/jobs/${job.id}/cancel`)).status).toBe(404);
  });

  it('that is followed does not keep the api from stopping', async () => {
    const other = await startApi();
    const robin = await other.member();
    const job = await other.rows.insert(aJob({ familyId: robin.family.id }));
    const address = `${other.url}/api/v1/jobs/${job.id}/events`;
    const stream = await fetch(address, { headers: robin.headers });
    let text = '';
    let closing: Promise<void> | undefined;
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      if (text.includes('event: progress')) closing ??= other.close();
    }
    await closing;
    expect(text).not.toContain('event: done');
  });

  it('can be followed live until it ends', async () => {
    const { body: job } = await anna.send('post', '/schedules', week);
    const stream = await fetch(`${api.url}/api/v1/jobs/${job.id}/events`, {
      headers: anna.headers,
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    let text = '';
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const isFirst = !text.includes('event: progress');
      text += part;
      if (isFirst && text.includes('event: progress'))
        await anna.send('post', `/jobs/${job.id}/cancel`);
    }
    const events = text.match(/event: \w+/g);
    expect(events?.at(-1)).toBe('event: done');
    expect(text).toContain('"status":"cancelled"');
  });
});
