// Where the stack lies that the journeys of one run share; see sharedStack() in stack.ts.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'brightpath-e2e-'));
  // Started by root, the database runs as another user, who must be let in.
  await chmod(folder, 0o755);
  process.env.BRIGHTPATH_E2E_FOLDER = folder;
}
