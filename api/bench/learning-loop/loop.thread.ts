import { parentPort, workerData } from 'node:worker_threads';
import { FamilyGroup, type GroupOptions, type GroupTask } from './family-group.js';
import type { ThreadMessage } from './run-loop.js';

// A thread of the loop: its share of the families, one task after the other.
const port = parentPort!;
const group = FamilyGroup.create(workerData as GroupOptions);
// A world that is refused is reported with the first task.
group.catch(() => undefined);
let previous: Promise<void> = Promise.resolve();
port.on('message', (task: GroupTask) => {
  previous = previous.then(() => answer(task));
});

async function answer(task: GroupTask): Promise<void> {
  try {
    port.postMessage({ task: task.id, answer: (await group).run(task) } satisfies ThreadMessage);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ task: task.id, error: { name, message } } satisfies ThreadMessage);
  }
}
