import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';
import { predictOne, toOnnx } from '../../src/domain/trees/index.js';
import { SCHEMAS } from '../../src/domain/models/index.js';
import {
  ModelRegistryRepository,
  type ModelVersion,
  ModelVersionRepository,
  unpackArtefact,
} from '../../src/persistence/index.js';
import {
  aLearnedModel,
  aModelVersion,
  anAccount,
  startApi,
  testClock,
  type Caller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let steward: Caller;
beforeAll(async () => {
  api = await startApi();
  steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
});
beforeEach(() => api.rows.empty('exposures', 'drift_reports', 'model_versions', 'training_runs'));
afterAll(() => api.close());

const add = (values: Partial<ModelVersion> = {}): Promise<ModelVersion> =>
  api.rows.insert(aModelVersion(values));
const refusal = {
  promoted: false,
  reasons: [{ code: 'not-better' as const, values: { candidate: 0.2, incumbent: 0.1 } }],
  checks: [],
  againstId: null,
  evaluatedOn: 'real' as const,
  evaluatedAt: '2026-11-20T03:00:00.000Z',
};

describe('models', () => {
  it('are listed page by page, the newest first, by kind and status', async () => {
    const made = [await add(), await add({ number: 2 }), await add({ kind: 'satisfaction' })];
    const first = await steward.send('get', '/ml/models?limit=2').expect(200);
    const page = first.body as { items: { id: string }[]; nextCursor: string };
    expect(page.items.map(({ id }) => id)).toEqual([made[2]!.id, made[1]!.id]);
    const rest = await steward.send('get', `/ml/models?limit=2&cursor=${page.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ id: made[0]!.id }], nextCursor: null });
    const one = await steward.send('get', '/ml/models?kind=satisfaction&status=candidate');
    expect(one.body).toMatchObject({ items: [{ kind: 'satisfaction' }] });
    await steward.send('get', '/ml/models?kind=alchemy').expect(400);
  });

  it('show what was measured, and never the model itself', async () => {
    const { id } = await add({
      metrics: { r2: 0.3 },
      importance: [
        { feature: 'minutes', gain: 0.2, permutation: 0.1 },
        { feature: 'startMinute', gain: 0.8, permutation: null },
      ],
      calibration: [{ predicted: 0.6, realised: 0.62, count: 40 }],
    });
    const { body, text } = await steward.send('get', `/ml/models/${id}`).expect(200);
    expect(body).toMatchObject({
      metrics: { r2: 0.3 },
      importance: [{ feature: 'startMinute' }, { feature: 'minutes' }],
      calibration: [{ predicted: 0.6, realised: 0.62, count: 40 }],
      gate: { passed: true },
      serving: false,
      problem: null,
    });
    expect(text).not.toContain('artefact');
    await steward.send('get', `/ml/models/${aModelVersion().id}`).expect(404);
  });

  it('serve from the moment they are promoted, and no longer after a roll-back', async () => {
    const first = await add({ status: 'champion' });
    const second = await add({ number: 2 });
    const promoted = await steward.send('post', `/ml/models/${second.id}/promote`).expect(200);
    expect(promoted.body).toMatchObject({
      status: 'champion',
      serving: true,
      previousChampionId: first.id,
      promotedBy: steward.account.id,
    });
    const back = await steward.send('post', '/ml/models/roll-back', { kind: 'engagement' });
    expect(back.body).toMatchObject({ id: first.id, status: 'champion', serving: true });
    const none = await steward.send('post', '/ml/models/roll-back', { kind: 'engagement' });
    expect([none.status, none.body]).toMatchObject([409, { code: 'model.nothing-before' }]);
  });

  it.each([
    ['the gate refused', { status: 'refused' as const, gate: refusal }, 'model.refused'],
    ['no gate has evaluated', { gate: null }, 'model.not-evaluated'],
    ['cannot be loaded', { checksum: '0'.repeat(64) }, 'model.unreadable'],
  ])('that %s are not promoted, and the champion serves on', async (_what, values, code) => {
    const champion = await add({ status: 'champion' });
    const { id } = await add({ number: 2, ...values });
    const answer = await steward.send('post', `/ml/models/${id}/promote`);
    expect([answer.status, answer.body]).toMatchObject([409, { code }]);
    const now = await steward.send('get', '/ml/models?status=champion');
    expect(now.body).toMatchObject({ items: [{ id: champion.id, serving: true }] });
  });

  it('say in words why the gate refused them', async () => {
    const { id } = await add({ status: 'refused', gate: refusal });
    const { body } = await steward.send('get', `/ml/models/${id}`);
    const [reason] = (body as { gate: { reasons: unknown[] } }).gate.reasons;
    expect(reason).toEqual({ code: 'not-better', params: { candidate: 0.2, incumbent: 0.1 } });
  });

  it('leave the rules to decide when the champion is archived', async () => {
    const { id } = await add({ status: 'champion' });
    const archived = await steward.send('post', `/ml/models/${id}/archive`).expect(200);
    expect(archived.body).toMatchObject({ status: 'archived', serving: false });
    expect(await new ModelVersionRepository(api.rows.database).findChampions()).toEqual([]);
  });

  it('show that one cannot be loaded while the one before serves on', async () => {
    const good = await add({ status: 'champion' });
    await steward.send('get', '/ml/models');
    const broken = await add({ number: 2, checksum: '0'.repeat(64) });
    const at = { accountId: null, at: testClock.now() };
    await api.rows.repository(ModelRegistryRepository).promote(broken, at);
    const { body } = await steward.send('get', '/ml/models');
    expect(body).toMatchObject({
      items: [
        {
          id: broken.id,
          serving: false,
          problem: { code: 'model.unreadable', params: { part: 'artefact' } },
        },
        { id: good.id, serving: true, problem: null },
      ],
    });
  });
});

describe('models as files', () => {
  const send = (body: Buffer, query = 'kind=engagement') =>
    api
      .send('post', `/api/v1/ml/models/import?${query}`)
      .set(steward.headers)
      .set('Content-Type', 'application/octet-stream')
      .send(body);

  it('go out as ONNX and come back the same, as candidates that the gate has still to evaluate', async () => {
    const { id } = await add({ status: 'champion' });
    const file = await steward.send('get', `/ml/models/${id}/onnx`).buffer(true).parse(bytesOf);
    expect(file.headers['content-disposition']).toContain('engagement-1.onnx');
    const answer = await send(file.body as Buffer).expect(201);
    expect(answer.body).toMatchObject({
      number: 2,
      origin: 'imported',
      status: 'candidate',
      gate: null,
    });
    const versions = new ModelVersionRepository(api.rows.database);
    const packed = await versions.artefactOf((answer.body as { id: string }).id);
    const row = SCHEMAS.engagement.featureNames.map(() => 2);
    const [value] = predictOne(unpackArtefact(packed!).ensemble, row);
    expect(value).toBeCloseTo(predictOne(aLearnedModel().ensemble, row)[0]!, 5);
    const runs = await steward.send('get', '/ml/runs');
    expect(runs.body).toMatchObject({
      items: [{ trigger: 'import', kinds: [], status: 'queued' }],
    });
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a damaged file', Buffer.from('this is no model')],
    [
      'a model over other features',
      Buffer.from(toOnnx(aLearnedModel('satisfaction').ensemble, { name: 'x', producerVersion: '1' })), // prettier-ignore
    ],
    ['a model with other operators', readFileSync(new URL('../../src/domain/trees/onnx/fixtures/sklearn-pipeline.onnx', import.meta.url))], // prettier-ignore
  ])('are refused in plain words: %s', async (_what, body) => {
    const champion = await add({ status: 'champion' });
    const answer = await send(body);
    expect([answer.status, answer.body]).toMatchObject([
      422,
      { code: 'model.file-invalid', part: expect.any(String) },
    ]);
    expect((answer.body as { detail: string }).detail).toMatch(
      /^This file cannot serve as a model: .+ The champion serves on\.$/,
    );
    const now = await steward.send('get', '/ml/models');
    expect(now.body).toMatchObject({ items: [{ id: champion.id, serving: true }] });
  });

  it('are taken up to their size', async () => {
    const answer = await send(Buffer.alloc(33 * 1024 * 1024));
    expect(answer.body).toMatchObject({
      code: 'request.too-large',
      detail: 'The file is larger than the 32 MB we take.',
    });
    expect(answer.status).toBe(413);
  });

  it('are not read from other kinds of bodies, nor of anybody', async () => {
    const json = await steward.send('post', '/ml/models/import?kind=engagement', {});
    expect([json.status, json.body]).toMatchObject([415, { code: 'request.unsupported' }]);
    await send(Buffer.from('x'), 'kind=alchemy').expect(400);
    const parent = await api.member();
    const answer = await api
      .send('post', '/api/v1/ml/models/import?kind=engagement')
      .set(parent.headers)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('x'));
    expect(answer.status).toBe(403);
  });
});

function bytesOf(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
