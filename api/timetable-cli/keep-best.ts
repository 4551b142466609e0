import { readFileSync, writeFileSync } from 'node:fs';
import { type Problem, scoreTimetable } from '../src/domain/timetabling/index.js';
import type { Run } from './bench-table.js';

/** What the benchmark's reference.json holds of an instance's best timetable. */
interface StoredBest {
  name: string;
  upperBound: number;
  best: { objective: number; from: string; gapPercent: number; terms: unknown };
  published?: number;
}

/**
 * Stores a timetable that is better than the best known: the timetable itself with the command that found it, and its
 * score in reference.json, where what the benchmark was published with stays visible as `published`.
 */
export function keepBest(problem: Problem, run: Run, benchmark: URL): void {
  const { objective, seconds, seed, iterations, sessions } = run;
  const foundBy =
    `npm run --silent timetable -- bench --only ${problem.name} --seconds ${seconds} --seeds ${seed} --keep ` +
    `(${seconds} s, seed ${seed}, ${iterations} moves). A run limited by time does not repeat move for move.`;
  const name = problem.name;
  writeFileSync(
    new URL(`solutions/${name}.json`, benchmark),
    `${JSON.stringify({ instance: name, objective, foundBy, sessions })}\n`,
  );
  const path = new URL('reference.json', benchmark);
  const file = JSON.parse(readFileSync(path, 'utf8')) as { instances: StoredBest[] };
  const stored = file.instances.find((instance) => instance.name === name);
  if (!stored) return;
  stored.published ??= stored.best.objective;
  const gap = (100 * (stored.upperBound - objective)) / stored.upperBound;
  stored.best = {
    objective,
    from: 'brightpath',
    gapPercent: Number(gap.toFixed(2)),
    terms: scoreTimetable(problem, sessions).terms,
  };
  writeFileSync(path, `${JSON.stringify(file, null, 1)}\n`);
}
