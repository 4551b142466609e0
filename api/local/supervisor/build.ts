import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildTargets, fingerprintOf, isStale, stampFile, type BuildTarget } from './build-plan.js';
import { releaseLock, takeLock } from './lock.js';
import { StartFailure } from './start-failure.js';

export interface Builds {
  /** Settles when that workspace is built, with the milliseconds it took, or null when nothing had changed. */
  readonly api: Promise<number | null>;
  readonly worker: Promise<number | null>;
  readonly client: Promise<number | null>;
}

export type Workspace = keyof Builds;

/** Builds what is missing or stale, all at once. Aborting stops the builds; the next start does them again. */
export function startBuilds(root: string, signal: AbortSignal): Builds {
  const locked = takeBuildLock(root, signal);
  const built = (workspace: Workspace) => {
    const target = buildTargets.find((candidate) => candidate.workspace === workspace);
    if (target === undefined) throw new RangeError(`${workspace} has no build.`);
    const result = locked.then(() => buildIfStale(root, target, signal));
    // Whoever waits for it hears of a failure; until then it must not count as unhandled.
    result.catch(() => undefined);
    return result;
  };
  const builds = { api: built('api'), worker: built('worker'), client: built('client') };
  void Promise.allSettled(Object.values(builds)).then(() => releaseLock(lockFile(root)));
  return builds;
}

async function buildIfStale(
  root: string,
  target: BuildTarget,
  signal: AbortSignal,
): Promise<number | null> {
  if (!isStale(root, target)) return null;
  const startedAt = Date.now();
  const stamp = stampFile(root, target);
  // Taken before the build: what changes while it runs makes the next start build again.
  const fingerprint = fingerprintOf(root, target);
  rmSync(stamp, { force: true });
  await runBuild(root, target, signal);
  writeFileSync(stamp, fingerprint);
  return Date.now() - startedAt;
}

async function runBuild(root: string, target: BuildTarget, signal: AbortSignal): Promise<void> {
  const npm = process.env.npm_execpath;
  const [program, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const args = [...first, 'run', '--silent', 'build', '-w', target.workspace];
  const child = spawn(program, args, {
    cwd: root,
    // The app people get is the production build, whatever NODE_ENV this process was started with.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  throw new StartFailure(
    `The ${target.workspace} could not be built, so BrightPath cannot start; "npm run build -w ${target.workspace}" shows all of this:\n${reasonsIn(output.join(''))}`,
  );
}

/** What a build tool says without the stacks, which speak of the tool and not of the mistake. */
function reasonsIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s*at /.test(line));
  return lines.slice(0, 12).join('\n');
}

function lockFile(root: string): string {
  return join(root, 'node_modules', '.cache', 'brightpath-build.lock');
}

/** Two stacks can start from one checkout at once; only one may write `dist`. */
async function takeBuildLock(root: string, signal: AbortSignal): Promise<void> {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  while (
    takeLock(lockFile(root), (command) => /(start|demo)[\w-]*\.mjs/.test(command)) !== undefined
  ) {
    await wait(100, undefined, { signal });
  }
}
