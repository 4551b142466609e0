import { parentPort, workerData } from 'node:worker_threads';
import { run } from './run.js';

export interface StoppableRun {
  readonly args: string[];
  /** Shared memory: its first cell turns from 0 to 1 when the command shall stop. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>;
}

/** What the thread writes, and how it ended. */
export type Said =
  | { readonly kind: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'ended'; readonly status: number };

const { args, stopFlag } = workerData as StoppableRun;
const say = (said: Said): void => parentPort?.postMessage(said);

const status = run(args, {
  out: (text) => say({ kind: 'out', text }),
  err: (text) => say({ kind: 'err', text }),
  stopFlag,
});
say({ kind: 'ended', status });
