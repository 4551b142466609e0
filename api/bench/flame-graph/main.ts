/**
 * `npm run --silent bench:flames -- [--seconds 2] [--only large-2,typical-3,tight-3] [--out FILE.svg]`: solves some weeks
 * of the benchmark under the profiler and draws where the time goes, for docs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Problem, solve } from '../../src/domain/timetabling/index.js';
import { toCallTree } from './call-tree.js';
import { drawFlames } from './draw.js';

const SECOND = 1000;
/** Microseconds between two samples. */
const INTERVAL = 250;
const PICTURE = new URL('../../../docs/benchmarks/timetabling-flames.svg', import.meta.url);

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: 'large-2,typical-3,tight-3' },
    out: { type: 'string', default: fileURLToPath(PICTURE) },
  },
});
const names = values.only.split(',');
const now = (): number => performance.now();
const solveAll = (seconds: number): void => {
  for (const name of names) {
    const path = new URL(`../family-week/instances/${name}.json`, import.meta.url);
    const problem = JSON.parse(readFileSync(path, 'utf8')) as Problem;
    solve(problem, { seed: 1, now, deadline: now() + seconds * SECOND });
  }
};

solveAll(0.3); // so that the picture shows the compiled engine
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
await session.post('Profiler.start');
solveAll(Number(values.seconds));
const { profile } = await session.post('Profiler.stop');
// The search is WebAssembly; the rest of the engine is ours too, and everything else is not.
const tree = toCallTree(
  profile,
  ({ url }) => url.startsWith('wasm://') || url.includes('/domain/'),
);
writeFileSync(
  values.out,
  drawFlames(tree, `Where the timetable engine's time goes (${names.join(', ')})`),
);
