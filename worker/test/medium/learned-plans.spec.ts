import { addDays } from '@brightpath/api/domain/calendar';
import { saveModel } from '@brightpath/api/domain/models';
import {
  type FamilyPreferences,
  type Item,
  type ItemChild,
  type Job,
  ModelVersion,
  packArtefact,
  ScheduleVersion,
} from '@brightpath/api/persistence';
import { aFamilyPreferences, aLearnedModel, aModelVersion } from '@brightpath/api/testing';
import { GenerationBench, type Household } from './generation-bench.js';
import { WorkerProcess } from './worker-process.js';

let bench: GenerationBench;

beforeAll(async () => {
  delete process.env.VALKEY_URL;
  bench = await GenerationBench.open();
  await WorkerProcess.start({ SOLVER_SECONDS_PER_WEEK: '0.3' });
});
afterAll(async () => {
  await WorkerProcess.endAll();
  await bench?.close();
});
afterEach(() => bench.rows.dataSource.createQueryBuilder().delete().from(ModelVersion).execute());

const champion = (over: Partial<ModelVersion> = {}): Promise<ModelVersion> =>
  bench.rows.insert(aModelVersion({ status: 'champion', ...over }));
const versionOf = ({ id }: Job): Promise<ScheduleVersion> =>
  bench.rows.dataSource.getRepository(ScheduleVersion).findOneByOrFail({ jobId: id });
const placesOf = ({ family }: Household): Promise<ItemChild[]> =>
  bench.rows.dataSource
    .getRepository<ItemChild>('ItemChild')
    .findBy({ familyId: family.id, active: true });
const preferencesOf = ({ family }: Household): Promise<FamilyPreferences | null> =>
  bench.rows.dataSource
    .getRepository<FamilyPreferences>('FamilyPreferences')
    .findOneBy({ familyId: family.id });

/** Weeks in which Ada got her maths done after noon and hardly ever before. */
async function taughtAfternoons(home: Household): Promise<void> {
  const [subjectId, childId] = [home.subjectIds[0]!, home.childIds[0]!];
  for (let day = 3; day <= 80; day += 1) {
    const date = addDays(bench.monday, -7 - day);
    const isLate = day % 2 === 0;
    const [startMinute, status] = isLate ? [720, 'done' as const] : [540, 'skipped' as const];
    const item = await bench.olderItem(home, { date, startMinute, subjectId, status }, [childId]);
    await bench.rows.dataSource.query('UPDATE item_children SET status = $2 WHERE item_id = $1', [
      item.id,
      status,
    ]);
  }
}

const mathsTimes = (items: readonly Item[], home: Household): number[] =>
  items
    .filter(({ subjectId, date }) => subjectId === home.subjectIds[0] && date >= bench.monday)
    .map(({ startMinute }) => startMinute);

describe('a plan where there is a champion', () => {
  it('says which versions made it, and what they expect of each lesson', async () => {
    const { id: versionId } = await champion();
    const home = await bench.household();
    const version = await versionOf(await bench.outcome(home));
    expect(version.summary).toMatchObject({
      placed: 18,
      provenance: { kind: 'learned', models: [{ kind: 'engagement', versionId }] },
    });
    const places = await placesOf(home);
    expect(places).toHaveLength(21);
    for (const { predictedReward } of places) {
      expect(predictedReward).toBeGreaterThan(0);
      expect(predictedReward).toBeLessThanOrEqual(1);
    }
  });

  it('goes by what this child’s own weeks showed, without any consent to train models', async () => {
    await champion();
    const [known, unknown] = [await bench.household(), await bench.household()];
    await taughtAfternoons(known);
    const version = await versionOf(await bench.outcome(known));
    await bench.outcome(unknown);
    expect(version.summary.provenance.ownShare).toBeGreaterThan(0.1);
    const [learned, fresh] = [await bench.items(known), await bench.items(unknown)];
    expect(mathsTimes(learned, known).every((minute) => minute >= 690)).toBe(true);
    expect(mathsTimes(fresh, unknown).every((minute) => minute < 690)).toBe(true);
  });

  it('learns once from the same record, and anew when a lesson was done since', async () => {
    await champion();
    const home = await bench.household();
    await bench.outcome(home);
    const first = await preferencesOf(home);
    await bench.outcome(home);
    expect(await preferencesOf(home)).toEqual(first);
    await taughtAfternoons(home);
    await bench.outcome(home);
    expect((await preferencesOf(home))?.fingerprint).not.toBe(first?.fingerprint);
  });
});

describe('a plan where there is a model of what parents like', () => {
  it('names it beside what made the week, and leaves out no lesson for it', async () => {
    const { id: versionId } = await champion({ kind: 'satisfaction' });
    const version = await versionOf(await bench.outcome(await bench.household()));
    expect(version.summary).toMatchObject({
      placed: 18,
      provenance: { kind: 'rules', models: [{ kind: 'satisfaction', versionId }] },
    });
  });
});

describe('a plan where no model can be used', () => {
  it('is made by rules, and says so, where there is no champion', async () => {
    const home = await bench.household();
    const version = await versionOf(await bench.outcome(home));
    expect(version.summary).toMatchObject({
      placed: 18,
      provenance: { kind: 'rules', models: [] },
    });
    expect((await placesOf(home)).map(({ predictedReward }) => predictedReward)).toEqual(
      new Array(21).fill(null),
    );
  });

  it.each<[string, () => Partial<ModelVersion>]>([
    ['is corrupt', () => ({ artefact: Buffer.from('not a model') })],
    ['lacks a part that only shows when it is used', withoutOwnRecord],
  ])('is made by rules, and says so, where the champion %s', async (_what, broken) => {
    // Without a champion first: a good one that was served before would go on serving.
    await bench.outcome(await bench.household());
    const home = await bench.household();
    await bench.rows.insert(aFamilyPreferences({ familyId: home.family.id }));
    await champion(broken());
    const version = await versionOf(await bench.outcome(home));
    expect(version.summary).toMatchObject({
      placed: 18,
      provenance: { kind: 'rules', models: [] },
    });
    expect(await preferencesOf(home)).toBeNull();
  });
});

function withoutOwnRecord(): Partial<ModelVersion> {
  return packArtefact(saveModel({ ...aLearnedModel(), extras: {} }));
}
