import { type Item, ItemRepository, toLessonState } from '../../src/persistence/index.js';
import { TestRows, aChild, aFamily, aSchedule, aScheduleVersion } from '../../src/testing/index.js';

let rows: TestRows;
let items: ItemRepository;
beforeAll(async () => {
  rows = await TestRows.open();
  items = new ItemRepository(rows.database);
});
afterAll(() => rows.close());

async function scene() {
  const family = aFamily();
  const familyId = family.id;
  const [ada, ben] = [aChild({ familyId, name: 'Ada' }), aChild({ familyId, name: 'Ben' })];
  const schedule = aSchedule({ familyId });
  const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  await rows.insert(family, ada, ben, schedule, version);
  const lesson = (startMinute: number, childIds: string[], more: object = {}) => ({
    scheduleId: schedule.id,
    versionId: version.id,
    kind: 'lesson' as const,
    title: 'Reading',
    date: '2026-03-02',
    startMinute,
    minutes: 30,
    childIds,
    ...more,
  });
  return { familyId, ada: ada.id, ben: ben.id, version, lesson };
}

async function move(item: Item, place: Pick<Item, 'date' | 'startMinute' | 'minutes'>) {
  const { familyId, id } = item;
  const children = (await items.findChildren(familyId, [id])).get(id) ?? [];
  return items.rewrite(familyId, item, { ...toLessonState(item, children), ...place });
}

const overlap = /item_children_no_overlap/;

it('refuses two active items of one child at one time', async () => {
  const { familyId, ada, lesson } = await scene();
  await items.addWithChildren(familyId, [lesson(540, [ada])]);
  await expect(items.addWithChildren(familyId, [lesson(555, [ada])])).rejects.toThrow(overlap);
  expect(await rows.count('items', familyId)).toBe(1);
});

it('lets items touch, other children learn at the same time, and other days be', async () => {
  const { familyId, ada, ben, lesson } = await scene();
  await items.addWithChildren(familyId, [
    lesson(540, [ada]),
    lesson(570, [ada]),
    lesson(540, [ben]),
    lesson(540, [ada], { date: '2026-03-03' }),
  ]);
  expect(await rows.count('item_children', familyId)).toBe(4);
});

it('refuses a move onto another item, and the children of a moved item follow it', async () => {
  const { familyId, ada, ben, lesson } = await scene();
  const [first, second] = await items.addWithChildren(familyId, [
    lesson(540, [ada]),
    lesson(600, [ada, ben]),
  ]);
  const there = { date: '2026-03-02', startMinute: 550, minutes: 30 };
  await expect(move(second!, there)).rejects.toThrow(overlap);
  const free = { ...there, startMinute: 700 };
  expect(await move(second!, free)).toBe(true);
  const children = (await items.findChildren(familyId, [second!.id])).get(second!.id);
  expect(children?.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual([
    [700, 730],
    [700, 730],
  ]);
  expect(first!.version).toBe(1);
});

it('lets an inactive version lie under the active one, and refuses to activate it there', async () => {
  const { familyId, ada, lesson, version } = await scene();
  const next = aScheduleVersion({ familyId, scheduleId: version.scheduleId, number: 2 });
  await rows.insert(next);
  await items.addWithChildren(familyId, [lesson(540, [ada])]);
  await items.addWithChildren(familyId, [
    lesson(550, [ada], { versionId: next.id, active: false }),
  ]);
  await expect(items.setActive(familyId, next.id, true)).rejects.toThrow(overlap);
  await items.setActive(familyId, version.id, false);
  await items.setActive(familyId, next.id, true);
  const found = await items.findActiveBetween(familyId, '2026-03-02', '2026-03-02');
  expect(found.map(({ startMinute }) => startMinute)).toEqual([550]);
});

it('lets two items change places in one transaction', async () => {
  const { familyId, ada, lesson } = await scene();
  const [a, b] = await items.addWithChildren(familyId, [lesson(540, [ada]), lesson(570, [ada])]);
  await rows.database.inTransaction(async () => {
    await items.checkOverlapsAtCommit();
    const at = (startMinute: number) => ({ date: '2026-03-02', startMinute, minutes: 30 });
    await move(a!, at(570));
    await move(b!, at(540));
  });
  const found = await items.findActiveBetween(familyId, '2026-03-02', '2026-03-02');
  expect(found.map(({ id }) => id)).toEqual([b!.id, a!.id]);
});

it('refuses a child of another family', async () => {
  const { familyId, lesson } = await scene();
  const other = await scene();
  await expect(items.addWithChildren(familyId, [lesson(540, [other.ada])])).rejects.toThrow(
    /foreign key/,
  );
});
