import { addDays, minuteOf, wallClock } from '@brightpath/api/domain/calendar';
import { aChild, aParent, aSubject } from '@brightpath/api/testing';
import {
  type Item,
  anna,
  anotherFamily,
  api,
  apply,
  eachWithAPlannedWeek,
  ella,
  friday,
  itemsOn,
  makePlan,
  monday,
  noah,
  replan,
  scheduleId,
  thursday,
  tuesday,
  wednesday,
  week,
} from './planned-week.js';

eachWithAPlannedWeek();

it('an illness that is told once is respected by every later plan', async () => {
  const { body: preview } = await replan({ kind: 'sick-child', childIds: [ella], date: monday });
  expect((await apply(preview.previewId)).status).toBe(200);
  expect(await itemsOn(monday, ella)).toEqual([]);
  await makePlan('The same week again');
  expect(await itemsOn(monday, ella)).toEqual([]);
  expect((await itemsOn(monday, noah)).length).toBeGreaterThan(0);
  expect((await week()).exceptions).toMatchObject([{ kind: 'ill', date: monday }]);
  // A move by hand keeps to it as well.
  const [lesson] = await itemsOn(tuesday, ella);
  const { body: times } = await anna.send('get', `/items/${lesson?.id}/free-times?limit=50`);
  expect(times.items.map(({ date }: Item) => date)).not.toContain(monday);
});

it('a swim keeps the only adult, who goes along, from teaching a sibling on the way, at once and in every later plan', async () => {
  const lesson = (await itemsOn(thursday, noah)).find(({ children }) => children.length === 1);
  const { body: parents } = await anna.send('get', '/parents');
  const start = minuteOf(lesson?.endTime ?? '');
  const { status } = await anna.send('post', '/commitments', {
    ...{ title: 'Swimming', ownerKind: 'child', childId: ella, recurrence: 'once' },
    ...{ startDate: thursday, startTime: lesson?.endTime, endTime: wallClock(start + 45) },
    companions: { parentIds: [parents.items[0].id], childIds: [] },
    ...{ travelBeforeMinutes: 20, travelAfterMinutes: 15 },
  });
  expect(status).toBe(201);
  const { body: conflicts } = await anna.send('get', '/weeks/conflicts');
  expect(conflicts.items).toContainEqual(
    expect.objectContaining({ itemId: lesson?.id, code: 'adult', childId: null }),
  );
  const { body: preview } = await replan({ kind: 'facts-changed', date: thursday });
  expect((await apply(preview.previewId)).status).toBe(200);
  expect((await week()).conflicts).toEqual([]);
  await makePlan('The same week again');
  const onTheWay = (await itemsOn(thursday)).filter(
    ({ startTime, endTime }) => minuteOf(startTime) < start + 60 && start - 20 < minuteOf(endTime),
  );
  expect(onTheWay).toEqual([]);
});

it('a lesson of an adult who is away is handed to the one who is there, by name, and back again by one press', async () => {
  const familyId = anna.family.id;
  const tom = aParent({ familyId, name: 'Tom' });
  await api.rows.insert(tom);
  await makePlan('With both');
  const names = async () => (await itemsOn(wednesday)).map(({ parentName }) => parentName);
  const before = await names();
  expect(before).not.toContain(null);
  const { body: parents } = await anna.send('get', '/parents');
  const away = parents.items.find(({ name }: { name: string }) => name === before[0]);
  const there = away.name === 'Tom' ? 'Robin' : 'Tom';
  const { body: absence } = await anna.send('post', '/calendar-exceptions', {
    ...{ kind: 'away', startDate: wednesday, endDate: wednesday },
    parentIds: [away.id],
  });
  expect(absence.id).toBeDefined();
  const { body: conflicts } = await anna.send('get', '/weeks/conflicts');
  expect(conflicts.items[0]).toMatchObject({ code: 'adult', parentId: away.id });
  const { body: preview } = await replan({ kind: 'facts-changed', date: wednesday });
  const handed = preview.handedOver.length;
  expect(handed).toBeGreaterThan(0);
  expect(preview.handedOver[0]).toMatchObject({ fromParentName: away.name, toParentName: there });
  expect((await apply(preview.previewId)).status).toBe(200);
  expect((await week()).conflicts).toEqual([]);
  expect(await names()).not.toContain(away.name);
  await anna.send('post', `/schedules/${scheduleId}/undo`);
  expect(await names()).toEqual(before);
});

it('lessons of an adult who was removed are said to have none, and get one by the preview that shows it', async () => {
  const tom = aParent({ familyId: anna.family.id, name: 'Tom' });
  await api.rows.insert(tom);
  await makePlan('With both');
  const all = async () => (await week()).items.filter(({ subjectId }) => subjectId !== null);
  const toms = (await all()).filter(({ parentName }) => parentName === 'Tom');
  expect(toms.length).toBeGreaterThan(0);
  const { body: parents } = await anna.send('get', '/parents');
  const { version } = parents.items.find(({ id }: { id: string }) => id === tom.id);
  const removed = await anna.send('delete', `/parents/${tom.id}`).set('If-Match', `"${version}"`);
  expect(removed.status).toBe(204);
  const { conflicts } = await week();
  expect(conflicts).toHaveLength(toms.length);
  expect(conflicts[0]).toMatchObject({ code: 'unnamed', childId: null, parentId: null });
  const disruption = { kind: 'facts-changed', date: monday, endDate: addDays(monday, 6) };
  const { body: preview } = await replan(disruption);
  const named = [...preview.handedOver, ...preview.moved];
  expect(named.length).toBeGreaterThanOrEqual(toms.length);
  expect(preview.handedOver[0]).toMatchObject({ fromParentName: null, toParentName: 'Robin' });
  expect((await apply(preview.previewId)).status).toBe(200);
  expect((await week()).conflicts).toEqual([]);
  expect((await all()).map(({ parentName }) => parentName)).not.toContain(null);
});

it('two days off in a planned week are in the way of their lessons, until the preview is applied', async () => {
  const planned = [...(await itemsOn(thursday)), ...(await itemsOn(friday))];
  expect((await anna.send('get', '/weeks/conflicts')).body.items).toEqual([]);
  await anna.send('post', '/holidays', {
    title: 'Two days off',
    startDate: thursday,
    endDate: friday,
  });
  const { body: conflicts } = await anna.send('get', '/weeks/conflicts');
  const ids = conflicts.items.map(({ itemId }: { itemId: string }) => itemId);
  expect(ids.sort()).toEqual(planned.map(({ id }) => id).sort());
  expect((await week()).conflicts).toHaveLength(planned.length);
  const { body: preview } = await replan({
    kind: 'facts-changed',
    date: thursday,
    endDate: friday,
  });
  const touched = [...preview.moved, ...preview.leftOver];
  expect(touched.map(({ itemId }: { itemId: string }) => itemId)).toEqual(
    expect.arrayContaining(ids),
  );
  // Looking changes nothing.
  expect((await week()).conflicts).toHaveLength(planned.length);
  expect((await apply(preview.previewId)).status).toBe(200);
  for (const date of [thursday, friday]) expect(await itemsOn(date)).toEqual([]);
  expect((await week()).conflicts).toEqual([]);
  expect((await anna.send('get', '/calendar-exceptions')).body.items).toEqual([]);
});

it('a subject that pauses has its lessons in the way, and none in the pause once the preview is applied', async () => {
  const [lesson] = await itemsOn(thursday);
  const { body: subject } = await anna.send('get', `/subjects/${lesson?.subjectId}`);
  const pauses = [{ startDate: wednesday, endDate: null }];
  const { status } = await anna
    .send('patch', `/subjects/${subject.id}`, { pauses })
    .set('If-Match', `"${subject.version}"`);
  expect(status).toBe(200);
  const { body: conflicts } = await anna.send('get', '/weeks/conflicts');
  expect(conflicts.items).toContainEqual(expect.objectContaining({ itemId: lesson?.id, code: 'paused' })); // prettier-ignore
  const { body: preview } = await replan({ kind: 'facts-changed', date: wednesday, endDate: friday }); // prettier-ignore
  expect((await apply(preview.previewId)).status).toBe(200);
  const left = (await week()).items.filter(({ subjectId }) => subjectId === subject.id);
  expect(left.every(({ date }) => date < wednesday!)).toBe(true);
  expect((await week()).conflicts).toEqual([]);
});

it('a subject that gets days of its own has its lessons of other days in the way, and stands on its days alone once they are settled', async () => {
  const [lesson] = await itemsOn(thursday);
  const { body: subject } = await anna.send('get', `/subjects/${lesson?.subjectId}`);
  const { status } = await anna
    .send('patch', `/subjects/${subject.id}`, { weekdays: [3, 5] })
    .set('If-Match', `"${subject.version}"`);
  expect(status).toBe(200);
  const { body: conflicts } = await anna.send('get', '/weeks/conflicts');
  expect(conflicts.items).toContainEqual(expect.objectContaining({ itemId: lesson?.id, code: 'paused' })); // prettier-ignore
  const { body: preview } = await replan({ kind: 'facts-changed', date: wednesday, endDate: friday }); // prettier-ignore
  expect((await apply(preview.previewId)).status).toBe(200);
  const days = (await week()).items.filter(({ subjectId, date }) => subjectId === subject.id && date >= wednesday!).map(({ date }) => date); // prettier-ignore
  expect(days.length).toBeGreaterThan(0);
  for (const date of days) expect([wednesday, friday]).toContain(date);
  expect((await week()).conflicts).toEqual([]);
});

it('a dentist in a shared lesson: it is offered without her, or goes as a whole', async () => {
  const shared = (await week()).items.find(({ children }) => children.length === 2);
  const { date, startTime, endTime, id } = shared!;
  const { body: preview } = await replan({
    kind: 'other',
    date,
    startTime,
    endTime,
    childIds: [ella],
  });
  const move = preview.moved.find(({ itemId }: { itemId: string }) => itemId === id);
  const left = preview.leftOver.find(({ itemId }: { itemId: string }) => itemId === id);
  expect(move?.without ?? left?.offers.find(({ kind }: { kind: string }) => kind === 'without')?.childIds).toEqual([ella]); // prettier-ignore
  const choice = move ? { stayWithout: [id] } : { leftOver: [{ itemId: id, choice: 'without' }] };
  expect((await apply(preview.previewId, choice)).status).toBe(200);
  const after = (await week()).items.find((item) => item.id === id);
  expect(after).toMatchObject({ date, startTime, children: [{ childId: noah }] });
  await anna.send('post', `/schedules/${scheduleId}/undo`);
  const back = (await week()).items.find((item) => item.id === id);
  expect(back?.children).toHaveLength(2);
  expect((await anna.send('get', '/calendar-exceptions')).body.items).toEqual([]);
});

it('a meal that moves for good is in the way of its lessons, until the preview is applied; plans and moves keep it free', async () => {
  const snack = { title: 'Snack', minutes: 30, together: true, windowEnd: '12:30' };
  const first = { ...snack, startTime: '11:00', windowStart: '11:00' };
  const { body: meal } = await anna.send('post', '/meals', first);
  await makePlan('With a snack');
  const inSnack = (from: string, to: string, items: readonly Item[]) =>
    items.filter(({ startTime, endTime }) => startTime < to && endTime > from);
  expect(inSnack('11:00', '11:30', (await week()).items)).toEqual([]);
  expect((await week()).conflicts).toEqual([]);

  const earliest = (await week()).items.map(({ startTime }) => startTime).sort()[0]!;
  const moved = { startTime: earliest, windowStart: earliest };
  await anna.send('patch', `/meals/${meal.id}`, moved).set('If-Match', '"1"').expect(200);
  const { conflicts } = await week();
  expect(conflicts.length).toBeGreaterThan(0);
  const { body: preview } = await replan({
    kind: 'facts-changed',
    date: monday,
    endDate: addDays(monday, 6),
  });
  expect((await apply(preview.previewId)).status).toBe(200);
  const { items, conflicts: left } = await week();
  expect(left).toEqual([]);
  const end = wallClock(minuteOf(earliest) + 30);
  expect(inSnack(earliest, end, items)).toEqual([]);

  const [lesson] = await itemsOn(tuesday, ella);
  const body = { date: tuesday, startTime: earliest };
  const refused = await anna
    .send('post', `/items/${lesson?.id}/move`, body)
    .set('If-Match', `"${lesson?.version}"`);
  expect([refused.status, refused.body.code]).toEqual([409, 'item.does-not-fit']);
});

describe('a clearly better week', () => {
  interface Answer {
    readonly better: Readonly<
      Record<'scheduleId' | 'date' | 'endDate', string> &
        Record<'stability' | 'moved' | 'gainShare', number>
    > | null;
  }
  const every = (startTime: string, endTime: string) =>
    ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startTime, endTime }));
  const changedFacts = async (): Promise<string | null> =>
    (await anna.send('get', `/weeks/${monday}`)).body.changedFacts as string | null;
  const better = async () => (await anna.send('post', `/weeks/${monday}/better-week`)).body as Answer; // prettier-ignore
  const places = async (): Promise<string[]> =>
    (await week()).items.map(({ id, date, startTime }) => `${id} ${date} ${startTime}`).sort();
  const adult = async () => (await anna.send('get', '/parents')).body.items[0] as { id: string };
  const freeAt = async (freeHours: object) => {
    const { id } = await adult();
    await anna.send('patch', `/parents/${id}`, { freeHours }).set('If-Match', '"1"').expect(200);
  };
  const previews = async (): Promise<number> => {
    const sql = `SELECT count(*)::int AS count FROM jobs WHERE family_id = $1 AND kind = 'replan-schedule'`;
    const [row] = await api.rows.dataSource.query<{ count: number }[]>(sql, [anna.family.id]);
    return row?.count ?? 0;
  };

  it('is told, with its gain, where the adult of afternoons has all mornings free; worked out once, and applied as ever', async () => {
    await anotherFamily();
    const familyId = anna.family.id;
    const child = aChild({ familyId, name: 'Mia', schoolHours: every('08:00', '18:00') });
    await api.rows.insert(aParent({ familyId, freeHours: every('15:00', '18:00') }), child);
    for (const name of ['Mathematics', 'Algebra', 'Geometry']) {
      const subject = await api.rows.insert(aSubject({ familyId, name, involvement: 'full' }));
      await api.rows.learn(subject, [child.id]);
    }
    await makePlan('Afternoons');
    const before = await places();
    expect([await changedFacts(), await better()]).toEqual([null, { better: null }]);
    await freeAt(every('08:00', '18:00'));
    expect(await changedFacts()).not.toBeNull();
    const [one, other] = await Promise.all([better(), better()]);
    expect(one.better).toMatchObject({ scheduleId, date: monday, endDate: addDays(monday, 6) });
    expect(one.better?.gainShare).toBeGreaterThan(0.03);
    expect(other).toEqual(one);
    expect([await previews(), await places()]).toEqual([1, before]);

    const { date, endDate, stability, moved } = one.better!;
    const disruption = { kind: 'facts-changed', date, endDate };
    const path = `/schedules/${scheduleId}/replan`;
    const { body: preview } = await anna.send('post', path, { disruption, stability });
    expect([preview.summary.moved, await previews()]).toEqual([moved, 1]);
    expect((await apply(preview.previewId)).status).toBe(200);
    expect([await changedFacts(), await better()]).toEqual([null, { better: null }]);
    expect(await places()).not.toEqual(before);
    expect((await week()).conflicts).toEqual([]);
  });

  it('is not told of where facts changed and nothing clearly better exists', async () => {
    await freeAt(every('07:00', '18:00'));
    expect(await changedFacts()).not.toBeNull();
    expect(await better()).toEqual({ better: null });
  });
});
