// Loaded into the api and the worker with --import: a supervisor that is killed cannot stop its children, so they notice
// that it is gone and stop themselves.
import { isMainThread } from 'node:worker_threads';

const graceMs = 5_000;

if (isMainThread && process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
  });
  // The listener alone would keep a process alive that has otherwise finished.
  process.channel.unref();
}
