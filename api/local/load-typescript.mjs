import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Lets this process import the TypeScript of api/local, after reading `.env` where there is one. */
export async function loadTypeScript() {
  if (!existsSync(join(rootFolder, 'node_modules', 'tsx'))) {
    process.stderr.write('The packages are not installed yet: run "npm ci" first.\n');
    process.exit(1);
  }
  const envFile = join(rootFolder, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const { register } = await import('tsx/esm/api');
  register();
}
