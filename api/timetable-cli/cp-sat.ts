import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findViolations,
  type Problem,
  scoreTimetable,
  type Session,
  solve,
} from '../src/domain/timetabling/index.js';

const SCRIPT = new URL('../bench/family-week/cp_sat.py', import.meta.url).pathname;
const PACKAGE = 'ortools>=9.11,<10';
const NOTHING_FOUND = 1;
const STORED_INSTEAD = 'The figures stored with the benchmark are used alone.';

/** What OR-Tools CP-SAT reached on one instance, on one thread. */
export interface CpSatRun {
  readonly seed: number;
  readonly status: string;
  /** Null when it found no timetable in time. */
  readonly objective: number | null;
  /** Proven upper bound on the objective; null when it found no timetable. */
  readonly bound: number | null;
  /** Solving, wall time. Building the model comes on top. */
  readonly elapsedSeconds: number;
  readonly modelSeconds: number;
  /** Of OR-Tools. */
  readonly version: string;
}

export interface CpSat {
  /** Runs it for so many seconds, from the timetable the engine builds before it begins to search. */
  run(problem: Problem, path: string, options: { seconds: number; seed: number }): CpSatRun;
  /** Deletes the temporary folder it was installed in. */
  remove(): void;
}

/** Installs OR-Tools in a temporary Python environment. Answers a sentence for the user when that cannot be done. */
export function setUpCpSat(python = 'python3'): CpSat | string {
  const folder = mkdtempSync(join(tmpdir(), 'timetable-cp-sat-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const environment = join(folder, 'venv');
  const own = join(environment, 'bin', 'python');
  if (spawnSync(python, ['-m', 'venv', environment]).status !== 0) {
    remove();
    return `CP-SAT cannot be run here, because ${python} with its module venv was not found. ${STORED_INSTEAD}`;
  }
  if (spawnSync(own, ['-m', 'pip', 'install', '--quiet', PACKAGE]).status !== 0) {
    remove();
    return `CP-SAT cannot be run here, because the Python package ortools could not be installed. ${STORED_INSTEAD}`;
  }
  return {
    run: (problem, path, options) => runOnce({ problem, path, folder, own }, options),
    remove,
  };
}

interface Task {
  readonly problem: Problem;
  readonly path: string;
  readonly folder: string;
  readonly own: string;
}

function runOnce(
  { problem, path, folder, own }: Task,
  { seconds, seed }: { seconds: number; seed: number },
): CpSatRun {
  const { sessions: start } = solve(problem, { seed, now: () => 0, iterationBudget: 0 });
  const startPath = join(folder, 'start.json');
  writeFileSync(startPath, JSON.stringify({ sessions: start }));
  const { status, stdout, stderr } = spawnSync(
    own,
    [SCRIPT, path, '--seconds', `${seconds}`, '--seed', `${seed}`, '--start', startPath],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== NOTHING_FOUND) {
    throw new Error(`${problem.name}: CP-SAT ended with status ${status}: ${stderr}`);
  }
  const { seconds: elapsedSeconds, ...figures } = JSON.parse(stderr) as Omit<
    CpSatRun,
    'seed' | 'elapsedSeconds'
  > & { seconds: number };
  const run = { seed, ...figures, elapsedSeconds };
  if (run.objective !== null) checkAnswer(problem, run.objective, JSON.parse(stdout));
  return run;
}

/** Holds an answer to the rules and the score that the engine's own are held to. */
export function checkAnswer(problem: Problem, claimed: number, solution: unknown): void {
  const [violation] = findViolations(problem, solution);
  if (violation) throw new Error(`${problem.name}, CP-SAT: ${violation.message}`);
  const { objective } = scoreTimetable(problem, (solution as { sessions: Session[] }).sessions);
  if (objective !== claimed) {
    throw new Error(
      `${problem.name}, CP-SAT: it says ${claimed} points, the checker counts ${objective}`,
    );
  }
}
