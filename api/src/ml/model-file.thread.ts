import { parentPort, workerData } from 'node:worker_threads';
import { InvalidModelError } from '../domain/trees/index.js';
import {
  MODEL_FILE_TASKS,
  type ModelFileAnswer,
  type ModelFileRequest,
  type ModelFileTask,
} from './model-file-tasks.js';

function perform<K extends ModelFileTask>({ name, input }: ModelFileRequest<K>): ModelFileAnswer {
  try {
    return { kind: 'done', result: MODEL_FILE_TASKS[name](input) };
  } catch (error) {
    if (error instanceof InvalidModelError) {
      const must = error.message.slice(`model ${error.field} `.length);
      return { kind: 'invalid', field: error.field, must };
    }
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(perform(workerData as ModelFileRequest));
