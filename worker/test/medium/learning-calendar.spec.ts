import { DriftReport, RewardWeek, TrainingRun } from '@brightpath/api/persistence';
import { BEGIN_TRAINING, RecurringJob, EVALUATE_DRIFT, ML_QUEUE } from '@brightpath/api/queues';
import { freePort } from '@brightpath/api/testing';
import { LearningBench } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

const FAMILIES = 130;

describe('the calendar of learning', () => {
  let bench: LearningBench;

  beforeAll(async () => {
    bench = await LearningBench.open();
    await bench.teachingFamilies(FAMILIES);
  });
  afterEach(async () => {
    await WorkerProcess.endAll();
    await bench.forgetModels();
  });
  afterAll(() => bench?.close());

  /** The first row there is, as soon as there is one. */
  async function first<T extends object>(entity: new () => T): Promise<T> {
    for (;;) {
      const [row] = await bench.rows.dataSource.getRepository(entity).find({ take: 1 });
      if (row) return row;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('has each entry once, however many workers say so', async () => {
    const environment = { ML_AUTO_TRAIN: 'true', ML_TRAIN_CRON: '30 4 * * 2' };
    await bench.haveVersions();
    await Promise.all([WorkerProcess.start(environment), WorkerProcess.start(environment)]);
    const calendar = await bench.queue(ML_QUEUE).getJobSchedulers();
    expect(calendar.map(({ name, pattern, tz }) => [name, pattern, tz]).sort()).toEqual([
      [BEGIN_TRAINING, '30 4 * * 2', 'UTC'],
      [EVALUATE_DRIFT, '0 2 * * 1', 'UTC'],
    ]);
    await WorkerProcess.endAll();
    // Where trainings are begun by people only, the calendar is taken back.
    await WorkerProcess.start({ ML_AUTO_TRAIN: 'false' });
    expect(await bench.queue(ML_QUEUE).getJobSchedulers()).toEqual([]);
  });

  it('begins a training, and none beside one that is under way', async () => {
    await WorkerProcess.start();
    await bench.queue(ML_QUEUE).add(BEGIN_TRAINING, new RecurringJob());
    const run = await first(TrainingRun);
    expect(run).toMatchObject({ trigger: 'cron', requestedBy: null });
    expect(await bench.runs.begin({ trigger: 'cron', kinds: [] })).toBeNull();
    await bench.until(run, ({ status }) => status === 'succeeded');
  });

  it('looks for drift, and finds none where the data is as it was', async () => {
    await WorkerProcess.start();
    await bench.outcome(['engagement']);
    await bench.queue(ML_QUEUE).add(EVALUATE_DRIFT, new RecurringJob());
    const report = await first(DriftReport);
    expect(report).toMatchObject({ kind: 'engagement', alert: false, runId: null });
    expect(report.maxPsi).toBeLessThan(0.2);
    expect(await bench.runs.findLive()).toBeNull();
  });

  it('tells of a shift, trains because of it, and holds predictions against what came true', async () => {
    await WorkerProcess.start();
    await bench.outcome(['engagement']);
    await WorkerProcess.endAll();
    const change = (sql: string): Promise<unknown> => bench.rows.dataSource.query(sql);
    await change('UPDATE items SET start_minute = 1000, end_minute = 1000 + minutes');
    await change('UPDATE item_children SET predicted_reward = 0.5');
    const port = await freePort();
    await WorkerProcess.start({
      ML_AUTO_TRAIN: 'true',
      ML_RETRAIN_AFTER_OUTCOMES: '1000000',
      WORKER_HEALTH_PORT: String(port),
    });
    await bench.queue(ML_QUEUE).add(EVALUATE_DRIFT, new RecurringJob());
    const report = await first(DriftReport);
    const start = report.features.find(({ name }) => name === 'startMinute');
    expect([report.alert, start?.isAlert]).toEqual([true, true]);
    const week = await first(RewardWeek);
    expect(week).toMatchObject({ meanPredicted: 0.5 });
    expect(week.meanRealised).toBeGreaterThan(0.3);
    const scraped = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(scraped).toContain(`brightpath_model_drift_max{kind="engagement"} ${report.maxPsi}`);
    expect(scraped).toContain('brightpath_model_reward{what="predicted"} 0.5');
  });
});
