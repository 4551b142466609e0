import { minuteOf } from '@brightpath/api/domain/calendar';
import {
  type Item,
  anna,
  apply,
  eachWithAPlannedWeek,
  ella,
  makePlan,
  monday,
  noah,
  replan,
  scheduleId,
  wednesday,
  week,
} from './planned-week.js';

eachWithAPlannedWeek();

it('what facts want of a planned week is told until it is planned again, and then it is there', async () => {
  const told = async () =>
    (await week()).wishes.map(({ code, subjectName, count }) => [subjectName, code, count]);
  expect([(await week()).wishes, (await week()).conflicts]).toEqual([[], []]);
  const { body: subjects } = await anna.send('get', '/subjects');
  const idOf = (name: string): string =>
    (subjects.items as { id: string; name: string }[]).find((each) => each.name === name)!.id;
  const change = (name: string, body: object) =>
    anna
      .send('patch', `/subjects/${idOf(name)}`, body)
      .set('If-Match', '"1"')
      .expect(200);
  const learns = (...ids: string[]) => ids.map((childId) => ({ childId, interest: 3 }));
  await change('Mathematics', { minutes: 45 });
  await change('Algebra', { learners: learns(ella, noah) });
  await change('History', { frequency: 'weekly' });
  const latin = { name: 'Latin', kind: 'language', core: false, minutes: 30, frequency: 'weekly', involvement: 'none' }; // prettier-ignore
  await anna.send('post', '/subjects', { ...latin, learners: learns(noah) }).expect(201);

  const before = await week();
  const lessonsOf = async (name: string): Promise<Item[]> =>
    (await week()).items.filter(({ subjectId }) => subjectId === idOf(name));
  const [maths, algebra, history] = await Promise.all(['Mathematics', 'Algebra', 'History'].map(lessonsOf)); // prettier-ignore
  const open = [
    ['Algebra', 'without-child', algebra!.length],
    ['History', 'too-many', history!.length - 1],
    ['Latin', 'no-place', 1],
    ['Mathematics', 'other-length', maths!.length],
  ];
  expect((await told()).sort()).toEqual(open);
  const { body: all } = await anna.send('get', '/weeks/conflicts');
  expect(all).toEqual({ items: [], wishes: before.wishes });

  const holdsAll = async (): Promise<void> => {
    const after = await week();
    expect(after.wishes).toEqual([]);
    expect(after.items.filter(({ subjectId }) => subjectId === idOf('History'))).toHaveLength(1);
    for (const { startTime, endTime } of await lessonsOf('Mathematics'))
      expect(minuteOf(endTime) - minuteOf(startTime)).toBe(45);
    for (const { children } of await lessonsOf('Algebra')) expect(children).toHaveLength(2);
    const { wanted, tookPlace, partly, skipped, placed, owed, dropped, excused } = after.counts;
    expect(tookPlace! + partly! + skipped! + placed! + owed! + dropped! + excused!).toBe(wanted);
  };
  const textOf = ({ items }: Awaited<ReturnType<typeof week>>): string[] =>
    items
      .map(({ id, date, startTime, endTime, children }) =>
        [id, date, startTime, endTime, ...children.map(({ childId }) => childId).sort()].join(' '),
      ) // prettier-ignore
      .sort();
  const takenBack = async (): Promise<void> => {
    await anna.send('post', `/schedules/${scheduleId}/undo`);
    // The plan before does not hold what the facts want, and that is told again.
    expect(textOf(await week())).toEqual(textOf(before));
    expect((await told()).sort()).toEqual(open);
  };

  // The preview that settles what is in the way takes the wishes up as well.
  const asked = await replan({ kind: 'wishes', date: monday });
  expect(asked.status).toBe(200);
  const { added, changed, unchanged, takenOut, leftOver, previewId } = asked.body;
  expect(added).toMatchObject([{ title: 'Latin', childIds: [noah] }]);
  expect(takenOut).toHaveLength(history!.length - 1);
  expect([unchanged, leftOver]).toEqual([[], []]);
  expect(changed).toHaveLength(maths!.length + algebra!.length);
  expect((await apply(previewId)).status).toBe(200);
  await holdsAll();
  expect((await week()).counts.owed).toBe(0);
  const { body: versions } = await anna.send('get', `/schedules/${scheduleId}/versions`);
  expect(versions.items[0]).toMatchObject({ disruption: { kind: 'wishes' } });
  await takenBack();

  await makePlan('The same week again');
  await holdsAll();
  await takenBack();
});

it('a child who joins is out again, and what made room is back, by one press', async () => {
  const { body: subjects } = await anna.send('get', '/subjects');
  const idOf = (name: string): string => (subjects.items as { id: string; name: string }[]).find((each) => each.name === name)!.id; // prettier-ignore
  const lessonsOf = async (name: string) => (await week()).items.filter(({ subjectId }) => subjectId === idOf(name)); // prettier-ignore
  const change = (body: object, version: number) =>
    anna.send('patch', `/subjects/${idOf('Mathematics')}`, body).set('If-Match', `"${version}"`).expect(200); // prettier-ignore
  // Ella has mathematics at a fixed time, just when Noah has algebra.
  const [algebra] = await lessonsOf('Algebra');
  const fixedTime = algebra!.startTime;
  await change({ fixedTime, involvement: 'none' }, 1);
  await makePlan('With a fixed time');
  const inItsPlace = (await lessonsOf('Algebra')).filter(
    ({ startTime }) => startTime === fixedTime,
  );
  expect(inItsPlace.length).toBeGreaterThan(0);

  const before = await week();
  await change({ learners: [ella, noah].map((childId) => ({ childId, interest: 3 })) }, 2);
  const { body } = await replan({ kind: 'wishes', date: monday });
  expect(body.changed.length).toBeGreaterThan(0);
  const moved = (body.moved as { itemId: string }[]).map(({ itemId }) => itemId);
  expect(inItsPlace.some(({ id }) => moved.includes(id))).toBe(true);
  expect((await apply(body.previewId as string)).status).toBe(200);
  await anna.send('post', `/schedules/${scheduleId}/undo`);
  const places = ({ items }: Awaited<ReturnType<typeof week>>): string[] =>
    items.map(({ id, date, startTime, children }) => `${id} ${date} ${startTime} ${children.length}`).sort(); // prettier-ignore
  expect(places(await week())).toEqual(places(before));
});

it('a lesson that has no room for a child who joins goes on without, and is told of until there is', async () => {
  const { body: subjects } = await anna.send('get', '/subjects');
  const { id } = (subjects.items as { id: string; name: string }[]).find(({ name }) => name === 'Mathematics')!; // prettier-ignore
  // On Wednesday Noah has half an hour, which his algebra takes.
  await anna.send('post', '/commitments', {
    ...{ title: 'Judo', ownerKind: 'child', childId: noah, recurrence: 'once' },
    ...{ startDate: wednesday, startTime: '09:30', endTime: '13:00' },
  });
  await makePlan('With judo');
  const told = async () =>
    (await week()).wishes.map(({ code, count, childIds }) => [code, count, childIds]);
  const learners = [ella, noah].map((childId) => ({ childId, interest: 3 }));
  await anna.send('patch', `/subjects/${id}`, { learners }).set('If-Match', '"1"').expect(200);
  expect(await told()).toEqual([['without-child', 5, [noah]]]);

  const { body } = await replan({ kind: 'wishes', date: monday });
  expect(body.unchanged).toMatchObject([{ at: { date: wednesday }, wantedChildIds: [noah] }]);
  expect(body.changed).toHaveLength(4);
  expect((await apply(body.previewId as string)).status).toBe(200);
  expect(await told()).toEqual([['without-child', 1, [noah]]]);
  await anna.send('post', `/schedules/${scheduleId}/undo`);
  expect(await told()).toEqual([['without-child', 5, [noah]]]);
});

it('a wish without room stays owed, and one that is done without is told of no more', async () => {
  // Ten lessons of an hour and a half: the children's mornings have no room for all of them.
  const long = { kind: 'language', core: false, minutes: 90, frequency: 'daily', involvement: 'none', learners: [{ childId: ella, interest: 3 }] }; // prettier-ignore
  for (const name of ['Latin', 'Greek'])
    await anna.send('post', '/subjects', { ...long, name }).expect(201);
  const { counts: before } = await week();
  const ask = async () => {
    const { body } = await replan({ kind: 'wishes', date: monday });
    return body as { previewId: string; added: unknown[]; leftOver: { itemId: string; from: unknown; offers: { kind: string }[] }[] }; // prettier-ignore
  };
  const first = await ask();
  const fresh = first.leftOver.filter(({ from }) => from === null);
  expect(fresh.length).toBeGreaterThan(1);
  const [dropped, ...others] = first.leftOver;
  const choices = [
    { itemId: dropped!.itemId, choice: 'drop' },
    ...others.map(({ itemId }) => ({ itemId, choice: 'owe' })),
  ];
  const applied = await apply(first.previewId, { leftOver: choices });
  expect(applied.status).toBe(200);
  const { counts, wishes } = await week();
  expect(wishes).toEqual([]);
  expect(counts).toMatchObject({
    wanted: before.wanted! + 10,
    owed: before.owed! + others.length,
    dropped: before.dropped! + 1,
  });

  await anna.send('post', `/schedules/${scheduleId}/undo`);
  expect((await week()).counts).toEqual(before);
  expect((await week()).wishes.map(({ subjectName, count }) => [subjectName, count]).sort()).toEqual([['Greek', 5], ['Latin', 5]]); // prettier-ignore
});

it('what took place, or was locked, since a preview was made is neither taken out nor changed by it', async () => {
  const { body: subjects } = await anna.send('get', '/subjects');
  const idOf = (name: string): string => (subjects.items as { id: string; name: string }[]).find((each) => each.name === name)!.id; // prettier-ignore
  const change = (name: string, body: object) =>
    anna
      .send('patch', `/subjects/${idOf(name)}`, body)
      .set('If-Match', '"1"')
      .expect(200);
  await change('History', { frequency: 'weekly' });
  await change('Mathematics', { minutes: 45 });
  for (const list of ['takenOut', 'changed'] as const) {
    const { body } = await replan({ kind: 'wishes', date: monday });
    const [{ itemId }] = body[list] as [{ itemId: string }];
    const item = (await week()).items.find(({ id }) => id === itemId)!;
    const lock = anna.send('patch', `/items/${itemId}`, { locked: true });
    await lock.set('If-Match', `"${item.version}"`).expect(200);
    const refused = await apply(body.previewId as string);
    expect([refused.status, refused.body.code]).toEqual([409, 'replan.outdated']);
    expect((await week()).items.find(({ id }) => id === itemId)).toMatchObject({ startTime: item.startTime, endTime: item.endTime }); // prettier-ignore
  }
});

it('wishes that are others than when a preview was made are not taken up with it', async () => {
  const latin = { name: 'Latin', kind: 'language', core: false, minutes: 30, frequency: 'weekly', involvement: 'none', learners: [{ childId: ella, interest: 3 }] }; // prettier-ignore
  await anna.send('post', '/subjects', latin).expect(201);
  const { body } = await replan({ kind: 'wishes', date: monday });
  await anna.send('post', '/subjects', { ...latin, name: 'Greek' }).expect(201);
  const refused = await apply(body.previewId as string);
  expect([refused.status, refused.body.code]).toEqual([409, 'replan.outdated']);
});
