import { MODEL_KINDS } from '@brightpath/api/domain/models';
import { ServingModelsLoader } from '@brightpath/api/serving';
import { ModelVersionRepository } from '@brightpath/api/persistence';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

describe('the first models', () => {
  let bench: LearningBench;
  beforeAll(async () => {
    bench = await LearningBench.open();
  });
  afterAll(async () => {
    await WorkerProcess.endAll();
    await bench?.close();
  });

  it('are made of made-up families when the first worker starts, and serve without a restart', async () => {
    const process = new ServingModelsLoader(new ModelVersionRepository(bench.rows.database));
    expect((await process.present()).versions).toEqual({});
    const environment = { ML_AUTO_TRAIN: 'true' };
    await Promise.all([WorkerProcess.start(environment), WorkerProcess.start(environment)]);
    const run = await bench.first();
    expect(run).toMatchObject({ trigger: 'first', kinds: MODEL_KINDS, seed: 1 });
    const done = await bench.until(run, ({ status }) => status === 'succeeded');
    expect(done.outcomes.map(({ kind, result, reasons }) => ({ kind, result, reasons }))).toEqual(
      MODEL_KINDS.map((kind) => ({ kind, result: 'promoted', reasons: [] })),
    );
    const made = await bench.versions();
    for (const { gate, origin, number } of made)
      expect([gate?.evaluatedOn, gate?.againstId, origin, number]).toEqual(['synthetic', null, 'synthetic', 1]); // prettier-ignore
    const { servingModels, versions } = await process.present();
    expect(Object.keys(versions).sort()).toEqual([...MODEL_KINDS].sort());
    for (const kind of MODEL_KINDS) expect(servingModels[kind]?.kind).toBe(kind);
  });
});
