import { Worker } from 'node:worker_threads';
import type { Said, StoppableRun } from './run.thread.js';
import type { Terminal } from './terminal.js';

/** What a shell expects of a program that a second Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Runs a command in a thread, so that Ctrl-C is heard while it works: the first asks it to stop with the best it has, the
 * second ends it at once. Answers the status to end with.
 */
export async function runStoppable(args: string[], terminal: Terminal): Promise<number> {
  const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('./run.thread.ts', import.meta.url), {
    workerData: { args, stopFlag } satisfies StoppableRun,
  });
  const stop = (): void => {
    if (Atomics.exchange(stopFlag, 0, 1) !== 0) process.exit(INTERRUPTED);
  };
  process.on('SIGINT', stop);
  try {
    return await new Promise<number>((resolve, reject) => {
      thread
        .on('message', (said: Said) => {
          if (said.kind === 'ended') resolve(said.status);
          else terminal[said.kind](said.text);
        })
        .on('error', reject);
    });
  } finally {
    process.off('SIGINT', stop);
    await thread.terminate();
  }
}
