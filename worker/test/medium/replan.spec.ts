import { addDays, mondayOf, todayIn } from '@brightpath/api/domain/calendar';
import {
  aChild,
  aParent,
  aSubject,
  type FamilyCaller,
  startApi,
  type TestApi,
  testClock,
} from '@brightpath/api/testing';
import { WorkerProcess } from './worker-process.js';

interface Item {
  readonly id: string;
  readonly date: string;
  readonly startTime: string;
  readonly title: string;
  readonly status: string;
  readonly locked: boolean;
  readonly note: string | null;
  readonly version: number;
  readonly children: readonly { readonly childId: string }[];
}

const monday = addDays(mondayOf(todayIn('Europe/Lisbon', testClock.now())), 7);
const tuesday = addDays(monday, 1);
const school = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
  weekday,
  startTime: '09:00',
  endTime: '13:00',
}));

let api: TestApi;
let worker: WorkerProcess;
let anna: FamilyCaller;
let ella: string;
let scheduleId: string;

beforeAll(async () => {
  [api, worker] = await Promise.all([
    startApi(),
    WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3' }),
  ]);
});
afterAll(async () => {
  await worker.stop();
  await api.close();
});

async function generate(hours = school): Promise<void> {
  anna = await api.member();
  const familyId = anna.family.id;
  const child = aChild({ familyId, name: 'Ella', schoolHours: hours });
  const noah = aChild({ familyId, name: 'Noah', birthDate: '2014-02-01', schoolHours: hours });
  ella = child.id;
  await api.rows.insert(aParent({ familyId }), child, noah);
  const plan: [Partial<ReturnType<typeof aSubject>>, string[]][] = [
    [{}, [ella]],
    [{ name: 'Reading', kind: 'reading', frequency: 'two-to-three' }, [ella]],
    [{ name: 'Art', kind: 'art', core: false, frequency: 'weekly', involvement: 'none' }, [ella]],
    [{ name: 'Algebra' }, [noah.id]],
    [{ name: 'History', kind: 'history', core: false, frequency: 'two-to-three' }, [ella, noah.id]],
  ];
  for (const [over, learners] of plan) {
    const subject = await api.rows.insert(aSubject({ familyId, ...over }));
    await api.rows.learn(subject, learners);
  }
  await makePlan();
}

/** Has the week planned, or some other days; another request than the last one. */
async function makePlan(range = { startDate: monday, endDate: addDays(monday, 6) }): Promise<void> {
  const { body: job } = await anna.send('post', '/schedules', { title: 'A week', ...range });
  for (;;) {
    const { body } = await anna.send('get', `/jobs/${job.id}`);
    if (body.status === 'failed') throw new Error(JSON.stringify(body.error));
    scheduleId = body.result?.scheduleId;
    if (body.status === 'succeeded') return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

type Counts = Readonly<Record<'wanted' | 'placed' | 'owed' | 'caughtUp' | 'carriedOver', number>>;
interface Ledger {
  readonly counts: Counts;
  readonly weeks: readonly { readonly counts: Counts }[];
}

const week = async (date = monday): Promise<Item[]> =>
  (await anna.send('get', `/weeks/${date}`)).body.items as Item[];
const placesOf = (items: readonly Item[]): string[] =>
  items.map(({ id, date, startTime }) => `${id} ${date} ${startTime}`).sort();
const replan = (disruption: object, stability = 0.5) =>
  anna.send('post', `/schedules/${scheduleId}/replan`, { disruption, stability });
const apply = (previewId: string, body: object = {}) =>
  anna.send('post', `/schedules/${scheduleId}/replan/${previewId}/apply`, body);
const ledger = async (from: string, to: string): Promise<Ledger> =>
  (await anna.send('get', `/ledger?from=${from}&to=${to}`)).body as Ledger;
const sick = (): object => ({ kind: 'sick-child', childIds: [ella], date: tuesday });

describe('life happened', () => {
  beforeEach(() => generate());

  it('shows what moves and why, and changes nothing', async () => {
    const before = placesOf(await week());
    const { status, body } = await replan(sick());
    expect(status).toBe(200);
    expect(body.moved.length + body.leftOver.length).toBeGreaterThan(0);
    expect(body.summary).toMatchObject({
      moved: body.moved.length,
      leftOver: body.leftOver.length,
    });
    for (const { from, to, why } of body.moved) {
      expect(from).not.toEqual(to);
      expect(['disruption', 'made-room', 'rule', 'better']).toContain(why.code);
      if (why.code === 'disruption')
        expect(why.params).toMatchObject({
          kind: 'sick-child',
          date: tuesday,
          childNames: ['Ella'],
        });
    }
    expect(body.leftOver.map(({ core }: { core: boolean }) => core)).toEqual(
      body.leftOver
        .map(({ core }: { core: boolean }) => core)
        .sort()
        .reverse(),
    );
    expect(placesOf(await week())).toEqual(before);
  });

  it('applies the preview as one version, which one press undoes', async () => {
    const before = placesOf(await week());
    const { body: preview } = await replan(sick());
    const leftOver = preview.leftOver.map(({ itemId }: { itemId: string }) => ({
      itemId,
      choice: 'drop',
    }));
    const { status, body } = await apply(preview.previewId, { leftOver });
    expect(status).toBe(200);
    expect(body.version).toMatchObject({ number: 2, reason: 'replanned' });
    const after = await week();
    for (const { itemId, to } of preview.moved)
      expect(after.find(({ id }) => id === itemId)).toMatchObject({
        date: to.date,
        startTime: to.startTime,
      });
    expect(
      after.filter(
        ({ date, children }) =>
          date === tuesday && children.some(({ childId }) => childId === ella),
      ),
    ).toEqual([]);
    const { body: versions } = await anna.send('get', `/schedules/${scheduleId}/versions`);
    expect(versions.items[0]).toMatchObject({
      number: 2,
      active: true,
      reason: 'replanned',
      disruption: { kind: 'sick-child', date: tuesday, childNames: ['Ella'] },
      moved: preview.moved.length,
    });
    const { body: compared } = await anna.send('get', `/schedules/${scheduleId}/compare`);
    expect(compared.moved).toHaveLength(preview.moved.length);
    expect(compared.removed).toHaveLength(leftOver.length);
    const undone = await anna.send('post', `/schedules/${scheduleId}/undo`);
    expect(undone.body.version).toMatchObject({ number: 3, reason: 'undone' });
    expect(placesOf(await week())).toEqual(before);
    expect((await anna.send('post', `/schedules/${scheduleId}/undo`)).body.code).toBe(
      'schedule.nothing-to-undo',
    );
  });

  it('never moves what is done, locked or placed by hand, and undo keeps the marks', async () => {
    const items = await week();
    const [done, locked, hand] = [tuesday, tuesday, addDays(tuesday, 1)].map((date, i) => {
      const title = i === 0 ? 'Mathematics' : i === 1 ? 'Algebra' : 'Mathematics';
      return items.find((item) => item.date === date && item.title === title);
    });
    const mark = (item: Item, body: object) =>
      anna.send('patch', `/items/${item.id}`, body).set('If-Match', `"${item.version}"`);
    await mark(done!, { status: 'done', note: 'went well' });
    await mark(locked!, { locked: true });
    if (hand) {
      const { body: times } = await anna.send('get', `/items/${hand.id}/free-times`);
      await anna
        .send('post', `/items/${hand.id}/move`, {
          date: times.items[0].date,
          startTime: times.items[0].startTime,
        })
        .set('If-Match', `"${hand.version}"`);
    }
    const marked = await week();
    for (const disruption of [
      sick(),
      { kind: 'day-later', date: monday },
      { kind: 'visitor', date: tuesday },
    ]) {
      const { body } = await replan(disruption, 0);
      const touched = [...body.moved, ...body.leftOver].map(
        ({ itemId }: { itemId: string }) => itemId,
      );
      for (const item of [done, locked, hand]) expect(touched).not.toContain(item?.id);
    }
    const { body: preview } = await replan({ kind: 'day-later', date: monday });
    await apply(preview.previewId);
    const moved = await week();
    const other = moved.find(
      ({ id, status, locked: isLocked }) =>
        preview.moved.some(({ itemId }: { itemId: string }) => itemId === id) &&
        status === 'planned' &&
        !isLocked,
    );
    await mark(other!, { status: 'partly', note: 'half of it' });
    await anna.send('post', `/schedules/${scheduleId}/undo`);
    const after = await week();
    expect(after.find(({ id }) => id === done?.id)).toMatchObject({
      status: 'done',
      note: 'went well',
      date: done?.date,
      startTime: done?.startTime,
    });
    expect(after.find(({ id }) => id === other?.id)).toMatchObject({
      status: 'partly',
      note: 'half of it',
      date: other?.date,
      startTime: other?.startTime,
    });
    const rest = (list: readonly Item[]) => placesOf(list.filter(({ id }) => id !== other?.id));
    expect(rest(after).filter((place) => rest(marked).includes(place)).length).toBeGreaterThan(
      rest(marked).length / 2,
    );
  });

  it('refuses a preview after anything has moved, and one that was applied', async () => {
    const { body: preview } = await replan(sick());
    const { body: second } = await replan({ kind: 'visitor', date: tuesday });
    expect((await apply(preview.previewId)).status).toBe(200);
    expect((await apply(second.previewId)).body).toMatchObject({
      status: 409,
      code: 'replan.outdated',
    });
    expect((await apply(preview.previewId)).body.code).toBe('replan.outdated');
  });

  it('carries a lesson over to the next week, and tells why an item stands where it does', async () => {
    const { body: preview } = await replan(sick(), 1);
    const left = preview.leftOver.filter(
      ({ offers }: { offers: { kind: string }[] }) => offers[0]?.kind === 'carry-over',
    );
    expect(left.length).toBeGreaterThan(0);
    await apply(preview.previewId);
    const next = await week(addDays(monday, 7));
    for (const { itemId } of left) expect(next.map(({ id }) => id)).toContain(itemId);
    const [item] = await week();
    const { status, body } = await anna.send('get', `/items/${item?.id}/why`);
    expect(status).toBe(200);
    expect(body.reasons.length).toBeGreaterThan(0);
    expect(body.reasons[0]).toMatchObject({ code: expect.any(String), params: expect.any(Object) });
  });
});

describe('everything a day later', () => {
  it('reaches to the end of the schedule, leaves over its last day alone, and is undone by one press', async () => {
    await generate();
    const nextMonday = addDays(monday, 7);
    await makePlan({ startDate: monday, endDate: addDays(monday, 11) });
    const before = [...(await week()), ...(await week(nextMonday))];
    const { status, body: preview } = await replan({ kind: 'day-later', date: tuesday });
    expect(status).toBe(200);
    const mathsOf = (lessons: readonly { title: string; from: { date: string } }[]) =>
      lessons.filter(({ title }) => title === 'Mathematics').map(({ from }) => from.date);
    expect(mathsOf(preview.moved)).toHaveLength(8);
    expect(mathsOf(preview.leftOver)).toEqual([addDays(monday, 11)]);
    for (const { title, from, to } of preview.moved)
      if (title === 'Mathematics' && from.date === addDays(monday, 4))
        expect(to.date).toBe(nextMonday);
    expect((await apply(preview.previewId)).status).toBe(200);
    const after = [...(await week()), ...(await week(nextMonday))];
    for (const { itemId, to } of preview.moved)
      expect(after.find(({ id }) => id === itemId)).toMatchObject({
        date: to.date,
        startTime: to.startTime,
      });
    expect(after.filter(({ date }) => date === tuesday)).toEqual([]);
    expect((await anna.send('post', `/schedules/${scheduleId}/undo`)).status).toBe(200);
    expect(placesOf([...(await week()), ...(await week(nextMonday))])).toEqual(placesOf(before));
  });
});

describe('planning the same week again', () => {
  beforeEach(() => generate());

  const mark = async (item: Item | undefined, body: object): Promise<void> => {
    const change = anna.send('patch', `/items/${item?.id}`, body);
    expect((await change.set('If-Match', `"${item?.version}"`)).status).toBe(200);
  };

  it('adds a version to the schedule, which one press undoes', async () => {
    const first = scheduleId;
    const [locked] = (await week()).filter(({ title }) => title === 'Algebra');
    await mark(locked, { locked: true });
    const before = await week();
    await makePlan();
    expect(scheduleId).toBe(first);
    const after = await week();
    expect(after).toHaveLength(before.length);
    expect(after.find(({ id }) => id === locked?.id)).toMatchObject({
      date: locked?.date,
      startTime: locked?.startTime,
    });
    const { body } = await anna.send('get', `/schedules/${scheduleId}/versions`);
    expect(body).toMatchObject({
      canUndo: true,
      items: [
        { number: 2, reason: 'generated', active: true, disruption: null },
        { number: 1, reason: 'generated', active: false, disruption: null },
      ],
    });
    const { body: compared } = await anna.send('get', `/schedules/${scheduleId}/compare`);
    expect(compared).toMatchObject({ added: [], removed: [] });
    const undone = await anna.send('post', `/schedules/${scheduleId}/undo`);
    expect(undone.body.version).toMatchObject({ number: 3, reason: 'undone' });
    expect(placesOf(await week())).toEqual(placesOf(before));
    const { body: history } = await anna.send('get', `/schedules/${scheduleId}/versions`);
    expect(history.canUndo).toBe(false);
  });

  it('keeps what was done since when it is undone, and no lesson twice', async () => {
    const before = await week();
    await makePlan();
    const [done] = (await week()).filter(({ title }) => title === 'Mathematics');
    await mark(done, { status: 'done' });
    await anna.send('post', `/schedules/${scheduleId}/undo`);
    const after = await week();
    expect(after.find(({ id }) => id === done?.id)).toMatchObject({
      status: 'done',
      date: done?.date,
      startTime: done?.startTime,
    });
    expect(after).toHaveLength(before.length);
  });

  it('gives a schedule its days back that another had taken over', async () => {
    const [first, before] = [scheduleId, placesOf(await week())];
    await makePlan({ startDate: monday, endDate: addDays(monday, 13) });
    expect(scheduleId).not.toBe(first);
    const statusOf = async (id: string) =>
      String((await anna.send('get', `/schedules/${id}`)).body.status);
    expect(await statusOf(first)).toBe('archived');
    expect((await anna.send('post', `/schedules/${scheduleId}/undo`)).status).toBe(200);
    expect(placesOf(await week())).toEqual(before);
    expect(await week(addDays(monday, 7))).toEqual([]);
    expect([await statusOf(first), await statusOf(scheduleId)]).toEqual(['active', 'archived']);
    expect((await anna.send('get', `/weeks/${monday}`)).body.schedule).toMatchObject({ id: first });
  });
});

it('says what would make a lesson fit that was left out', async () => {
  await generate(school.map((hours) => ({ ...hours, endTime: '09:45' })));
  const { status, body } = await anna.send('get', `/schedules/${scheduleId}/unplaced`);
  expect(status).toBe(200);
  expect(body.items.length).toBeGreaterThan(0);
  for (const { change } of body.items)
    expect(change).toMatchObject({
      code: expect.any(String),
      params: expect.any(Object),
      verified: true,
    });
});

describe('a child is ill, and the week after is planned', () => {
  const nextMonday = addDays(monday, 7);
  const nextWeek = { startDate: nextMonday, endDate: addDays(nextMonday, 6) };
  const atNine = school.map((day) => ({ ...day, endTime: '11:00' }));

  it('loses no lesson: each is in the ledger, and the next plan takes up its share', async () => {
    // Two hours a day, so that the lessons of the day of illness do not all find another day.
    await generate(atNine);
    const first = scheduleId;
    const before = await ledger(monday, monday);
    const wanted = before.counts.wanted;
    expect(before.counts).toMatchObject({ placed: wanted - before.counts.owed, dropped: 0 });
    const { body: preview } = await replan(sick());
    await apply(preview.previewId);
    const ill = await ledger(monday, nextMonday);
    expect(ill.counts.wanted).toBe(wanted);
    expect(sumOf(ill.counts)).toBe(wanted);

    await makePlan(nextWeek);
    expect(scheduleId).not.toBe(first);
    const both = await ledger(monday, nextMonday);
    expect(both.weeks[0]!.counts.wanted).toBe(wanted);
    expect(both.counts.wanted).toBe(2 * wanted);
    expect(sumOf(both.counts)).toBe(2 * wanted);
    const { caughtUp } = both.weeks[1]!.counts;
    expect(both.weeks[0]!.counts.carriedOver).toBe(caughtUp);
    const standing = (await week(nextMonday)).filter(({ date }) => date >= nextMonday);
    expect(standing).toHaveLength(both.weeks[1]!.counts.placed + caughtUp);
    const { body: own } = await anna.send('get', `/weeks/${nextMonday}`);
    expect(own.counts).toEqual(both.weeks[1]!.counts);

    // Planning the first week anew, or the second, loses nothing either.
    await makePlan();
    await makePlan(nextWeek);
    const again = await ledger(monday, nextMonday);
    expect(again.counts.wanted).toBe(2 * wanted);
    expect(sumOf(again.counts)).toBe(2 * wanted);
  });

  it('gives what was owed a place in the next week, no more than its share, and says how many', async () => {
    await generate();
    const lost = (await week()).filter(({ title }) => title === 'Mathematics').slice(0, 4);
    await api.rows.dataSource.query('UPDATE items SET active = false WHERE id = ANY($1)', [
      lost.map(({ id }) => id),
    ]);
    expect((await ledger(monday, monday)).counts.owed).toBe(4);
    await makePlan(nextWeek);
    const { weeks } = await ledger(monday, nextMonday);
    // Ella has five lessons of mathematics, three of reading, one of art and three of history: 20 % of 360 minutes.
    expect(weeks[1]!.counts.caughtUp).toBe(2);
    expect(weeks[0]!.counts).toMatchObject({ owed: 2, carriedOver: 2 });
    const { body: schedule } = await anna.send('get', `/schedules/${scheduleId}`);
    expect(schedule.activeVersion.summary.weeks[0].caughtUp).toBe(2);
  });
});

function sumOf(counts: Readonly<Record<string, number>>): number {
  const fates = ['tookPlace', 'partly', 'skipped', 'placed', 'owed', 'dropped', 'excused'];
  return fates.reduce((sum, fate) => sum + counts[fate]!, 0);
}
