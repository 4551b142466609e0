import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOKS = fileURLToPath(
  new URL('../../../api/src/testing/typescript-hooks.mjs', import.meta.url),
);
const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const READY = 'worker.ready';

/** A worker as it runs in production, but from its sources: a process of its own that a test can kill. */
export class WorkerProcess {
  private static readonly children = new Set<ChildProcess>();

  private constructor(private readonly child: ChildProcess) {}

  /** For `afterAll`: a test that fails half-way leaves no process behind. */
  static async endAll(): Promise<void> {
    await Promise.all([...WorkerProcess.children].map((child) => new WorkerProcess(child).stop()));
  }

  /** Resolves when the worker consumes. */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
    const flags = ['--no-warnings', '--conditions=source', '--import', HOOKS];
    const child = spawn(process.execPath, [...flags, MAIN], {
      env: { ...process.env, LOG_LEVEL: 'info', WORKER_HEALTH_PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    WorkerProcess.children.add(child);
    child.once('exit', () => WorkerProcess.children.delete(child));
    const said: string[] = [];
    child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
    const ready = new Promise<void>((resolve) => {
      createInterface(child.stdout).on('line', (line) => {
        said.push(line);
        if (line.includes(READY)) resolve();
      });
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The worker ended before it was ready:\n${said.join('\n')}`);
    });
    await Promise.race([ready, ended]);
    ended.catch(() => undefined);
    return new WorkerProcess(child);
  }

  /** Ends the process at once, as a crash or the operating system would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Asks the process to end; resolves when it has. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}
