// Stops the stack that the journeys of a run shared, where one was started.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export default async function endSharedStack() {
  const folder = process.env.BRIGHTPATH_E2E_FOLDER;
  const text = await readFile(join(folder, 'running.json'), 'utf8').catch(() => undefined);
  if (text !== undefined) await end(JSON.parse(text).supervisorPid);
  await rm(folder, { recursive: true, force: true });
}

async function end(pid) {
  if (isRunning(pid)) process.kill(pid, 'SIGINT');
  while (isRunning(pid)) await wait(50);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
