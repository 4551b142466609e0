import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const isValkeyInstalled = spawnSync('valkey-server', ['--version']).status === 0;

export interface RunningValkey {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Valkey of the spec's own on a free port, which keeps nothing. Resolves when it takes connections. */
export async function startValkey(port: number): Promise<RunningValkey> {
  const folder = await mkdtemp(join(tmpdir(), 'brightpath-valkey-'));
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const child = spawn('valkey-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('Valkey ended before it was ready')));
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
      await rm(folder, { recursive: true });
    },
  };
}
