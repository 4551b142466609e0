import { parentPort, workerData } from 'node:worker_threads';
import { FamilyGroup, type GroupOptions, type GroupTask } from './family-group.js';

// A thread of the loop: its share of the families, one task after the other.
const port = parentPort!;
const group = FamilyGroup.create(workerData as GroupOptions);
let previous: Promise<unknown> = group;
port.on('message', (task: GroupTask) => {
  previous = previous.then(async () => {
    try {
      port.postMessage({ task: task.id, answer: (await group).run(task) });
    } catch (error) {
      port.postMessage({ task: task.id, error: error instanceof Error ? error.message : String(error) });
    }
  });
});
