import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { WorkerOptions } from 'node:worker_threads';
import { toOnnx } from '../../src/domain/trees/index.js';
import { ModelFileThreadsFromSources } from '../../src/testing/model-file-threads-from-sources.js';
import {
  aLearnedModel,
  anAccount,
  startApi,
  type Caller,
  type TestApi,
} from '../../src/testing/index.js';

let api: TestApi;
let steward: Caller;
let folder: string;
beforeAll(async () => {
  const many = '1000000';
  api = await startApi({ environment: { RATE_LIMIT_ADDRESS: many, RATE_LIMIT_ACCOUNT: many } });
  steward = await api.signIn(await api.rows.insert(anAccount({ staffRole: 'steward' })));
  folder = await mkdtemp(join(tmpdir(), 'brightpath-models-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

/** Field `field` of a protobuf message, with bytes of this length to follow. */
function head(field: number, length: number): Buffer {
  const bytes = [(field << 3) | 2];
  let rest = length;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
const inside = (field: number, content: Buffer): Buffer =>
  Buffer.concat([head(field, content.length), content]);
const times = (count: number, bytes: Buffer): Buffer => Buffer.alloc(count * bytes.length, bytes);
const [graph, node, attribute, operator] = [7, 1, 5, 4];
const sigmoid = inside(node, inside(operator, Buffer.from('Sigmoid')));

const own = Buffer.from(
  toOnnx(aLearnedModel('engagement').ensemble, { name: 'x', producerVersion: '1' }),
);

const attacks: readonly (readonly [string, Buffer])[] = [
  ['16 MB of empty attributes', inside(graph, inside(node, times(8_000_000, inside(attribute, Buffer.alloc(0)))))], // prettier-ignore
  ['a chain of 300,000 nodes', Buffer.concat([own, inside(graph, times(300_000, sigmoid))])],
  ['30 MB of one name', inside(2, Buffer.alloc(30_000_000, 'x'))],
  ['30 MB that are no model', Buffer.alloc(30_000_000, 0xff)],
];

const run = promisify(execFile);
/** Sends files from another process, so that what the api does is all that this one does. */
const sender = `
const { readFileSync } = require('node:fs');
const [url, headers, ...files] = JSON.parse(process.argv[1]);
const send = async (file) => {
  const answer = await fetch(url, { method: 'POST', headers, body: readFileSync(file) });
  return { status: answer.status, body: await answer.json() };
};
Promise.all(files.map(send)).then((all) => console.log(JSON.stringify(all)));`;

interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly detail?: string };
}

async function importFiles(...files: readonly Buffer[]): Promise<readonly Answer[]> {
  const names = files.map((_, place) => join(folder, `model-${place}.onnx`));
  await Promise.all(files.map((file, place) => writeFile(names[place]!, file)));
  const url = `${api.url}/api/v1/ml/models/import?kind=engagement`;
  const headers = { ...steward.headers, 'Content-Type': 'application/octet-stream' };
  const { stdout } = await run(process.execPath, ['-e', sender, JSON.stringify([url, headers, ...names])]); // prettier-ignore
  return JSON.parse(stdout) as Answer[];
}

/** What the work answers, and the longest that somebody else waited meanwhile. */
async function besides<T>(work: Promise<T>): Promise<{ answer: T; longestMs: number }> {
  let isOver = false;
  let longestMs = 0;
  const others = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await api.send('get', '/health/live');
      longestMs = Math.max(longestMs, performance.now() - begun);
      await pause(5);
    }
  })();
  const answer = await work.finally(() => (isOver = true));
  await others;
  return { answer, longestMs };
}

describe('a file that no model is made of', () => {
  it.each(attacks)('is refused while others are answered: %s', async (name, file) => {
    const { answer, longestMs } = await besides(importFiles(file));
    expect(answer).toMatchObject([{ status: 422, body: { code: 'model.file-invalid' } }]);
    expect(answer[0]!.body.detail!.length).toBeLessThan(1_000);
    if (process.env.SHOW_TIMES) console.log(name, Math.round(longestMs));
    // On a machine of its own it is below 100 ms; it was 34 s.
    expect(longestMs).toBeLessThan(10_000);
  });

  it('is not read where two others are at this moment', async () => {
    const answers = await importFiles(...Array<Buffer>(5).fill(attacks[1]![1]));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([422, 429]);
    expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({
      code: 'request.too-many',
      retryAfterSeconds: 5,
    });
    expect(await importFiles(own)).toMatchObject([{ status: 201 }]);
  });

  it('ends its thread and nothing else where it needs more memory than a thread has', async () => {
    class SmallThreads extends ModelFileThreadsFromSources {
      protected override start(options: WorkerOptions) {
        return super.start({ ...options, resourceLimits: { maxOldGenerationSizeMb: 12 } });
      }
    }
    const task = { kind: 'engagement', bytes: own, lessons: 0, champion: null } as const;
    await expect(new SmallThreads().run('import', task)).rejects.toThrow('MB of memory');
    const threads = new ModelFileThreadsFromSources();
    expect((await threads.run('import', task)).schemaVersion).toBeGreaterThan(0);
  });
});
