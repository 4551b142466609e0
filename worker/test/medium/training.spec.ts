import { MODEL_KINDS, SCHEMAS } from '@brightpath/api/domain/models';
import { AuditEntry, FamilyRepository, OutboxEvent } from '@brightpath/api/persistence';
import { testClock } from '@brightpath/api/testing';
import { LearningBench, type TaughtFamily } from './learning-bench.js';
import { WorkerProcess } from './worker-process.js';

/** Twenty of them are held out, which is what the gate asks for at least. */
const FAMILIES = 130;

describe('training from families’ weeks', () => {
  let bench: LearningBench;
  let families: TaughtFamily[];

  beforeAll(async () => {
    bench = await LearningBench.open();
    families = await bench.teachingFamilies(FAMILIES);
    await WorkerProcess.start();
  });
  afterEach(() => bench.forgetModels());
  afterAll(async () => {
    await WorkerProcess.endAll();
    await bench?.close();
  });

  it('makes a model, evaluates it on families it has not seen, and lets it serve', async () => {
    const run = await bench.outcome(['engagement']);
    expect(run).toMatchObject({
      status: 'succeeded',
      attempts: 1,
      counts: {
        families: FAMILIES,
        children: FAMILIES,
        lessons: FAMILIES * 12,
        weeks: FAMILIES * 2,
      },
      progress: { phase: 'done', percent: 100 },
      outcomes: [{ kind: 'engagement', result: 'promoted', reasons: [] }],
    });
    expect(run.timings.engagement).toBeGreaterThan(0);
    const [version] = await bench.versions();
    expect(version).toMatchObject({
      number: 1,
      status: 'champion',
      origin: 'trained',
      runId: run.id,
      seed: 7,
      gate: { promoted: true, againstId: null, evaluatedOn: 'real' },
    });
    expect(version?.importance).toHaveLength(SCHEMAS.engagement.featureNames.length);
    expect(version?.calibration.length).toBeGreaterThan(0);
    expect(version?.metrics.gateR2).toBeGreaterThan(0.2);
    const audit = bench.rows.dataSource.getRepository(AuditEntry);
    expect(await audit.findOneBy({ subjectId: version?.id })).toMatchObject({
      action: 'model.promoted',
      accountId: null,
    });
    const outbox = bench.rows.dataSource.getRepository(OutboxEvent);
    expect(await outbox.findOneBy({ subjectId: version?.id })).toMatchObject({
      type: 'model.promoted',
    });
  });

  it('gives the same model again, which the gate refuses: it is no better', async () => {
    await bench.outcome(['engagement']);
    const again = await bench.outcome(['engagement']);
    expect(again.outcomes).toMatchObject([
      { result: 'refused', reasons: [{ code: 'not-better' }] },
    ]);
    const [first, second] = await bench.versions();
    expect([first?.status, second?.status]).toEqual(['champion', 'refused']);
    expect(second?.checksum).toBe(first?.checksum);
    expect(second?.gate?.againstId).toBe(first?.id);
  });

  it('learns of rated weeks too: how they are liked, and which style suits whom', async () => {
    const run = await bench.outcome(['generator', 'satisfaction']);
    expect(run.status).toBe('succeeded');
    const made = await bench.versions({ runId: run.id });
    expect(made.map(({ kind }) => kind).sort()).toEqual(['generator', 'satisfaction']);
    for (const { gate, metrics } of made) {
      expect(gate?.checks.map(({ name }) => name)).toContain('error');
      expect(Object.values(metrics).every(Number.isFinite)).toBe(true);
    }
  });

  it('says what could not be learned, and leaves everything as it is', async () => {
    const sql =
      'UPDATE week_feedback SET stars = 3, pace = NULL, free_time = NULL, core_work = NULL';
    await bench.rows.dataSource.query(sql);
    const run = await bench.outcome([...MODEL_KINDS]);
    const [generator, , satisfaction] = run.outcomes;
    expect(generator).toMatchObject({
      versionId: null,
      result: 'not-trained',
      reasons: [{ code: 'training.too-few-families' }],
    });
    expect(satisfaction).toMatchObject({ reasons: [{ code: 'training.constant-labels' }] });
    expect(await bench.versions({ kind: 'satisfaction' })).toEqual([]);
  });

  it('leaves out whoever withdraws, is erased, or never said yes, from the next run on', async () => {
    const [withdrawn, ofChild, erased, left] = families as [TaughtFamily, TaughtFamily, TaughtFamily, TaughtFamily]; // prettier-ignore
    const counts = async () => (await bench.outcome(['engagement'])).counts;
    expect(await counts()).toMatchObject({ families: FAMILIES, lessons: FAMILIES * 12 });
    await bench.decide(withdrawn.family, false);
    expect(await counts()).toMatchObject({ families: FAMILIES - 1 });
    await bench.decide(ofChild.family, false, { childId: ofChild.child.id });
    expect(await counts()).toMatchObject({ families: FAMILIES - 2 });
    await new FamilyRepository(bench.rows.database).erase(erased.family.id);
    expect(await counts()).toMatchObject({ families: FAMILIES - 3 });
    await bench.decide(left.family, false, { purpose: 'service' });
    expect(await counts()).toMatchObject({
      families: FAMILIES - 4,
      children: FAMILIES - 4,
      lessons: (FAMILIES - 4) * 12,
    });
  });

  it('is stopped by a steward, and keeps nothing of what it began', async () => {
    const run = await bench.request(['engagement']);
    // Asked to stop before a worker has come to it, and again while it works: both end it.
    await bench.runs.requestCancel(run.id, testClock.now());
    await bench.producer.trainModels(run.id);
    const stopped = await bench.until(run, ({ status }) => status === 'cancelled');
    expect(stopped.finishedAt).not.toBeNull();
    const next = await bench.request(['engagement']);
    await bench.producer.trainModels(next.id);
    await bench.until(next, ({ progress }) => progress?.phase === 'training');
    await bench.runs.requestCancel(next.id, testClock.now());
    await bench.until(next, ({ status }) => status === 'cancelled');
    expect(await bench.versions()).toEqual([]);
  });
});
