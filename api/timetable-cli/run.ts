import { benchCommand } from './bench-command.js';
import { BENCH_USAGE } from './bench-options.js';
import { CHECK_USAGE, checkCommand } from './check-command.js';
import { CommandError } from './command-error.js';
import { EXPLAIN_USAGE, explainCommand } from './explain-command.js';
import { SOLVE_USAGE, solveCommand } from './solve-command.js';
import type { Terminal } from './terminal.js';

const COMMANDS: Readonly<Record<string, (args: string[], terminal: Terminal) => number>> = {
  solve: solveCommand,
  check: checkCommand,
  explain: explainCommand,
  bench: benchCommand,
};

const USAGE = `usage:
  ${[SOLVE_USAGE, CHECK_USAGE, EXPLAIN_USAGE, BENCH_USAGE].join('\n  ')}

solve    prints a timetable as JSON, and one line of statistics on standard error; --iterations counts moves
         instead of seconds, for an answer that depends on no clock. Ctrl-C prints the best so far
check    says whether a timetable breaks a rule, and what it scores; status 0 when it is feasible, 1 when not
explain  says why each session is where it is, and for each one left out the smallest change that makes it fit
bench    solves the benchmark and prints the table; with all instances it also writes table, figures and picture to
         docs/benchmarks, or to the folder --out names. --with-cp-sat runs OR-Tools CP-SAT on the same instances,
         one thread, beside it. --keep stores a timetable better than the best known
Status 2: an argument or a file that cannot be used; what is wrong is said on standard error.
`;
const HELP = ['--help', '-h', 'help'];

/** Runs one command. Answers the status to end with. */
export function run([name = '', ...args]: readonly string[], terminal: Terminal): number {
  if ([name, ...args].some((arg) => HELP.includes(arg))) {
    terminal.out(USAGE);
    return 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new CommandError(`${unknown(name)}\n${USAGE.trimEnd()}`);
    return command(args, terminal);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

function unknown(name: string): string {
  return name === '' ? 'a command is missing' : `there is no command "${name}"`;
}
