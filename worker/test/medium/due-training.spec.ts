import { MODEL_KINDS } from '@brightpath/api/domain/models';
import {
  ModelVersionRepository,
  RatedWeekRepository,
  TrainingDataRepository,
  TrainingRunRepository,
} from '@brightpath/api/persistence';
import { FixedClock, LearningConfig } from '@brightpath/api/platform';
import { aModelVersion, aTrainingRun, testClock } from '@brightpath/api/testing';
import { TrainingSets } from '../../src/ml/train/training-sets.js';
import { DueTraining } from '../../src/ml/train/due-training.js';
import { LearningBench } from './learning-bench.js';

let bench: LearningBench;
beforeAll(async () => {
  bench = await LearningBench.open();
});
beforeEach(() => bench.forgetModels());
afterAll(() => bench?.close());

const hour = 60 * 60 * 1000;

function due(environment: Record<string, string> = {}, now = testClock.now()): DueTraining {
  const { database } = bench.rows;
  const clock = new FixedClock(now);
  return new DueTraining(
    new TrainingRunRepository(database),
    new ModelVersionRepository(database),
    new TrainingSets(
      bench.rows.repository(TrainingDataRepository),
      bench.rows.repository(RatedWeekRepository),
      clock,
    ),
    new LearningConfig({ ML_RETRAIN_AFTER_OUTCOMES: '4', ...environment }),
    clock,
  );
}

describe('what is due', () => {
  it('is the first models, always of the same seed, where there are none', async () => {
    expect(await due().find()).toEqual({ trigger: 'first', kinds: MODEL_KINDS, seed: 1 });
    expect(await due({ ML_AUTO_TRAIN: 'false' }).find()).toBeNull();
    await bench.rows.insert(aModelVersion({ kind: 'engagement' }));
    expect(await due().find()).toMatchObject({ kinds: ['generator', 'satisfaction'] });
  });

  it('is not a first run again at once where it failed, but later', async () => {
    const kinds = [...MODEL_KINDS];
    await bench.rows.insert(aTrainingRun({ trigger: 'first', status: 'failed', kinds }));
    expect(await due().find()).toBeNull();
    expect(await due({}, new Date(testClock.now().getTime() + 7 * hour)).find()).toMatchObject({
      trigger: 'first',
    });
  });

  it('is a training when enough has been told by families that may teach', async () => {
    await bench.haveVersions();
    const [teaching, withdrawn] = await bench.teachingFamilies(2);
    await bench.decide(withdrawn!.family, false);
    await bench.tellOutcomes(teaching!.family.id, 3);
    await bench.tellOutcomes(withdrawn!.family.id, 30);
    expect(await due().find()).toBeNull();
    await bench.tellOutcomes(teaching!.family.id, 1);
    expect(await due().find()).toEqual({ trigger: 'volume', kinds: MODEL_KINDS });
    // Counted from the last training on, whatever came of it.
    await bench.rows.insert(aTrainingRun({ trigger: 'cron', status: 'failed' }));
    expect(await due().find()).toBeNull();
  });

  it('is the evaluating of a model from elsewhere, also where nothing is trained by itself', async () => {
    await bench.haveVersions();
    await bench.rows.insert(aModelVersion({ number: 2, origin: 'imported', gate: null }));
    const off = { ML_AUTO_TRAIN: 'false' };
    expect(await due(off).find()).toEqual({ trigger: 'import', kinds: [] });
    await bench.rows.insert(aTrainingRun({ trigger: 'import', status: 'failed', kinds: [] }));
    expect(await due(off).find()).toBeNull();
  });
});
