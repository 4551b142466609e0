import { FixedClock } from '../../src/platform/index.js';
import type { Item, Job } from '../../src/persistence/index.js';
import {
  aChild,
  aJob,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

// Wednesday 18 November 2026, ten o'clock in Lisbon: Monday and Tuesday are past.
const NOW = new Date('2026-11-18T10:00:00Z');
const [MONDAY, WEDNESDAY, THURSDAY, FRIDAY] = [
  '2026-11-16',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
];

let api: TestApi;
let anna: FamilyCaller;
let ella: ReturnType<typeof aChild>;
let robin: ReturnType<typeof aParent>;
let schedule: ReturnType<typeof aSchedule>;
let version: ReturnType<typeof aScheduleVersion>;
let subject: ReturnType<typeof aSubject>;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());

beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  ella = aChild({ familyId, name: 'Ella' });
  robin = aParent({ familyId });
  subject = aSubject({ familyId });
  schedule = aSchedule({
    familyId,
    childIds: [ella.id],
    subjectIds: [subject.id],
    startDate: MONDAY,
    endDate: '2026-11-22',
  });
  version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  await api.rows.insert(ella, robin, subject, schedule, version);
  await api.rows.learn(subject, [ella.id]);
  await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    version.id,
    schedule.id,
  ]);
});

async function lesson(date: string, over: Partial<Item> = {}): Promise<Item> {
  const place = { scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
  const item = await api.rows.insert(anItem({ familyId: anna.family.id, date, ...place, ...over }));
  await api.rows.attend(item, [ella.id]);
  return item;
}

/** What the worker would have answered. */
async function preview(found: {
  moved?: readonly (readonly [Item, string, number])[];
  leftOver?: readonly (readonly [Item, object[]])[];
  items: readonly Item[];
}): Promise<Job> {
  const from = ({ date, startMinute }: Item): object => ({ date, startMinute });
  return api.rows.insert(
    aJob({
      familyId: anna.family.id,
      kind: 'replan-schedule',
      status: 'succeeded',
      params: {
        scheduleId: schedule.id,
        baseVersionId: version.id,
        calm: 0.5,
        disruption: { kind: 'sick-child', date: THURSDAY, childId: ella.id },
      },
      preview: {
        moved: (found.moved ?? []).map(([item, date, startMinute]) => ({
          itemId: item.id,
          from: from(item),
          to: { date, startMinute },
          cause: { code: item.date < WEDNESDAY ? 'missed' : 'disruption', broken: [] },
          forSubjectId: null,
        })),
        leftOver: (found.leftOver ?? []).map(([item, offers]) => ({
          itemId: item.id,
          from: from(item),
          missed: item.date < WEDNESDAY,
          reasons: [],
          offers,
        })),
        kept: 0,
        minutesBefore: 0,
        minutesAfter: 0,
        places: found.items
          .map(({ id, date, startMinute, minutes }) => [id, date, startMinute, minutes].join(' '))
          .sort()
          .join('\n'),
      },
    }),
  );
}

const apply = (job: Job, body: object = {}, caller = anna) =>
  caller.send('post', `/schedules/${schedule.id}/replan/${job.id}/apply`, body);
const undo = () => anna.send('post', `/schedules/${schedule.id}/undo`);
const row = ({ id }: Item): Promise<Item> =>
  api.rows.dataSource.getRepository<Item>('Item').findOneByOrFail({ id });

describe('applying a preview', () => {
  it('moves what it shows, keeps ids, notes and locks, and tells of it once', async () => {
    const [moving, staying] = [
      await lesson(THURSDAY, { note: 'page 12' }),
      await lesson(FRIDAY, { locked: true }),
    ];
    const job = await preview({ moved: [[moving, FRIDAY, 660]], items: [moving, staying] });
    const { status, body } = await apply(job);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      schedule: { id: schedule.id },
      version: { number: 2, reason: 'replanned' },
    });
    expect(await row(moving)).toMatchObject({
      date: FRIDAY,
      startMinute: 660,
      note: 'page 12',
      active: true,
      versionId: body.version.id,
    });
    expect(await row(staying)).toMatchObject({
      date: FRIDAY,
      startMinute: 540,
      locked: true,
      version: staying.version ?? 1,
    });
    const events = await api.rows.dataSource.query<{ type: string }[]>(
      `SELECT type FROM outbox_events WHERE family_id = $1`,
      [anna.family.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['schedule.replanned']);
  });

  it('answers a repeated command with the first answer', async () => {
    const moving = await lesson(THURSDAY);
    const job = await preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    const key = `apply-${job.id}`;
    const first = await apply(job).set('Idempotency-Key', key);
    expect((await apply(job).set('Idempotency-Key', key)).body).toEqual(first.body);
    expect((await apply(job)).body).toMatchObject({ status: 409, code: 'replan.outdated' });
  });

  it.each<[string, (item: Item) => Promise<unknown>]>([
    [
      'was moved',
      (item) =>
        api.rows.dataSource.query(
          `UPDATE items SET start_minute = 600, end_minute = 630 WHERE id = $1`,
          [item.id],
        ),
    ],
    [
      'was done',
      (item) =>
        api.rows.dataSource.query(`UPDATE items SET status = 'done' WHERE id = $1`, [item.id]),
    ],
    [
      'was locked',
      (item) =>
        api.rows.dataSource.query(`UPDATE items SET locked = true WHERE id = $1`, [item.id]),
    ],
  ])('is refused where a lesson of it %s meanwhile, and changes nothing', async (_what, change) => {
    const [moving, other] = [await lesson(THURSDAY), await lesson(FRIDAY)];
    const job = await preview({
      moved: [
        [moving, FRIDAY, 660],
        [other, FRIDAY, 720],
      ],
      items: [moving, other],
    });
    await change(moving);
    expect((await apply(job)).body).toMatchObject({ status: 409, code: 'replan.outdated' });
    expect(await row(other)).toMatchObject({ startMinute: 540 });
  });

  it('is refused where another version is in use', async () => {
    const moving = await lesson(THURSDAY);
    const job = await preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    const next = aScheduleVersion({
      familyId: anna.family.id,
      scheduleId: schedule.id,
      number: 2,
      baseVersionId: version.id,
    });
    await api.rows.insert(next);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      next.id,
      schedule.id,
    ]);
    expect((await apply(job)).body.code).toBe('replan.outdated');
  });

  it('does with what is left over as chosen, and by its first offer where nothing was said', async () => {
    const [carried, dropped, extended] = [
      await lesson(THURSDAY),
      await lesson(THURSDAY, { startMinute: 600 }),
      await lesson(THURSDAY, { startMinute: 660 }),
    ];
    const carry = {
      kind: 'carry-over',
      toWeek: '2026-11-23',
      place: { date: '2026-11-23', startMinute: 540 },
    };
    const extend = {
      kind: 'extend-hours',
      date: FRIDAY,
      minutes: 30,
      place: { date: FRIDAY, startMinute: 840 },
    };
    const drop = { kind: 'drop' };
    const job = await preview({
      leftOver: [
        [carried, [carry, drop]],
        [dropped, [carry, drop]],
        [extended, [carry, extend, drop]],
      ],
      items: [carried, dropped, extended],
    });
    const leftOver = [
      { itemId: dropped.id, choice: 'drop' },
      { itemId: extended.id, choice: 'extend-hours' },
    ];
    expect((await apply(job, { leftOver })).status).toBe(200);
    expect(await row(carried)).toMatchObject({
      date: '2026-11-23',
      startMinute: 540,
      active: true,
    });
    expect(await row(dropped)).toMatchObject({ active: false });
    expect(await row(extended)).toMatchObject({ date: FRIDAY, startMinute: 840, locked: true });
  });

  it('refuses a choice that was not offered, and a lesson that is not left over', async () => {
    const left = await lesson(THURSDAY);
    const job = await preview({ leftOver: [[left, [{ kind: 'drop' }]]], items: [left] });
    const leftOver = [
      { itemId: left.id, choice: 'carry-over' },
      { itemId: subject.id, choice: 'drop' },
    ];
    const { status, body } = await apply(job, { leftOver });
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([
      'leftOver.0.choice',
      'leftOver.1.itemId',
    ]);
  });

  it('leaves a missed lesson in the record and places a new one for it', async () => {
    const missed = await lesson(MONDAY);
    const job = await preview({ moved: [[missed, FRIDAY, 660]], items: [missed] });
    await apply(job);
    expect(await row(missed)).toMatchObject({
      date: MONDAY,
      startMinute: 540,
      status: 'moved',
      active: true,
    });
    const { body } = await anna.send('get', `/weeks/${MONDAY}`);
    expect(body.items).toHaveLength(2);
    expect(body.items[1]).toMatchObject({ date: FRIDAY, startTime: '11:00', status: 'planned' });
    await undo();
    expect(await row(missed)).toMatchObject({ date: MONDAY, status: 'planned' });
    expect((await anna.send('get', `/weeks/${MONDAY}`)).body.items).toHaveLength(1);
  });

  it('and its undo are noticed from the old places, as the system’s doing', async () => {
    const [moving, leftOut] = [
      await lesson(THURSDAY),
      await lesson(THURSDAY, { startMinute: 600 }),
    ];
    const items = [moving, leftOut];
    const moved = [[moving, FRIDAY, 660]] as const;
    await apply(await preview({ moved, leftOver: [[leftOut, [{ kind: 'drop' }]]], items }));
    await undo();
    const events = await api.rows.dataSource.query<{ row: object }[]>(
      `SELECT to_jsonb(e) AS row FROM feedback_events e WHERE family_id = $1 ORDER BY id`,
      [anna.family.id],
    );
    expect(events.map((event) => event.row)).toMatchObject([
      { item_id: moving.id, kind: 'replanned', date: THURSDAY, to_date: FRIDAY },
      { item_id: leftOut.id, kind: 'replanned', to_date: null, moved_by: 'system' },
      { item_id: moving.id, kind: 'moved', date: FRIDAY, to_date: THURSDAY, moved_by: 'system' },
    ]);
    expect(events[0]?.row).toMatchObject({ version_id: version.id, child_id: ella.id });
  });

  it('is not found with another family’s ids', async () => {
    const other = await api.member();
    const moving = await lesson(THURSDAY);
    const job = await preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    expect((await apply(job, {}, other)).status).toBe(404);
    expect((await other.send('post', `/schedules/${schedule.id}/undo`)).status).toBe(404);
    expect((await other.send('get', `/items/${moving.id}/why`)).status).toBe(404);
    expect(await row(moving)).toMatchObject({ date: THURSDAY });
  });
});

describe('undo', () => {
  it('brings everything back in one press, and keeps marks made since', async () => {
    const [a, b, dropped] = [
      await lesson(THURSDAY),
      await lesson(THURSDAY, { startMinute: 600 }),
      await lesson(THURSDAY, { startMinute: 660 }),
    ];
    const items = [a, b, dropped];
    const job = await preview({
      moved: [
        [a, FRIDAY, 540],
        [b, FRIDAY, 600],
      ],
      leftOver: [[dropped, [{ kind: 'drop' }]]],
      items,
    });
    await apply(job);
    await api.rows.dataSource.query(`UPDATE items SET status = 'done', note = NULL WHERE id = $1`, [
      b.id,
    ]);
    const { status, body } = await undo();
    expect(status).toBe(200);
    expect(body.version).toMatchObject({ number: 3, reason: 'undone' });
    expect(await row(a)).toMatchObject({ date: THURSDAY, startMinute: 540 });
    expect(await row(b)).toMatchObject({ date: FRIDAY, startMinute: 600, status: 'done' });
    expect(await row(dropped)).toMatchObject({ date: THURSDAY, startMinute: 660, active: true });
  });

  it('leaves alone what was placed by hand since, and what its place now belongs to', async () => {
    const [a, b] = [await lesson(THURSDAY), await lesson(FRIDAY, { startMinute: 660 })];
    const job = await preview({ moved: [[a, FRIDAY, 540]], items: [a, b] });
    await apply(job);
    await api.rows.dataSource.query(
      `UPDATE items SET date = $2, start_minute = 540, end_minute = 570, locked = true WHERE id = $1`,
      [b.id, THURSDAY],
    );
    expect((await undo()).status).toBe(200);
    expect(await row(b)).toMatchObject({ date: THURSDAY, startMinute: 540, locked: true });
    expect(await row(a)).toMatchObject({ date: FRIDAY, startMinute: 540 });
  });

  it('says when there is nothing to undo', async () => {
    expect((await undo()).body).toMatchObject({ status: 409, code: 'schedule.nothing-to-undo' });
  });

  it('shows in the history with what it was made for, and in the comparison', async () => {
    const moving = await lesson(THURSDAY);
    await apply(await preview({ moved: [[moving, FRIDAY, 660]], items: [moving] }));
    const path = `/schedules/${schedule.id}`;
    const { body: compared } = await anna.send('get', `${path}/compare`);
    expect(compared).toMatchObject({
      moved: [
        {
          title: 'Mathematics',
          from: { date: THURSDAY, startTime: '09:00' },
          to: { date: FRIDAY, startTime: '11:00' },
        },
      ],
      added: [],
      removed: [],
    });
    await undo();
    const { body } = await anna.send('get', `${path}/versions`);
    expect(body.items).toMatchObject([
      { number: 3, reason: 'undone', active: true, note: 'Went back to the plan before' },
      {
        number: 2,
        reason: 'replanned',
        active: false,
        note: 'Ella was ill on Thursday',
        moved: 1,
        leftOver: 0,
      },
      { number: 1, reason: 'generated', active: false },
    ]);
    const same = await anna.send(
      'get',
      `${path}/compare?from=${body.items[2].id}&to=${body.items[0].id}`,
    );
    expect(same.body).toEqual({ moved: [], added: [], removed: [] });
    const strange = await anna.send('get', `${path}/compare?from=${subject.id}`);
    expect(strange.body.code).toBe('schedule-version.not-found');
  });
});

describe('a backlog', () => {
  it('stays on its day: looking at it, or leaving an offer alone, puts nothing on today', async () => {
    const [missed, ahead] = [await lesson(MONDAY), await lesson(FRIDAY)];
    await preview({ moved: [[missed, FRIDAY, 660]], items: [missed, ahead] });
    for (const path of [`/weeks/${WEDNESDAY}`, `/items/${missed.id}`, `/schedules/${schedule.id}`])
      expect((await anna.send('get', path)).status).toBe(200);
    const { body } = await anna.send('get', `/weeks/${WEDNESDAY}`);
    expect(body.items.map(({ id, date }: Item) => [id, date])).toEqual([
      [missed.id, MONDAY],
      [ahead.id, FRIDAY],
    ]);
    expect(await row(missed)).toMatchObject({ status: 'planned', version: 1 });
    const { body: history } = await anna.send('get', `/schedules/${schedule.id}/versions`);
    expect(history).toMatchObject({ canUndo: false, items: [{ number: 1 }] });
  });
});

describe('marking a lesson done', () => {
  it('moves no other', async () => {
    const [a, b] = [await lesson(THURSDAY), await lesson(FRIDAY)];
    await anna.send('patch', `/items/${a.id}`, { status: 'done' }).set('If-Match', '"1"');
    expect(await row(b)).toMatchObject({ date: FRIDAY, startMinute: 540, version: 1 });
  });
});
