import { datasetFromRows, trainForest } from '../../src/domain/trees/index.js';
import { type LearnedModel, saveModel, SCHEMAS } from '../../src/domain/models/index.js';
import { FixedClock } from '../../src/platform/index.js';
import { type Item, ModelVersion, packArtefact } from '../../src/persistence/index.js';
import {
  aChild,
  aChildPreferences,
  aFamilyPreferences,
  aModelVersion,
  anItem,
  aParent,
  aSchedule,
  aScheduleVersion,
  aSubject,
  startApi,
  type FamilyCaller,
  type TestApi,
} from '../../src/testing/index.js';

const NOW = new Date('2026-11-14T10:00:00Z');
const [MONDAY, TUESDAY] = ['2026-11-16', '2026-11-17'];
const AN_HOUR = 60;

let api: TestApi;
let anna: FamilyCaller;
let ella: ReturnType<typeof aChild>;
let reading: ReturnType<typeof aSubject>;
let schedule: ReturnType<typeof aSchedule>;
let version: ReturnType<typeof aScheduleVersion>;

beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(NOW) });
});
afterAll(() => api.close());
afterEach(() => api.rows.dataSource.createQueryBuilder().delete().from(ModelVersion).execute());

beforeEach(async () => {
  anna = await api.member();
  const familyId = anna.family.id;
  ella = aChild({ familyId, name: 'Ella' });
  reading = aSubject({ familyId, name: 'Reading', kind: 'reading' });
  schedule = aSchedule({ familyId, startDate: MONDAY, endDate: '2026-11-29' });
  version = aScheduleVersion({ familyId, scheduleId: schedule.id });
  await api.rows.insert(ella, aParent({ familyId }), reading, schedule, version);
  await api.rows.learn(reading, [ella.id]);
  await api.rows.dataSource.query('UPDATE schedules SET active_version_id = $1 WHERE id = $2', [
    version.id,
    schedule.id,
  ]);
});

async function lesson(date: string, startMinute: number): Promise<Item> {
  const place = { scheduleId: schedule.id, versionId: version.id, subjectId: reading.id };
  const familyId = anna.family.id;
  const item = anItem({ familyId, title: 'Reading', date, startMinute, ...place });
  await api.rows.insert(item);
  await api.rows.attend(item, [ella.id]);
  return item;
}

/** Parents who rate a week by how alike its days are. */
function lovesRegularity(): LearnedModel {
  const { version: schemaVersion, featureNames, outputNames } = SCHEMAS.satisfaction;
  const rows = Array.from({ length: 400 }, (_, i) =>
    featureNames.map((name, k) => (name === 'regularity' ? (i % 21) / 20 : (i * (k + 3)) % 50)),
  );
  const targets = rows.map((row) => [0.2 + 0.6 * row[featureNames.indexOf('regularity')]!]);
  const dataset = datasetFromRows({ featureNames, outputNames, rows, targets });
  const ensemble = trainForest(dataset, { seed: 1, trees: 20, maxDepth: 8 });
  return { kind: 'satisfaction', schemaVersion, ensemble, extras: {} };
}

const crown = (): Promise<ModelVersion> =>
  api.rows.insert(
    aModelVersion({
      kind: 'satisfaction',
      status: 'champion',
      ...packArtefact(saveModel(lovesRegularity())),
    }),
  );
const evaluate = (caller = anna) => caller.send('get', `/schedules/${schedule.id}/evaluation`);

describe('how a schedule’s weeks are expected to be rated', () => {
  it('is said of each week with lessons, with what would raise it most', async () => {
    const { id: modelVersionId } = await crown();
    await lesson(MONDAY, 540);
    await lesson(TUESDAY, 540 + 2 * AN_HOUR);
    await lesson('2026-11-23', 540);
    await lesson('2026-11-24', 540);
    const { status, body } = await evaluate();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      modelVersionId,
      weeks: [{ weekStart: MONDAY }, { weekStart: '2026-11-23' }],
    });
    const [uneven, even] = body.weeks;
    expect(uneven.rating).toBeLessThan(even.rating);
    expect(uneven.gains[0]).toMatchObject({
      code: 'regularity',
      params: { from: expect.any(Number), to: expect.any(Number) },
    });
    expect(uneven.gains[0].params.to).toBeGreaterThan(uneven.gains[0].params.from);
    expect(uneven.gains[0].gain).toBeGreaterThan(0.2);
  });

  it('is not said where no model of it is in use', async () => {
    await lesson(MONDAY, 540);
    expect((await evaluate()).body).toEqual({ modelVersionId: null, weeks: [] });
  });

  it('is not another family’s to see', async () => {
    await crown();
    expect((await evaluate(await api.member())).status).toBe(404);
  });
});

describe('why, where something was learned', () => {
  const seen = [
    { period: 'mid-morning', finished: 9, held: 10 },
    { period: 'early-afternoon', finished: 5, held: 10 },
  ] as const;
  const morning = Array.from({ length: 7 }, () =>
    Array.from({ length: 96 }, (_, quarter) => (quarter < 48 ? 0.9 : 0.5)),
  );
  const learn = async (ownShare: number, counts: typeof seen | readonly [] = seen) => {
    const familyId = anna.family.id;
    const ids = { familyId, childId: ella.id, subjectId: reading.id };
    await api.rows.insert(
      aFamilyPreferences({ familyId }),
      aChildPreferences({ ...ids, learned: { rewards: morning, counts, ownShare } }),
    );
  };
  const why = async (startMinute: number) => {
    const { id } = await lesson(MONDAY, startMinute);
    const { body } = await anna.send('get', `/items/${id}/why`);
    return body as { reasons: { code: string; params: object; points: number }[] };
  };

  it('tells the counts, as the reason they are', async () => {
    await learn(0.6);
    const [first] = (await why(540)).reasons;
    expect(first).toMatchObject({
      code: 'learned',
      params: {
        childName: 'Ella',
        subjectName: 'Reading',
        observed: {
          kind: 'lunch',
          side: 'before',
          here: { finished: 9, held: 10 },
          elsewhere: { finished: 5, held: 10 },
        },
      },
    });
    expect(first?.points).toBeGreaterThan(0);
  });

  it('never tells them for a time they speak against', async () => {
    await learn(0.6);
    const { reasons } = await why(780);
    expect(reasons.map(({ code }) => code)).not.toContain('learned');
    expect(JSON.stringify(reasons)).not.toContain('held');
  });

  it('says of others what only others taught', async () => {
    await learn(0.05, []);
    const [first] = (await why(540)).reasons;
    expect(first).toMatchObject({
      code: 'learned-elsewhere',
      params: { childName: 'Ella', subjectName: 'Reading', observed: null },
    });
  });

  it('speaks of nothing learned where rules decide', async () => {
    const codes = (await why(540)).reasons.map(({ code }) => code);
    expect(codes.some((code) => code.startsWith('learned'))).toBe(false);
  });
});
