import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprintOf, isStale, stampFile, type BuildTarget } from './build-plan.js';

const target: BuildTarget = {
  workspace: 'worker',
  sources: ['worker/src', 'worker/package.json'],
  product: 'worker/dist/main.js',
};
let root: string;

const write = (path: string, text = 'x') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const built = () => {
  write(target.product);
  writeFileSync(stampFile(root, target), fingerprintOf(root, target));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-plan-'));
  write('worker/src/main.ts');
  write('worker/src/schedules/schedules.module.ts');
  write('worker/package.json');
});

describe('whether a workspace must be built', () => {
  it('is so in a clean clone', () => {
    expect(isStale(root, target)).toBe(true);
  });

  it('is not so right after a build', () => {
    built();
    expect(isStale(root, target)).toBe(false);
  });

  it.each([
    ['a source changed', () => write('worker/src/main.ts', 'longer than before')],
    ['a source was added', () => write('worker/src/new.ts')],
    [
      'a source was taken away',
      () => rmSync(join(root, 'worker/src/schedules/schedules.module.ts')),
    ],
    ['an older source was put back', () => utimesSync(join(root, 'worker/src/main.ts'), 1, 1)],
    ['the manifest changed', () => write('worker/package.json', '{}')],
    ['the product is gone', () => rmSync(join(root, target.product))],
    ['somebody else built it', () => rmSync(stampFile(root, target))],
  ])('is so when %s', (_what, change) => {
    built();
    change();
    expect(isStale(root, target)).toBe(true);
  });

  it('is not so when only a test changed', () => {
    write('worker/src/main.spec.ts');
    built();
    write('worker/src/main.spec.ts', 'another test');
    write('worker/src/testing/factories.ts');
    expect(isStale(root, target)).toBe(false);
  });
});
