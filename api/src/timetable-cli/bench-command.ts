import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findViolations, type Problem, solve, upperBound } from '../domain/timetabling/index.js';
import { drawPicture } from './bench-picture.js';
import {
  type BenchReport,
  type InstanceResult,
  type Reference,
  renderTable,
  type Run,
} from './bench-table.js';
import { CommandError } from './command-error.js';
import { readNumber, readProblem } from './files.js';

const SECOND = 1000;
const BENCHMARK = new URL('../../bench/family-week/', import.meta.url);
const OUTPUT = new URL('../../../docs/benchmarks/', import.meta.url);

/** Solves the benchmark with several budgets and seeds; writes the table, the figures and the picture to docs. */
export function benchCommand(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '0.2,1,5' },
      seeds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      clock: { type: 'string', default: 'wall' },
      keep: { type: 'boolean', default: false },
    },
  });
  const budgets = values.seconds.split(',').map((text) => readNumber('seconds', text));
  const seeds = readNumber('seeds', values.seeds, { min: 1, isWhole: true });
  const now = readClock(values.clock);
  const wanted = values.only.split(',').filter(Boolean);
  const references = readReferences().filter(
    ({ name, family }) =>
      wanted.length === 0 || wanted.some((text) => text === name || text === family),
  );
  if (references.length === 0)
    throw new CommandError(`--only must name instances or families, got "${values.only}"`);

  // A first short solve has the engine compiled, as it is in a worker that has been running for a while.
  const first = readProblem(pathOf(references[0]));
  solve(first, { seed: 0, now, deadline: now() + SECOND / 2 });

  const instances: InstanceResult[] = [];
  for (const reference of references) {
    const problem = readProblem(pathOf(reference));
    const runs: Run[] = [];
    for (const seconds of budgets) {
      for (let seed = 1; seed <= seeds; seed++) runs.push(runOnce(problem, { seconds, seed, now }));
    }
    const best = runs.reduce((a, b) => (b.objective > a.objective ? b : a));
    if (values.keep && best.objective > reference.best.objective) keep(problem, best);
    const bound = upperBound(problem, reference.best.objective);
    instances.push({ reference, bound, runs });
    process.stderr.write(
      `${reference.name}: ${best.objective} (best known ${reference.best.objective})\n`,
    );
  }
  const report: BenchReport = { budgets, seeds, clock: values.clock, instances };
  if (wanted.length === 0) write(report);
  process.stdout.write(renderTable(report));
  return 0;
}

function runOnce(
  problem: Problem,
  budget: { seconds: number; seed: number; now: () => number },
): Run {
  const { seconds, seed, now } = budget;
  const startedAt = now();
  const solution = solve(problem, { seed, now, deadline: startedAt + seconds * SECOND });
  const elapsedSeconds = (now() - startedAt) / SECOND;
  const [violation] = findViolations(problem, solution);
  if (violation) throw new Error(`${problem.name}, seed ${seed}: ${violation.message}`);
  const { objective, iterations, sessions } = solution;
  return { seconds, seed, objective, iterations, elapsedSeconds, sessions };
}

/** `cpu` counts only the time this thread really ran, which on a busy machine says more about the engine. */
function readClock(name: string): () => number {
  if (name === 'wall') return () => performance.now();
  if (name !== 'cpu') throw new CommandError(`--clock must be wall or cpu, got "${name}"`);
  return () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / SECOND;
  };
}

function readReferences(): Reference[] {
  const file = JSON.parse(readFileSync(new URL('reference.json', BENCHMARK), 'utf8')) as {
    instances: Reference[];
  };
  return file.instances;
}

function pathOf(reference: Reference | undefined): string {
  return new URL(`instances/${reference?.name}.json`, BENCHMARK).pathname;
}

/** Stores a timetable that is better than the best known, with the command that finds it. */
function keep(problem: Problem, run: Run): void {
  const foundBy = `timetable solve ${problem.name}.json --seconds ${run.seconds} --seed ${run.seed} (${run.iterations} moves)`;
  const text = JSON.stringify({
    instance: problem.name,
    objective: run.objective,
    foundBy,
    sessions: run.sessions,
  });
  writeFileSync(new URL(`solutions/${problem.name}.json`, BENCHMARK), `${text}\n`);
}

function write(report: BenchReport): void {
  mkdirSync(OUTPUT, { recursive: true });
  const instances = report.instances.map(({ reference, bound, runs }) => ({
    name: reference.name,
    bestKnown: reference.best.objective,
    referenceBound: reference.upperBound,
    bound,
    runs: runs.map(({ sessions, ...figures }) => ({ ...figures, sessions: sessions.length })),
  }));
  writeFileSync(
    new URL('timetabling.json', OUTPUT),
    `${JSON.stringify({ ...report, instances }, null, 1)}\n`,
  );
  writeFileSync(new URL('timetabling.md', OUTPUT), renderTable(report));
  writeFileSync(new URL('timetabling.svg', OUTPUT), drawPicture(report));
}
