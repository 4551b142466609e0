import { benchCommand } from './bench-command.js';
import { checkCommand } from './check-command.js';
import { CommandError } from './command-error.js';
import { explainCommand } from './explain-command.js';
import { solveCommand } from './solve-command.js';

const USAGE = `usage:
  timetable solve INSTANCE.json [--seconds 1] [--seed 1] [--iterations N]
  timetable check INSTANCE.json SOLUTION.json
  timetable explain INSTANCE.json SOLUTION.json [--subject ID]
  timetable bench [--seconds 0.2,1,5] [--seeds 5] [--only typical,large] [--clock wall|cpu] [--keep]
                  [--with-cp-sat SECONDS] [--out FOLDER]
    --with-cp-sat runs OR-Tools CP-SAT on the same instances, one thread, and adds it to the table
    --out writes the table, the figures and the picture to a folder of your own, not to docs`;

const COMMANDS: Readonly<Record<string, (args: string[]) => number>> = {
  solve: solveCommand,
  check: checkCommand,
  explain: explainCommand,
  bench: benchCommand,
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) throw new CommandError(USAGE);
  process.exitCode = command(args);
} catch (error) {
  // parseArgs reports an unknown or incomplete option as a TypeError with a code.
  const isExpected =
    error instanceof CommandError || (error instanceof TypeError && 'code' in error);
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
