import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveTyped } from '../../timetable-cli/files.js';
import { ArgumentError, loadWorld } from './load-world.js';
import { drawPicture } from './picture.js';
import { type LoopReport, toMarkdown } from './report.js';
import { runLoop } from './run-loop.js';
import { summarise } from './statistics.js';

const USAGE = `usage:
  bench -- learning-loop [--json] [--seed 1] [--world FILE] [--families 500] [--weeks 12] [--threads 2] [--out FOLDER]

Plans families week by week with what was learned, with the questionnaire only, at random and by one who knows the truth,
and prints the mean realised reward by week, or with --json the figures.
  --world   a module that makes the families and their truth (docs/benchmarks/learning-loop.md); unless given, our own
  --out     where the table and the picture are kept; unless given, docs/benchmarks, and only for our own world`;

/** The part of the page that a run writes anew. */
const RESULTS = /<!-- results -->[^]*<!-- \/results -->/;
const DOCS = join(import.meta.dirname, '../../../docs/benchmarks');

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      families: { type: 'string', default: '500' },
      weeks: { type: 'string', default: '12' },
      threads: { type: 'string', default: '2' },
      world: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const whole = (name: 'seed' | 'families' | 'weeks' | 'threads', [min, max]: [number, number]) => {
    const value = Number(values[name]);
    if (values[name] !== '' && Number.isInteger(value) && value >= min && value <= max)
      return value;
    throw new ArgumentError(
      `--${name} must be a whole number from ${min} to ${max}, got ${values[name]}`,
    );
  };
  return {
    ...values,
    seed: whole('seed', [0, 1_000_000]),
    families: whole('families', [1, 5000]),
    weeks: whole('weeks', [1, 52]),
    threads: whole('threads', [0, 16]),
    worldFile: values.world === undefined ? null : resolveTyped(values.world),
  };
}

async function main(args: string[]): Promise<void> {
  const { json, help, out, ...options } = readArguments(args);
  if (help) return void process.stdout.write(`${USAGE}\n`);
  const world = await loadWorld(options.worldFile);
  const startedAt = performance.now();
  const onProgress = (line: string): void => void process.stderr.write(`${line}\n`);
  const results = await runLoop({ ...options, onProgress });
  const report: LoopReport = {
    world: world.name,
    seed: options.seed,
    families: options.families,
    seconds: Math.round((performance.now() - startedAt) / 1000),
    ...summarise(results, options.weeks, options.seed),
  };
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : toMarkdown(report));
  keep(report, out ? resolveTyped(out) : !json && options.worldFile === null ? DOCS : null);
}

function keep(report: LoopReport, folder: string | null): void {
  if (folder === null) return;
  writeFileSync(join(folder, 'learning-loop.svg'), drawPicture(report));
  writeFileSync(join(folder, 'learning-loop.json'), `${JSON.stringify(report, null, 2)}\n`);
  const page = join(folder, 'learning-loop.md');
  if (!existsSync(page)) return;
  const [before = '', after = ''] = readFileSync(page, 'utf8').split(RESULTS);
  const results = `<!-- results -->\n\n${toMarkdown(report)}\n<!-- /results -->`;
  if (after !== '') writeFileSync(page, `${before}${results}${after}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // parseArgs reports an unknown or incomplete option as a TypeError with a code.
  const isExpected =
    error instanceof ArgumentError ||
    (error instanceof Error && error.name === 'WorldError') ||
    (error instanceof TypeError && 'code' in error);
  if (!isExpected || !(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
