import { addDays, type LocalDate } from '../../src/domain/calendar/index.js';
import { EXPLORATION_WEIGHT } from '../../src/domain/models/index.js';
import { EXPLORING_WEEK_WEIGHT } from '../../src/domain/evaluation/index.js';
import { ServingModelsLoader, WeekModelsService } from '../../src/serving/index.js';
import {
  Exposure,
  ExposureRepository,
  type Experiment,
  ModelVersionRepository,
  TrainingDataRepository,
} from '../../src/persistence/index.js';
import {
  aChild,
  aConsent,
  aFamily,
  aModelVersion,
  anExperiment,
  anItem,
  aSchedule,
  aScheduleVersion,
  aSubject,
  aWeekFeedback,
  TestRows,
  testClock,
} from '../../src/testing/index.js';

const MONDAY = '2026-03-02';

let rows: TestRows;
let exposures: ExposureRepository;
beforeAll(async () => {
  rows = await TestRows.open();
  exposures = rows.repository(ExposureRepository);
});
afterEach(() => rows.empty('experiments'));
afterAll(() => rows.close());

const running = (values: Partial<Experiment> = {}) =>
  rows.insert(anExperiment({ status: 'running', startedAt: testClock.now(), ...values }));

async function consenting(values: Partial<{ exploration: boolean }> = {}): Promise<string> {
  const { id } = await rows.insert(aFamily(values));
  await rows.insert(aConsent({ familyId: id, purpose: 'model-improvement' }));
  return id;
}

const expose = (familyId: string, explorationShare = 0, monday: LocalDate = MONDAY) =>
  exposures.expose({ familyId, monday, explorationShare });

const stored = (familyId: string) =>
  rows.dataSource.getRepository(Exposure).find({ where: { familyId }, order: { monday: 'ASC' } });

describe('a family’s week', () => {
  it('is exposed once, with its chance, however often it is planned', async () => {
    const { id: experimentId } = await running();
    const familyId = await consenting();
    const first = await expose(familyId, 0.1);
    const again = await Promise.all([expose(familyId, 0.1), expose(familyId, 0.1)]);
    expect(again).toEqual([first, first]);
    const [row, ...others] = await stored(familyId);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ experimentId, monday: MONDAY, serves: first.serves });
    expect([0.05, 0.45]).toContain(Number(row!.propensity.toFixed(6)));
  });

  it('keeps its family in one arm, and both arms get families', async () => {
    await running();
    const served = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const familyId = await consenting();
      const { serves } = await expose(familyId);
      expect((await expose(familyId, 0, addDays(MONDAY, 7))).serves).toBe(serves);
      served.add(serves);
    }
    expect([...served].sort()).toEqual(['champions', 'rules']);
  });

  it('of a family that has not agreed to model improvement is in no experiment', async () => {
    await running();
    const { id } = await rows.insert(aFamily());
    expect(await expose(id)).toMatchObject({ serves: 'champions', explores: false });
    expect(await stored(id)).toEqual([]);
    await expose(id, 0.1);
    expect(await stored(id)).toMatchObject([{ experimentId: null, arm: null }]);
  });

  it('of a family that asks for no trying is as ever, and nothing is written', async () => {
    await running();
    const familyId = await consenting({ exploration: false });
    expect(await expose(familyId, 0.5)).toEqual({
      serves: 'champions',
      modelVersionId: null,
      explores: false,
      mayExplore: false,
    });
    expect(await stored(familyId)).toEqual([]);
  });

  it('is mended as it was planned, and nothing is decided then', async () => {
    await running();
    const familyId = await consenting();
    const replan = () => exposures.expose({ familyId, monday: MONDAY, explorationShare: 0.5, isReplanned: true }); // prettier-ignore
    expect(await replan()).toMatchObject({ serves: 'champions', explores: false });
    expect(await stored(familyId)).toEqual([]);
    const planned = await expose(familyId, 0.5);
    expect(await replan()).toEqual(planned);
  });

  it('is the champions’ again once its experiment has ended', async () => {
    const { id } = await running({
      arms: [
        { name: 'rules', share: 0.5, serves: 'rules', versionId: null },
        { name: 'none', share: 0.5, serves: 'rules', versionId: null },
      ],
    });
    const familyId = await consenting();
    expect((await expose(familyId)).serves).toBe('rules');
    await rows.dataSource.query(
      `UPDATE experiments SET status = 'stopped', stopped_at = now(), stop_reason = 'harm' WHERE id = $1`,
      [id],
    );
    expect((await expose(familyId)).serves).toBe('champions');
    expect(await stored(familyId)).toMatchObject([{ experimentId: id, serves: 'rules' }]);
  });
});

describe('the outcomes of an experiment', () => {
  it('are what was done and how the week was rated, of those who may teach, once the week is over', async () => {
    const experiment = await running();
    const familyId = await consenting();
    await expose(familyId);
    const teen = aChild({ familyId, birthDate: '2010-01-01' });
    const small = aChild({ familyId, birthDate: '2018-01-01' });
    const subject = aSubject({ familyId });
    const schedule = aSchedule({ familyId });
    const version = aScheduleVersion({ familyId, scheduleId: schedule.id });
    await rows.insert(teen, small, subject, schedule, version);
    const lesson = async (date: string, status: 'done' | 'partly' | 'skipped', childId: string) => {
      const place = { scheduleId: schedule.id, versionId: version.id, subjectId: subject.id };
      const item = await rows.insert(anItem({ familyId, ...place, date }));
      await rows.attend(item, [childId]);
      await rows.dataSource.query('UPDATE item_children SET status = $2 WHERE item_id = $1', [item.id, status]); // prettier-ignore
    };
    // Before the experiment: three of four, and one that is too long ago.
    for (const day of ['09', '10', '11']) await lesson(`2026-02-${day}`, 'done', teen.id);
    await lesson('2026-02-12', 'skipped', teen.id);
    await lesson('2025-11-12', 'skipped', teen.id);
    await lesson('2026-03-02', 'done', teen.id);
    await lesson('2026-03-04', 'partly', teen.id);
    await lesson('2026-03-08', 'skipped', teen.id);
    await lesson('2026-03-09', 'done', teen.id);
    // Under 13, and nobody said yes for this child.
    await lesson('2026-03-05', 'skipped', small.id);
    await rows.insert(aWeekFeedback({ familyId, monday: MONDAY, stars: 4 }));
    const of = async (today: LocalDate) => {
      const all = await rows.repository(TrainingDataRepository).findTeaching(today);
      const families = all.filter((family) => family.familyId === familyId);
      return exposures.findOutcomes(
        { ...experiment, startedAt: new Date('2026-03-01T20:00:00Z') },
        { families, today },
      );
    };
    expect(await of('2026-03-08')).toEqual([]);
    const [week] = await of('2026-03-09');
    expect(week).toMatchObject({ familyId, completion: 0.5, propensity: 0.5, explores: false, before: 0.75 }); // prettier-ignore
    expect(week!.rating).toBeGreaterThan(0.5);
    await rows.insert(
      aConsent({
        familyId,
        purpose: 'model-improvement',
        granted: false,
        decidedAt: testClock.now(),
      }),
    );
    expect(await of('2026-03-09')).toEqual([]);
  });
});

describe('the models that plan a week', () => {
  const served = () => {
    const versions = new ModelVersionRepository(rows.database);
    return new WeekModelsService(new ServingModelsLoader(versions), exposures, versions);
  };
  const forWeek = (familyId: string, explorationShare = 0) =>
    served().forWeek({ familyId, monday: MONDAY, explorationShare });

  it('are the champions, a version of an experiment, or none', async () => {
    const champion = await rows.insert(aModelVersion({ status: 'champion' }));
    const challenger = await rows.insert(aModelVersion({ number: 2 }));
    const familyId = await consenting();
    expect((await forWeek(familyId)).versions).toEqual({ engagement: champion.id });
    const both = (serves: 'version' | 'rules', versionId: string | null) =>
      ['a', 'b'].map((name) => ({ name, share: 0.5, serves, versionId }));
    const { id } = await running({ arms: both('version', challenger.id) });
    const inExperiment = await forWeek(await consenting());
    expect(inExperiment.versions).toEqual({ engagement: challenger.id });
    expect(inExperiment.servingModels.engagement).not.toBeNull();
    await rows.dataSource.query('UPDATE experiments SET arms = $2 WHERE id = $1', [
      id,
      JSON.stringify(both('rules', null)),
    ]);
    const byRules = await forWeek(await consenting());
    expect(byRules).toMatchObject({ versions: {}, servingModels: { engagement: null } });
  });

  it('try as much as the week and the family let them', async () => {
    expect((await forWeek(await consenting())).exploration).toBe(EXPLORATION_WEIGHT);
    expect((await forWeek(await consenting(), 1)).exploration).toBe(EXPLORING_WEEK_WEIGHT);
    expect((await forWeek(await consenting({ exploration: false }), 1)).exploration).toBe(0);
  });
});
