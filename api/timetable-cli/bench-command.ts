import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  findViolations,
  type Problem,
  solve,
  upperBound,
} from '../src/domain/timetabling/index.js';
import { type BenchOptions, readBenchOptions } from './bench-options.js';
import { drawPicture } from './bench-picture.js';
import {
  type BenchReport,
  type InstanceResult,
  publishedBest,
  type Reference,
  renderTable,
  type Run,
} from './bench-table.js';
import { CommandError } from './command-error.js';
import { type CpSat, setUpCpSat } from './cp-sat.js';
import { readProblem, resolveTyped } from './files.js';
import { keepBest } from './keep-best.js';
import type { Terminal } from './terminal.js';

const SECOND = 1000;
const BENCHMARK = new URL('../bench/family-week/', import.meta.url);
const OUTPUT = new URL('../../docs/benchmarks/', import.meta.url);

/** Solves the benchmark with several budgets and seeds; writes the table, the figures and the picture to docs. */
export function benchCommand(args: string[], terminal: Terminal): number {
  const options = readBenchOptions(args);
  const { budgets, seeds, clock, wanted, out, cpSatSeconds } = options;
  const references = chooseReferences(wanted);
  const now = clockOf(clock);

  // A first short solve has the engine compiled, as it is in a worker that has been running for a while.
  const first = readProblem(pathOf(references[0]));
  solve(first, { seed: 0, now, deadline: now() + SECOND / 2 });

  const cpSat = cpSatSeconds === null ? null : startCpSat(terminal);
  try {
    const instances = references.map((reference) =>
      benchInstance(reference, { ...options, now, cpSat, terminal }),
    );
    const report: BenchReport = {
      budgets,
      seeds,
      clock,
      ...(cpSat !== null && cpSatSeconds !== null && { cpSatSeconds }),
      instances,
    };
    if (out !== null) write(report, pathToFileURL(`${resolveTyped(out)}/`));
    else if (wanted.length === 0) write(report, OUTPUT);
    terminal.out(renderTable(report));
  } finally {
    cpSat?.remove();
  }
  return 0;
}

function benchInstance(
  known: Reference,
  options: BenchOptions & { now: () => number; cpSat: CpSat | null; terminal: Terminal },
): InstanceResult {
  const { budgets, seeds, now, cpSat, cpSatSeconds } = options;
  const path = pathOf(known);
  const problem = readProblem(path);
  const runs: Run[] = [];
  for (const seconds of budgets) {
    for (let seed = 1; seed <= seeds; seed++) runs.push(runOnce(problem, { seconds, seed, now }));
  }
  const best = runs.reduce((a, b) => (b.objective > a.objective ? b : a));
  const isNewBest = options.keep && best.objective > known.best.objective;
  if (isNewBest) keepBest(problem, best, BENCHMARK);
  const reference = isNewBest
    ? { ...known, published: publishedBest(known), best: { objective: best.objective } }
    : known;
  const bound = upperBound(problem, reference.best.objective);
  options.terminal.err(`${known.name}: ${best.objective} (best known ${known.best.objective})\n`);
  if (cpSat === null || cpSatSeconds === null) return { reference, bound, runs };
  return {
    reference,
    bound,
    runs,
    cpSat: cpSat.run(problem, path, { seconds: cpSatSeconds, seed: 1 }),
  };
}

/** CP-SAT ready to run, or null with a sentence on why it cannot be. */
function startCpSat({ err }: Terminal): CpSat | null {
  err('Installing OR-Tools in a temporary folder.\n');
  const cpSat = setUpCpSat();
  if (typeof cpSat !== 'string') return cpSat;
  err(`${cpSat}\n`);
  return null;
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
function clockOf(name: BenchOptions['clock']): () => number {
  if (name === 'wall') return () => performance.now();
  return () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / SECOND;
  };
}

function chooseReferences(wanted: readonly string[]): Reference[] {
  const file = JSON.parse(readFileSync(new URL('reference.json', BENCHMARK), 'utf8')) as {
    instances: Reference[];
  };
  const chosen = file.instances.filter(
    ({ name, family }) =>
      wanted.length === 0 || wanted.some((text) => text === name || text === family),
  );
  if (chosen.length === 0)
    throw new CommandError(`--only must name instances or families, got "${wanted.join(',')}"`);
  return chosen;
}

function pathOf(reference: Reference | undefined): string {
  return new URL(`instances/${reference?.name}.json`, BENCHMARK).pathname;
}

function write(report: BenchReport, folder: URL): void {
  mkdirSync(folder, { recursive: true });
  const instances = report.instances.map(({ reference, bound, runs, cpSat }) => ({
    name: reference.name,
    published: publishedBest(reference),
    bestKnown: reference.best.objective,
    referenceBound: reference.upperBound,
    bound,
    runs: runs.map(({ sessions, ...figures }) => ({ ...figures, sessions: sessions.length })),
    ...(cpSat && { cpSat }),
  }));
  writeFileSync(
    new URL('timetabling.json', folder),
    `${JSON.stringify({ ...report, instances }, null, 1)}\n`,
  );
  writeFileSync(new URL('timetabling.md', folder), renderTable(report));
  writeFileSync(new URL('timetabling.svg', folder), drawPicture(report));
}
