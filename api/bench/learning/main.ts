import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FRIEDMAN_PROBLEMS } from '../../src/domain/trees/friedman-factory.js';
import { Reference, setUpPython } from './python.js';
import { type Comparison, type Row, summarise, toMarkdown } from './report.js';
import { FEATURES, type Learner, LEARNERS, makeProblem, OPTIONS, type Outcome, type Problem, runOurs, writeProblem } from './tasks.js'; // prettier-ignore

const USAGE = `usage:
  bench:learning [--json] [--seed 1] [--runs 3] [--python PYTHON] [--out FILE]

Trains a forest and boosted trees on Friedman 1 to 3 beside scikit-learn, and prints a table, or with --json the figures.
  --runs    times each boosting is run, the forest once (medians are shown)
  --python  a Python with scikit-learn; unless given, one is set up in a temporary folder
  --out     where the tables are kept when there was a comparison; unless given, docs/benchmarks/learning.md`;

const REPORT = join(import.meta.dirname, '../../../docs/benchmarks/learning.md');

class ArgumentError extends Error {}

interface Run {
  readonly folder: string;
  readonly seed: number;
  readonly runs: number;
  readonly reference: Reference | null;
}

async function compare(problem: Problem, learner: Learner, run: Run): Promise<Comparison> {
  const ours: Outcome[] = [];
  const theirs: Outcome[] = [];
  const times = learner === 'forest' ? 1 : run.runs;
  for (let i = 0; i < times; i++) {
    process.stderr.write(`${problem.name}, ${learner}, run ${i + 1} of ${times} ...\n`);
    ours.push(runOurs(learner, problem, run.seed + i));
    if (!run.reference) continue;
    const task = {
      data: problem.name,
      features: FEATURES,
      learner,
      options: OPTIONS[learner],
      seed: run.seed + i,
    };
    theirs.push((await run.reference.ask(task)) as Outcome);
  }
  return { problem: problem.name, learner, ours, theirs };
}

async function compareAll(run: Run): Promise<Row[]> {
  const rows: Row[] = [];
  for (const number of FRIEDMAN_PROBLEMS) {
    const problem = makeProblem(number, run.seed);
    if (run.reference) writeProblem(run.folder, problem);
    for (const learner of LEARNERS) rows.push(summarise(await compare(problem, learner, run)));
  }
  return rows;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '3' },
      python: { type: 'string' },
      out: { type: 'string', default: REPORT },
    },
  });
  const whole = (name: 'seed' | 'runs', min: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= min && value <= 1_000_000) return value;
    throw new ArgumentError(`--${name} must be a whole number from ${min}, got ${values[name]}`);
  };
  return { ...values, seed: whole('seed', 0), runs: whole('runs', 1) };
}

async function main(): Promise<void> {
  const { json, out, help, seed, runs, python } = readArguments();
  if (help) return void process.stdout.write(`${USAGE}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'brightpath-learning-'));
  try {
    const setup = setUpPython(folder, python);
    const missing = 'missing' in setup ? setup.missing : null;
    if (missing) process.stderr.write(`nothing to compare with: ${missing}; ours alone\n`);
    const started = 'python' in setup ? await Reference.start(setup.python, folder) : null;
    const versions = started?.versions ?? {};
    const rows = await compareAll({ folder, seed, runs, reference: started?.reference ?? null });
    started?.reference.stop();
    const markdown = toMarkdown(rows, { versions, missing });
    const data = { seed, node: process.versions.node, versions, missing, rows };
    process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : markdown);
    if (!missing) writeFileSync(out, markdown);
    if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  // parseArgs reports an unknown or incomplete option as a TypeError with a code.
  const isExpected =
    error instanceof ArgumentError || (error instanceof TypeError && 'code' in error);
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
