import { datasetFromRows } from '../dataset.js';
import { weekRow } from '../features/week-features.js';
import { aWeekFacts } from '../learning-record-factory.js';
import type { LearnedModel } from '../model.js';
import { SCHEMAS } from '../schemas.js';
import { trainForest } from '../trees/forest.js';
import type { WeekFacts } from '../week-record.js';
import { predictedSatisfaction, satisfactionGains } from './satisfaction-gains.js';

/** A model of parents who rate a week by some of its facts. */
function modelOf(rate: (facts: WeekFacts) => number): LearnedModel {
  const weeks = Array.from({ length: 600 }, (_, i) =>
    aWeekFacts({
      regularity: (i % 11) / 10,
      idleMinutes: (i * 7) % 120,
      coreInBestTimes: ((i * 3) % 11) / 10,
    }),
  );
  const { version, featureNames, outputNames } = SCHEMAS.satisfaction;
  const rows = weeks.map(weekRow);
  const targets = weeks.map((facts) => [rate(facts)]);
  const dataset = datasetFromRows({ featureNames, outputNames, rows, targets });
  const ensemble = trainForest(dataset, { seed: 1, trees: 30, maxDepth: 8 });
  return { kind: 'satisfaction', schemaVersion: version, ensemble, extras: {} };
}

describe('how a week is expected to be rated', () => {
  const calm = modelOf(({ idleMinutes }) => 0.9 - idleMinutes / 200);

  it('is what the model says, from 0 to 1', () => {
    expect(predictedSatisfaction(calm, aWeekFacts({ idleMinutes: 0 }))).toBeCloseTo(0.9, 1);
    expect(predictedSatisfaction(calm, aWeekFacts({ idleMinutes: 100 }))).toBeCloseTo(0.4, 1);
  });

  it('names what would raise it, and how far', () => {
    const [first, ...others] = satisfactionGains(calm, aWeekFacts({ idleMinutes: 100 }));
    expect(first).toMatchObject({ lever: 'idleMinutes', from: 100, to: 0 });
    expect(first?.gain).toBeCloseTo(0.5, 1);
    expect(others).toEqual([]);
  });

  it('puts the largest first', () => {
    const model = modelOf((f) => 0.3 + 0.5 * f.coreInBestTimes + 0.1 * f.regularity);
    const gains = satisfactionGains(model, aWeekFacts({ coreInBestTimes: 0.2, regularity: 0.2 }));
    expect(gains.map(({ lever }) => lever)).toEqual(['coreInBestTimes', 'regularity']);
  });

  it('names nothing where nothing helps, or the fact is not known', () => {
    expect(satisfactionGains(calm, aWeekFacts({ idleMinutes: 0 }))).toEqual([]);
    const core = modelOf(({ coreInBestTimes }) => coreInBestTimes);
    expect(satisfactionGains(core, aWeekFacts({ coreInBestTimes: NaN }))).toEqual([]);
  });
});
