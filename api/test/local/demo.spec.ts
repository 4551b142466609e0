import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../local/demo.mjs', import.meta.url));
let data: string;

/** A moment that both runs share, however long they take: at midnight there would be more to tick off. */
const NOW = '2026-11-25T09:30';

/** The real command on the real product, with a data folder of its own. */
async function runDemo(): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, BRIGHTPATH_DATA: data, SOLVER_SECONDS_PER_WEEK: '0.2' };
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--now', NOW], { env });
  return stdout;
}

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'demo-'));
  chmodSync(data, 0o755);
});

afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

describe('npm run demo', () => {
  it('adds a family with three weeks of history, says how to sign in, and leaves nothing running', async () => {
    const said = await runDemo();
    expect(said).toContain('Noah (11), Ella (8) and Leo (6)');
    expect(said).toContain('three weeks of history, this week');
    expect(Number(/(\d+) lessons ticked off/.exec(said)?.[1])).toBeGreaterThan(100);
    expect(Number(/(\d+) lessons and weeks rated/.exec(said)?.[1])).toBeGreaterThan(60);
    expect(said).toContain('run "npm start"');
    expect(said).toContain('choose Anna Rivers (anna.rivers@example.com)');
    expect(readdirSync(data)).not.toContain('running.json');
  });

  it('adds nothing when run again', async () => {
    const said = await runDemo();
    expect(said).toContain('the Rivers family was here already');
    expect(said.match(/was there already/g)).toHaveLength(3);
  });
});
