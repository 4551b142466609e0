import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** One workspace whose `build` script turns sources into `dist`. */
export interface BuildTarget {
  readonly workspace: 'api' | 'worker' | 'client';
  /** Files and folders, relative to the checkout, whose change makes `dist` stale. */
  readonly sources: readonly string[];
  /** The file the build is for; without it nothing was built. */
  readonly product: string;
}

export const buildTargets: readonly BuildTarget[] = [
  {
    workspace: 'api',
    sources: ['api/src', 'api/package.json', '.swcrc'],
    product: 'api/dist/main.js',
  },
  {
    workspace: 'worker',
    sources: ['worker/src', 'worker/package.json', '.swcrc'],
    product: 'worker/dist/main.js',
  },
  {
    workspace: 'client',
    sources: [
      'client/src',
      'client/public',
      'client/build',
      'client/index.html',
      'client/package.json',
      'client/vite.config.ts',
      'client/tsconfig.json',
    ],
    product: 'client/dist/index.html',
  },
];

/** Inside `dist`, so that it vanishes with what it describes. */
export function stampFile(root: string, { workspace }: BuildTarget): string {
  return join(root, workspace, 'dist', '.built-from');
}

/** True when there is nothing built, or it was built from other sources than those there are now. */
export function isStale(root: string, target: BuildTarget): boolean {
  if (!existsSync(join(root, target.product))) return true;
  const stamp = stampFile(root, target);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprintOf(root, target);
}

/**
 * A digest of the path, size and time of change of every source. Times alone would miss a file that was taken away, and
 * "newer than" would miss an older file that a git checkout put back.
 */
export function fingerprintOf(root: string, target: BuildTarget): string {
  const digest = createHash('sha256');
  const files = target.sources.flatMap((source) => filesUnder(join(root, source)));
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    digest.update(`${relative(root, file)}\n${size}\n${mtimeMs}\n`);
  }
  return `${digest.digest('hex')}\n`;
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return isSource(path) ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isSource);
}

/** Tests and their tools are in no build. */
function isSource(file: string): boolean {
  return !/\.spec\.tsx?$/.test(file) && !/[\\/]src[\\/]testing[\\/]/.test(file);
}
