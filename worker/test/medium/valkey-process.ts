import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '@brightpath/api/testing';

export const isValkeyInstalled = spawnSync('valkey-server', ['--version']).status === 0;

/** A Valkey of the test's own, on a free port, that forgets everything when it ends. */
export class ValkeyProcess {
  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(wantedPort?: number): Promise<ValkeyProcess> {
    const port = wantedPort ?? (await freePort());
    const settings = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    const child = spawn('valkey-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`Valkey ended with ${code} at port ${port}`)));
      createInterface(child.stdout).on('line', (line) => {
        if (line.includes('Ready to accept connections')) resolve();
      });
    });
    return new ValkeyProcess(`redis://127.0.0.1:${port}`, async () => {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    });
  }
}
