import { AuditEntry, TrainingRunRepository } from '../../src/persistence/index.js';
import {
  aDriftReport,
  aModelVersion,
  anAccount,
  aRewardWeek,
  aTrainingRun,
  startApi,
  type Caller,
  type TestApi,
  testClock,
} from '../../src/testing/index.js';
import { FixedClock } from '../../src/platform/index.js';

let api: TestApi;
let steward: Caller;
let runs: TrainingRunRepository;
beforeAll(async () => {
  api = await startApi({ clock: new FixedClock(new Date('2026-03-11T09:00:00Z')) });
  steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
  runs = new TrainingRunRepository(api.rows.database);
});
beforeEach(() => api.rows.empty('exposures', 'drift_reports', 'model_versions', 'training_runs'));
afterAll(() => api.close());

describe('trainings', () => {
  it('are begun by a steward, and followed at the address given', async () => {
    const answer = await steward.send('post', '/ml/runs', { kinds: ['engagement'] }).expect(202);
    const { id } = answer.body as { id: string };
    expect(answer.headers.location).toBe(`/api/v1/ml/runs/${id}`);
    const found = await steward.send('get', `/ml/runs/${id}`).expect(200);
    expect(found.body).toMatchObject({
      trigger: 'steward',
      status: 'queued',
      kinds: ['engagement'],
      progress: { phase: 'queued', percent: 0 },
      requestedBy: steward.account.id,
    });
    const audit = await api.rows.dataSource
      .getRepository(AuditEntry)
      .findOneByOrFail({ subjectId: id });
    expect(audit).toMatchObject({ action: 'training.requested', accountId: steward.account.id });
  });

  it('come one at a time, however many ask', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => steward.send('post', '/ml/runs', {})));
    expect(asked.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    const refused = asked.find(({ status }) => status === 409);
    const { items } = (await steward.send('get', '/ml/runs')).body as { items: { id: string }[] };
    expect(items).toHaveLength(1);
    expect(refused?.body).toMatchObject({
      code: 'training.under-way',
      runId: items[0]!.id,
    });
  });

  it('are cancelled: one that waits at once, one that runs when its worker looks', async () => {
    const { id } = (await steward.send('post', '/ml/runs', {})).body as { id: string };
    const waiting = await steward.send('post', `/ml/runs/${id}/cancel`).expect(200);
    expect(waiting.body).toMatchObject({ status: 'cancelled' });
    const run = await runs.begin({ trigger: 'cron', kinds: ['engagement'] });
    await runs.start(run!.id, testClock.now());
    const running = await steward.send('post', `/ml/runs/${run!.id}/cancel`).expect(200);
    expect(running.body).toMatchObject({ status: 'running' });
    const progress = { phase: 'training', kind: null, percent: 1 } as const;
    expect(await runs.saveProgress(run!.id, progress)).toBe(false);
    await runs.finish(run!.id, { status: 'cancelled', finishedAt: testClock.now() });
    const over = await steward.send('post', `/ml/runs/${run!.id}/cancel`).expect(200);
    expect(over.body).toMatchObject({ status: 'cancelled' });
  });

  it.each([
    [{ kinds: [] }, 'list.size'],
    [{ kinds: ['alchemy'] }, 'choice'],
    [{ kinds: ['engagement', 'engagement'] }, 'list.repeats'],
    [{ everything: true }, 'unknown'],
  ])('refuse %j', async (body, code) => {
    const answer = await steward.send('post', '/ml/runs', body).expect(400);
    expect(JSON.stringify(answer.body)).toContain(code);
  });

  it('are listed by how they ended, with what came of each model', async () => {
    const outcomes = [
      {
        kind: 'engagement' as const,
        versionId: null,
        result: 'not-trained' as const,
        reasons: [{ code: 'training.too-few-families', values: { set: 'lessons', families: 3 } }],
      },
    ];
    await api.rows.insert(aTrainingRun({ outcomes }), aTrainingRun({ status: 'failed' }));
    const { body } = await steward.send('get', '/ml/runs?status=succeeded').expect(200);
    expect(body).toMatchObject({
      items: [
        {
          outcomes: [
            { result: 'not-trained', reasons: [{ params: { set: 'lessons', families: 3 } }] },
          ],
        },
      ],
      nextCursor: null,
    });
    await steward.send('get', `/ml/runs/${aTrainingRun().id}`).expect(404);
  });
});

describe('what stewards watch', () => {
  it('is how far the data has drifted, the most shifted feature first', async () => {
    const { id: versionId } = await api.rows.insert(aModelVersion());
    await api.rows.insert(aDriftReport({ versionId }));
    const { body } = await steward.send('get', '/ml/drift?kind=engagement').expect(200);
    expect(body).toMatchObject({
      items: [{ alert: true, maxPsi: 0.31, features: [{ name: 'minutes', alert: true }] }],
    });
    expect((await steward.send('get', '/ml/drift?kind=generator')).body).toMatchObject({
      items: [],
    });
  });

  it('is the reward by week, predicted against realised', async () => {
    const { id: versionId } = await api.rows.insert(aModelVersion());
    await api.rows.insert(
      aRewardWeek({ versionId, monday: '2026-03-02' }),
      aRewardWeek({ versionId, monday: '2026-02-23' }),
      aRewardWeek({ versionId, monday: '2025-01-06' }),
    );
    const { body } = await steward.send('get', '/ml/rewards?weeks=8').expect(200);
    const { items } = body as { items: { monday: string }[] };
    expect(items.map(({ monday }) => monday)).toEqual(['2026-02-23', '2026-03-02']);
    expect(items[0]).toMatchObject({ predicted: 0.7, realised: 0.68, lessons: 120 });
    await steward.send('get', '/ml/rewards?weeks=0').expect(400);
  });
});
