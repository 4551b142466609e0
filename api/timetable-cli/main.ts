import { run } from './run.js';
import { runStoppable } from './run-stoppable.js';

// Whoever reads the answer may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

process.exitCode = args[0] === 'solve' ? await runStoppable(args, terminal) : run(args, terminal);
