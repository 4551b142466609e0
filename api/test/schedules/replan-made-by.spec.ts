import { FixedClock } from '../../src/platform/index.js';
import type { Item } from '../../src/persistence/index.js';
import {
  aChildPreferences,
  aFamilyPreferences,
  startApi,
  type TestApi,
} from '../../src/testing/index.js';
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

describe('what decided about a re-planned week', () => {
  const models = [
    { kind: 'engagement', versionId: '01a1fc20-0000-7000-8000-000000000001' } as const,
  ];
  const learned = { kind: 'learned', models, ownShare: 0.4 };
  const taught = async (): Promise<void> => {
    const familyId = week.anna.family.id;
    const rewards = Array.from({ length: 7 }, (_, day) => new Array<number>(96).fill(day / 8));
    const about = { familyId, childId: week.ella.id, subjectId: week.subject.id };
    await api.rows.insert(
      aFamilyPreferences({ familyId, models }),
      aChildPreferences({ ...about, learned: { rewards } }),
    );
  };

  it('is recorded with the version, and what was expected with each lesson that moves', async () => {
    await taught();
    const [moving, missed, staying] = [
      await week.lesson(THURSDAY),
      await week.lesson(MONDAY),
      await week.lesson(FRIDAY, { startMinute: 720 }),
    ];
    const job = await week.preview({
      moved: [
        [moving, FRIDAY, 660],
        [missed, THURSDAY, 600],
      ],
      items: [moving, missed, staying],
      provenance: learned,
    });
    const { body } = await week.apply(job);
    expect(body.version.summary.provenance).toEqual(learned);
    expect(await week.predictedOf(moving)).toEqual([0.5]);
    expect(await week.predictedOf(missed)).toEqual([null]);
    expect(await week.predictedOf(staying)).toEqual([null]);
    const items = await api.rows.dataSource
      .getRepository<Item>('Item')
      .findBy({ scheduleId: week.schedule.id, date: THURSDAY, active: true });
    expect(await week.predictedOf(items[0]!)).toEqual([0.375]);
  });

  it('is the rules where they made the preview, whatever was learned', async () => {
    await taught();
    const moving = await week.lesson(THURSDAY);
    const job = await week.preview({ moved: [[moving, FRIDAY, 660]], items: [moving] });
    const { body } = await week.apply(job);
    expect(body.version.summary.provenance).toEqual({ kind: 'rules', models: [], ownShare: 0 });
    expect(await week.predictedOf(moving)).toEqual([null]);
  });

  it('is taken back by an undo, with what was expected in the version it returns to', async () => {
    await taught();
    const [moving, byHand, dropped] = [
      await week.lesson(THURSDAY),
      await week.lesson(THURSDAY, { startMinute: 600 }),
      await week.lesson(THURSDAY, { startMinute: 660 }),
    ];
    await week.predict(moving, 0.25);
    await week.predict(dropped, 0.75);
    const items = [moving, byHand, dropped];
    const moved = [[moving, FRIDAY, 660], [byHand, FRIDAY, 720]] as const; // prettier-ignore
    const leftOver = [[dropped, [{ kind: 'drop' }]] as const];
    await week.apply(await week.preview({ moved, leftOver, items, provenance: learned })); // prettier-ignore
    expect(await week.predictedOf(moving)).toEqual([0.5]);
    expect(await week.predictedOf(byHand)).toEqual([0.5]);
    expect((await week.undo()).status).toBe(200);
    expect(await week.row(moving)).toMatchObject({ date: THURSDAY, startMinute: 540 });
    expect(await week.predictedOf(moving)).toEqual([0.25]);
    expect(await week.predictedOf(byHand)).toEqual([null]);
    expect(await week.row(dropped)).toMatchObject({ date: THURSDAY, active: true });
    expect(await week.predictedOf(dropped)).toEqual([0.75]);
  });

  it('is not known of a version that was replaced before it was kept, but where a lesson never left', async () => {
    const [moving, dropped] = [await week.lesson(THURSDAY), await week.lesson(THURSDAY, { startMinute: 600 })]; // prettier-ignore
    await week.predict(moving, 0.25);
    await week.predict(dropped, 0.75);
    const items = [moving, dropped];
    await week.apply(await week.preview({ moved: [[moving, FRIDAY, 660]], leftOver: [[dropped, [{ kind: 'drop' }]]], items })); // prettier-ignore
    await api.rows.dataSource.query(
      `UPDATE schedule_versions SET layout = (SELECT jsonb_agg(place - 'predicted') FROM jsonb_array_elements(layout) place)
       WHERE id = $1`,
      [week.version.id],
    );
    expect((await week.undo()).status).toBe(200);
    expect(await week.predictedOf(moving)).toEqual([null]);
    expect(await week.predictedOf(dropped)).toEqual([0.75]);
  });

  it('forgets what was expected of a place when a parent takes a lesson from it', async () => {
    const moving = await week.lesson(THURSDAY);
    await week.predict(moving, 0.8);
    const move = { date: FRIDAY, startTime: '10:00' };
    const { status } = await week.anna
      .send('post', `/items/${moving.id}/move`, move)
      .set('If-Match', '"1"');
    expect(status).toBe(200);
    expect(await week.predictedOf(moving)).toEqual([null]);
  });
});
