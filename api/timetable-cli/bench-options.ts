import { CommandError } from './command-error.js';
import { readNumber } from './files.js';
import { readArgs } from './read-args.js';

export const BENCH_USAGE =
  'timetable bench [--seconds 0.2,1,5] [--seeds 5] [--only typical,large] [--clock wall|cpu] [--keep]\n' +
  '                  [--with-cp-sat SECONDS] [--out FOLDER]';

/** Less than this measures how long a machine takes to notice. */
const LEAST_SECONDS = 0.01;

export interface BenchOptions {
  /** Seconds of solving, one run of every seed for each. */
  readonly budgets: readonly number[];
  /** Seeds 1 to this. */
  readonly seeds: number;
  /** Names of instances or families; all when empty. */
  readonly wanted: readonly string[];
  readonly clock: 'wall' | 'cpu';
  readonly keep: boolean;
  /** Seconds for CP-SAT in the same run; null when it is not asked for. */
  readonly cpSatSeconds: number | null;
  /** Folder to write the table, the figures and the picture to; null for docs, and only when all is chosen. */
  readonly out: string | null;
}

export function readBenchOptions(args: string[]): BenchOptions {
  const { values } = readArgs(args, {
    usage: BENCH_USAGE,
    files: [],
    options: {
      seconds: { type: 'string', default: '0.2,1,5' },
      seeds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      clock: { type: 'string', default: 'wall' },
      keep: { type: 'boolean', default: false },
      'with-cp-sat': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { clock, 'with-cp-sat': cpSat } = values;
  if (clock !== 'wall' && clock !== 'cpu')
    throw new CommandError(`--clock must be wall or cpu, got "${clock}"`);
  return {
    budgets: values.seconds
      .split(',')
      .map((text) => readNumber('seconds', text, { min: LEAST_SECONDS })),
    seeds: readNumber('seeds', values.seeds, { min: 1, isWhole: true }),
    wanted: values.only.split(',').filter(Boolean),
    clock,
    keep: values.keep,
    cpSatSeconds: cpSat === undefined ? null : readNumber('with-cp-sat', cpSat, { min: 1 }),
    out: values.out ?? null,
  };
}
