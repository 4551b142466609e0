import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
}

/** Version of the program, as its package says: kept with every model it makes. */
export const CODE_VERSION = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Manifest
).version;
