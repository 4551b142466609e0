import { FixedClock } from '../../src/platform/index.js';
import type { Item } from '../../src/persistence/index.js';
import { aScheduleVersion, startApi, type TestApi } from '../../src/testing/index.js';
import { FRIDAY, MONDAY, NOW, ReplannedWeek, THURSDAY, WEDNESDAY } from './replanned-week.js';

let api: TestApi;
let week: ReplannedWeek;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await ReplannedWeek.of(api);
});

describe('applying a preview', () => {
  it('moves what it shows, keeps ids, notes and locks, and tells of it once', async () => {
    const [moving, staying] = [
      await week.lesson(THURSDAY, { note: 'page 12' }),
      await week.lesson(FRIDAY, { locked: true }),
    ];
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving, staying] });
    const { status, body } = await week.apply(job);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      schedule: { id: week.schedule.id },
      version: { number: 2, reason: 'replanned' },
    });
    expect(await week.row(moving)).toMatchObject({
      date: FRIDAY,
      startMinute: 660,
      note: 'page 12',
      active: true,
      versionId: body.version.id,
    });
    expect(await week.row(staying)).toMatchObject({
      date: FRIDAY,
      startMinute: 540,
      locked: true,
      version: staying.version ?? 1,
    });
    const events = await api.rows.dataSource.query<{ type: string }[]>(
      `SELECT type FROM outbox_events WHERE family_id = $1 AND type LIKE 'schedule.%'`,
      [week.anna.family.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['schedule.replanned']);
  });

  it('answers a repeated command with the first answer', async () => {
    const moving = await week.lesson(THURSDAY);
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    const key = `apply-${job.id}`;
    const first = await week.apply(job).set('Idempotency-Key', key);
    expect((await week.apply(job).set('Idempotency-Key', key)).body).toEqual(first.body);
    expect((await week.apply(job)).body).toMatchObject({ status: 409, code: 'replan.outdated' });
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
    const [moving, other] = [await week.lesson(THURSDAY), await week.lesson(FRIDAY)];
    const job = await week.preview({
      moved: [
        [moving, FRIDAY, 660],
        [other, FRIDAY, 720],
      ],
      items: [moving, other],
    });
    await change(moving);
    expect((await week.apply(job)).body).toMatchObject({ status: 409, code: 'replan.outdated' });
    expect(await week.row(other)).toMatchObject({ startMinute: 540 });
  });

  it('is refused where another version is in use', async () => {
    const moving = await week.lesson(THURSDAY);
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    const next = aScheduleVersion({
      familyId: week.anna.family.id,
      scheduleId: week.schedule.id,
      number: 2,
      baseVersionId: week.version.id,
    });
    await api.rows.insert(next);
    await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
      next.id,
      week.schedule.id,
    ]);
    expect((await week.apply(job)).body.code).toBe('replan.outdated');
  });

  it('does with what is left over as chosen, and by its first offer where nothing was said', async () => {
    const [carried, dropped, extended] = [
      await week.lesson(THURSDAY),
      await week.lesson(THURSDAY, { startMinute: 600 }),
      await week.lesson(THURSDAY, { startMinute: 660 }),
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
    const job = await week.preview({
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
    expect((await week.apply(job, { leftOver })).status).toBe(200);
    expect(await week.row(carried)).toMatchObject({
      date: '2026-11-23',
      startMinute: 540,
      active: true,
    });
    expect(await week.row(dropped)).toMatchObject({ active: false });
    expect(await week.row(extended)).toMatchObject({
      date: FRIDAY,
      startMinute: 840,
      locked: true,
    });
  });

  it('refuses a choice that was not offered, and a lesson that is not left over', async () => {
    const left = await week.lesson(THURSDAY);
    const job = await week.preview({ leftOver: [[left, [{ kind: 'drop' }]]], items: [left] });
    const leftOver = [
      { itemId: left.id, choice: 'carry-over' },
      { itemId: week.subject.id, choice: 'drop' },
    ];
    const { status, body } = await week.apply(job, { leftOver });
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([
      'leftOver.0.choice',
      'leftOver.1.itemId',
    ]);
  });

  it('leaves a missed lesson in the record and places a new one for it', async () => {
    const missed = await week.lesson(MONDAY);
    const job = await week.preview({ moved: [[missed, FRIDAY, 660]], items: [missed] });
    await week.apply(job);
    expect(await week.row(missed)).toMatchObject({
      date: MONDAY,
      startMinute: 540,
      status: 'moved',
      active: true,
    });
    const { body } = await week.anna.send('get', `/weeks/${MONDAY}`);
    expect(body.items).toHaveLength(2);
    expect(body.items[1]).toMatchObject({ date: FRIDAY, startTime: '11:00', status: 'planned' });
    await week.undo();
    expect(await week.row(missed)).toMatchObject({ date: MONDAY, status: 'planned' });
    expect((await week.anna.send('get', `/weeks/${MONDAY}`)).body.items).toHaveLength(1);
  });

  it('and its undo leave implicit feedback on the old places, as the system’s doing', async () => {
    const [moving, leftOut] = [
      await week.lesson(THURSDAY),
      await week.lesson(THURSDAY, { startMinute: 600 }),
    ];
    const items = [moving, leftOut];
    const moved = [[moving, FRIDAY, 660]] as const;
    await week.apply(
      await week.preview({ moved, leftOver: [[leftOut, [{ kind: 'drop' }]]], items }),
    );
    await week.undo();
    const events = await api.rows.dataSource.query<{ row: object }[]>(
      `SELECT to_jsonb(e) AS row FROM feedback_events e WHERE family_id = $1 ORDER BY id`,
      [week.anna.family.id],
    );
    expect(events.map((event) => event.row)).toMatchObject([
      { item_id: moving.id, kind: 'replanned', date: THURSDAY, to_date: FRIDAY },
      { item_id: leftOut.id, kind: 'replanned', to_date: null, moved_by: 'system' },
      { item_id: moving.id, kind: 'moved', date: FRIDAY, to_date: THURSDAY, moved_by: 'system' },
    ]);
    expect(events[0]?.row).toMatchObject({ version_id: week.version.id, child_id: week.ella.id });
  });

  it('is not found with another family’s ids', async () => {
    const other = await api.member();
    const moving = await week.lesson(THURSDAY);
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    expect((await week.apply(job, {}, other)).status).toBe(404);
    expect((await other.send('post', `/schedules/${week.schedule.id}/undo`)).status).toBe(404);
    expect((await other.send('get', `/items/${moving.id}/why`)).status).toBe(404);
    expect(await week.row(moving)).toMatchObject({ date: THURSDAY });
  });
});

describe('undo', () => {
  it('brings everything back in one press, and keeps marks made since', async () => {
    const [a, b, dropped] = [
      await week.lesson(THURSDAY),
      await week.lesson(THURSDAY, { startMinute: 600 }),
      await week.lesson(THURSDAY, { startMinute: 660 }),
    ];
    const items = [a, b, dropped];
    const job = await week.preview({
      moved: [
        [a, FRIDAY, 540],
        [b, FRIDAY, 600],
      ],
      leftOver: [[dropped, [{ kind: 'drop' }]]],
      items,
    });
    await week.apply(job);
    await api.rows.dataSource.query(`UPDATE items SET status = 'done', note = NULL WHERE id = $1`, [
      b.id,
    ]);
    const { status, body } = await week.undo();
    expect(status).toBe(200);
    expect(body.version).toMatchObject({ number: 3, reason: 'undone' });
    expect(await week.row(a)).toMatchObject({ date: THURSDAY, startMinute: 540 });
    expect(await week.row(b)).toMatchObject({ date: FRIDAY, startMinute: 600, status: 'done' });
    expect(await week.row(dropped)).toMatchObject({
      date: THURSDAY,
      startMinute: 660,
      active: true,
    });
  });

  it('leaves alone what was placed by hand since, and what its place now belongs to', async () => {
    const [a, b] = [await week.lesson(THURSDAY), await week.lesson(FRIDAY, { startMinute: 660 })];
    const job = await week.preview({ moved: [[a, FRIDAY, 540]], items: [a, b] });
    await week.apply(job);
    await api.rows.dataSource.query(
      `UPDATE items SET date = $2, start_minute = 540, end_minute = 570, locked = true WHERE id = $1`,
      [b.id, THURSDAY],
    );
    expect((await week.undo()).status).toBe(200);
    expect(await week.row(b)).toMatchObject({ date: THURSDAY, startMinute: 540, locked: true });
    expect(await week.row(a)).toMatchObject({ date: FRIDAY, startMinute: 540 });
  });

  it('says when there is nothing to undo', async () => {
    expect((await week.undo()).body).toMatchObject({
      status: 409,
      code: 'schedule.nothing-to-undo',
    });
  });

  it('shows in the history with what it was made for, and in the comparison', async () => {
    const moving = await week.lesson(THURSDAY);
    await week.apply(await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] }));
    const path = `/schedules/${week.schedule.id}`;
    const { body: compared } = await week.anna.send('get', `${path}/compare`);
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
    await week.undo();
    const { body } = await week.anna.send('get', `${path}/versions`);
    expect(body.items).toMatchObject([
      { number: 3, reason: 'undone', active: true, disruption: null },
      {
        number: 2,
        reason: 'replanned',
        active: false,
        disruption: { kind: 'sick-child', date: THURSDAY, childNames: ['Ella'] },
        moved: 1,
        leftOver: 0,
      },
      { number: 1, reason: 'generated', active: false },
    ]);
    const same = await week.anna.send(
      'get',
      `${path}/compare?from=${body.items[2].id}&to=${body.items[0].id}`,
    );
    expect(same.body).toEqual({ moved: [], added: [], removed: [] });
    const strange = await week.anna.send('get', `${path}/compare?from=${week.subject.id}`);
    expect(strange.body.code).toBe('schedule-version.not-found');
  });
});

describe('a backlog', () => {
  it('stays on its day: looking at it, or leaving an offer alone, puts nothing on today', async () => {
    const [missed, ahead] = [await week.lesson(MONDAY), await week.lesson(FRIDAY)];
    await week.preview({ moved: [[missed, FRIDAY, 660]], items: [missed, ahead] });
    for (const path of [
      `/weeks/${WEDNESDAY}`,
      `/items/${missed.id}`,
      `/schedules/${week.schedule.id}`,
    ])
      expect((await week.anna.send('get', path)).status).toBe(200);
    const { body } = await week.anna.send('get', `/weeks/${WEDNESDAY}`);
    expect(body.items.map(({ id, date }: Item) => [id, date])).toEqual([
      [missed.id, MONDAY],
      [ahead.id, FRIDAY],
    ]);
    expect(await week.row(missed)).toMatchObject({ status: 'planned', version: 1 });
    const { body: history } = await week.anna.send(
      'get',
      `/schedules/${week.schedule.id}/versions`,
    );
    expect(history).toMatchObject({ canUndo: false, items: [{ number: 1 }] });
  });
});

describe('marking a lesson done', () => {
  it('moves no other', async () => {
    const [a, b] = [await week.lesson(THURSDAY), await week.lesson(FRIDAY)];
    await week.anna.send('patch', `/items/${a.id}`, { status: 'done' }).set('If-Match', '"1"');
    expect(await week.row(b)).toMatchObject({ date: FRIDAY, startMinute: 540, version: 1 });
  });
});
