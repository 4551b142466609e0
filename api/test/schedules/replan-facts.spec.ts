import { FixedClock } from '../../src/platform/index.js';
import type { Item } from '../../src/persistence/index.js';
import { aChild, startApi, type TestApi } from '../../src/testing/index.js';
import { FRIDAY, MONDAY, NOW, ReplannedWeek, THURSDAY } from './replanned-week.js';

let api: TestApi;
let week: ReplannedWeek;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
beforeEach(async () => {
  week = await ReplannedWeek.of(api);
});

interface Fact {
  readonly id: string;
  readonly kind: string;
}

const factsOf = async ({ anna }: ReplannedWeek): Promise<Fact[]> =>
  (await anna.send('get', '/calendar-exceptions')).body.items as Fact[];

async function childrenOf({ id }: Item): Promise<string[]> {
  const rows = await api.rows.dataSource.query<{ child: string }[]>(
    'SELECT child_id AS child FROM item_children WHERE item_id = $1 ORDER BY child_id',
    [id],
  );
  return rows.map(({ child }) => child);
}

describe('what happened', () => {
  it('is kept as a fact with the moves, once, and one press takes both back', async () => {
    const moving = await week.lesson(THURSDAY);
    const found = { moved: [[moving, FRIDAY, 660]] as const, items: [moving] };
    expect((await week.apply(await week.preview(found))).status).toBe(200);
    expect(await factsOf(week)).toMatchObject([
      {
        kind: 'ill',
        childIds: [week.ella.id],
        startDate: THURSDAY,
        endDate: THURSDAY,
        startTime: null,
      },
    ]);
    expect((await week.undo()).status).toBe(200);
    expect(await factsOf(week)).toEqual([]);
    expect(await week.row(moving)).toMatchObject({ date: THURSDAY, startMinute: 540 });
  });

  it('is not kept twice where it is known already', async () => {
    const said = {
      kind: 'ill',
      childIds: [week.ella.id],
      startDate: THURSDAY,
      endDate: THURSDAY,
    };
    await week.anna.send('post', '/calendar-exceptions', said);
    const moving = await week.lesson(THURSDAY);
    await week.apply(await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] }));
    expect(await factsOf(week)).toHaveLength(1);
    await week.undo();
    expect(await factsOf(week)).toHaveLength(1);
  });

  it('stays where somebody has edited it since', async () => {
    const moving = await week.lesson(THURSDAY);
    await week.apply(await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] }));
    const [fact] = await factsOf(week);
    await week.anna
      .send('patch', `/calendar-exceptions/${fact?.id}`, { endDate: FRIDAY })
      .set('If-Match', '"1"');
    await week.undo();
    expect(await factsOf(week)).toMatchObject([{ endDate: FRIDAY, version: 2 }]);
  });

  const kinds: [string, () => object, object[]][] = [
    [
      'a visitor of several days, by the hour',
      () => ({
        kind: 'visitor',
        date: THURSDAY,
        endDate: FRIDAY,
        startMinute: 600,
        endMinute: 720,
      }),
      [{ kind: 'visitor', forFamily: true, endDate: FRIDAY, startTime: '10:00', endTime: '12:00' }],
    ],
    [
      'an adult who is away',
      () => ({
        kind: 'parent-away',
        date: THURSDAY,
        parentId: week.robin.id,
        startMinute: 0,
        endMinute: 1440,
      }),
      [{ kind: 'away', parentIds: [], startTime: null }],
    ],
    ['a shift by a day', () => ({ kind: 'day-later', date: THURSDAY }), [{ kind: 'day-off' }]],
    ['a day that ran late', () => ({ kind: 'ran-late', date: THURSDAY, minutes: 30 }), []],
    ['a missed day that is past', () => ({ kind: 'missed-day', date: MONDAY }), []],
    [
      'a record of an older worker, with one child',
      () => ({ kind: 'sick-child', date: THURSDAY, childId: week.ella.id }),
      [{ kind: 'ill', startDate: THURSDAY, endDate: THURSDAY }],
    ],
  ];

  it.each(kinds)('of %s', async (_what, disruption, facts) => {
    const job = await week.preview({ items: [], disruption: disruption() });
    expect((await week.apply(job)).status).toBe(200);
    const expected = facts.map((fact) => ('parentIds' in fact ? { ...fact, parentIds: [week.robin.id] } : fact)); // prettier-ignore
    expect(await factsOf(week)).toMatchObject(expected);
  });

  it('is refused with its moves where the facts have changed since the preview', async () => {
    const moving = await week.lesson(THURSDAY);
    const found = { moved: [[moving, FRIDAY, 660]] as const, items: [moving], facts: 'others' };
    const { body } = await week.apply(await week.preview(found));
    expect(body).toMatchObject({ status: 409, code: 'replan.outdated' });
    expect(await factsOf(week)).toEqual([]);
  });
});

describe('a lesson together', () => {
  it('goes on without the child who is ill where that is chosen, and undo takes the child in again', async () => {
    const noah = await api.rows.insert(aChild({ familyId: week.anna.family.id, name: 'Noah' }));
    const [moving, left] = [
      await week.lesson(THURSDAY),
      await week.lesson(THURSDAY, { startMinute: 600 }),
    ];
    for (const item of [moving, left]) await api.rows.attend(item, [noah.id]);
    const without = { [moving.id]: [week.ella.id] };
    const place = { date: THURSDAY, startMinute: 600 };
    const offers = [{ kind: 'without', childIds: [week.ella.id], place }, { kind: 'drop' }];
    const job = await week.preview({
      moved: [[moving, FRIDAY, 660]],
      leftOver: [[left, offers]],
      items: [moving, left],
      without,
    });
    const strange = await week.apply(job, { stayWithout: [left.id] });
    expect(strange.body.errors).toMatchObject([{ field: 'stayWithout.0', code: 'not-offered' }]);
    const body = {
      stayWithout: [moving.id],
      leftOver: [{ itemId: left.id, choice: 'without' }],
    };
    expect((await week.apply(job, body)).status).toBe(200);
    expect(await week.row(moving)).toMatchObject({
      date: THURSDAY,
      startMinute: 540,
      active: true,
    });
    for (const item of [moving, left]) expect(await childrenOf(item)).toEqual([noah.id]);
    await week.undo();
    for (const item of [moving, left])
      expect(await childrenOf(item)).toEqual([week.ella.id, noah.id].sort());
  });
});
