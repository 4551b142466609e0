import { Worker, type WorkerOptions } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { ModelFileThreadsService } from '../ml/model-file-threads.service.js';

const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The threads of model files where nothing is built. */
export class ModelFileThreadsFromSources extends ModelFileThreadsService {
  protected override start(options: WorkerOptions): Worker {
    const execArgv = ['--no-warnings', '--import', fileHere('./typescript-hooks.mjs')];
    return new Worker(fileHere('../ml/model-file.thread.ts'), { ...options, execArgv });
  }
}
