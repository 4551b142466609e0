import { FixedClock } from '../../src/platform/index.js';
import type { Item, ItemChild, Job } from '../../src/persistence/index.js';
import {
  aChild,
  aChildTaste,
  aFamilyTaste,
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
async function preview(
  moved: readonly (readonly [Item, string, number])[],
  { items, madeBy }: { items: readonly Item[]; madeBy?: object },
): Promise<Job> {
  const disruption = { kind: 'sick-child', date: THURSDAY, childId: ella.id };
  const places = items.map(({ id, date, startMinute, minutes }) =>
    [id, date, startMinute, minutes].join(' '),
  );
  return api.rows.insert(
    aJob({
      familyId: anna.family.id,
      kind: 'replan-schedule',
      status: 'succeeded',
      params: { scheduleId: schedule.id, baseVersionId: version.id, calm: 0.5, disruption },
      preview: {
        moved: moved.map(([item, date, startMinute]) => ({
          itemId: item.id,
          from: { date: item.date, startMinute: item.startMinute },
          to: { date, startMinute },
          cause: { code: item.date < WEDNESDAY ? 'missed' : 'disruption', broken: [] },
          forSubjectId: null,
        })),
        leftOver: [],
        kept: 0,
        minutesBefore: 0,
        minutesAfter: 0,
        places: places.sort().join('\n'),
        ...(madeBy ? { madeBy } : {}),
      },
    }),
  );
}

const apply = (job: Job) =>
  anna.send('post', `/schedules/${schedule.id}/replan/${job.id}/apply`, {});

describe('what decided about a re-planned week', () => {
  const models = [
    { kind: 'engagement', versionId: '01a1fc20-0000-7000-8000-000000000001' } as const,
  ];
  const learned = { kind: 'learned', models, ownShare: 0.4 };
  const predictedOf = async ({ id }: Item): Promise<(number | null)[]> => {
    const found = await api.rows.dataSource
      .getRepository<ItemChild>('ItemChild')
      .findBy({ itemId: id });
    return found.map(({ predictedReward }) => predictedReward);
  };
  const taught = async (): Promise<void> => {
    const familyId = anna.family.id;
    const worth = Array.from({ length: 7 }, (_, day) => new Array<number>(96).fill(day / 8));
    const about = { familyId, childId: ella.id, subjectId: subject.id };
    await api.rows.insert(
      aFamilyTaste({ familyId, models }),
      aChildTaste({ ...about, learned: { worth } }),
    );
  };

  it('is recorded with the version, and what was expected with each lesson that moves', async () => {
    await taught();
    const [moving, missed, staying] = [
      await lesson(THURSDAY),
      await lesson(MONDAY),
      await lesson(FRIDAY, { startMinute: 720 }),
    ];
    const job = await preview(
      [
        [moving, FRIDAY, 660],
        [missed, THURSDAY, 600],
      ],
      { items: [moving, missed, staying], madeBy: learned },
    );
    const { body } = await apply(job);
    expect(body.version.summary.madeBy).toEqual(learned);
    expect(await predictedOf(moving)).toEqual([0.5]);
    expect(await predictedOf(missed)).toEqual([null]);
    expect(await predictedOf(staying)).toEqual([null]);
    const items = await api.rows.dataSource
      .getRepository<Item>('Item')
      .findBy({ scheduleId: schedule.id, date: THURSDAY, active: true });
    expect(await predictedOf(items[0]!)).toEqual([0.375]);
  });

  it('is the rules where they made the preview, whatever was learned', async () => {
    await taught();
    const moving = await lesson(THURSDAY);
    const job = await preview([[moving, FRIDAY, 660]], { items: [moving] });
    const { body } = await apply(job);
    expect(body.version.summary.madeBy).toEqual({ kind: 'rules', models: [], ownShare: 0 });
    expect(await predictedOf(moving)).toEqual([null]);
  });

  it('forgets what was expected of a place when a parent takes a lesson from it', async () => {
    const moving = await lesson(THURSDAY);
    await api.rows.dataSource.query(
      'UPDATE item_children SET predicted_reward = 0.8 WHERE item_id = $1',
      [moving.id],
    );
    const move = { date: FRIDAY, startTime: '10:00' };
    const { status } = await anna
      .send('post', `/items/${moving.id}/move`, move)
      .set('If-Match', '"1"');
    expect(status).toBe(200);
    expect(await predictedOf(moving)).toEqual([null]);
  });
});
