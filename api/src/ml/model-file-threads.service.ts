import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InvalidModelError } from '../domain/trees/index.js';
import { AppError } from '../platform/index.js';
import type { ModelFileAnswer, ModelFileTask, ModelFileTasks } from './model-file-tasks.js';

/** The largest model that is taken needs half of it. */
const MEMORY_MB = 512;
const PATIENCE_SECONDS = 30;
/** Each may hold a file of 32 MB and its model. */
const MOST_AT_ONCE = 2;
const RETRY_AFTER_SECONDS = 5;

/** Reads and writes models in threads with a limit of memory and of time, so that no file stops the api for others. */
@Injectable()
export class ModelFileThreadsService implements OnApplicationShutdown {
  private readonly running = new Set<Worker>();

  /**
   * One task on a thread of its own. @throws InvalidModelError where the file is at fault, also where it takes too long or
   * too much memory; `request.too-many` where enough others are read at this moment.
   */
  async run<K extends ModelFileTask>(
    name: K,
    input: ModelFileTasks[K]['input'],
  ): Promise<ModelFileTasks[K]['result']> {
    if (this.running.size >= MOST_AT_ONCE) throw tooMany();
    const thread = this.start({
      workerData: { name, input },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.running.add(thread);
    try {
      return (await answerOf(thread)) as ModelFileTasks[K]['result'];
    } finally {
      // Not before it is gone: a thread that is ending still holds its memory.
      await thread.terminate();
      this.running.delete(thread);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.running].map((thread) => thread.terminate()));
  }

  /** Tests start it from sources. */
  protected start(options: WorkerOptions): Worker {
    return new Worker(new URL('./model-file.thread.js', import.meta.url), options);
  }
}

function answerOf(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new InvalidModelError('file', `must be read in ${PATIENCE_SECONDS} seconds`)),
      PATIENCE_SECONDS * 1000,
    );
    const settle = (act: () => void): void => {
      clearTimeout(late);
      act();
    };
    thread
      .once('message', (answer: ModelFileAnswer) =>
        settle(() => (answer.kind === 'done' ? resolve(answer.result) : reject(errorOf(answer)))),
      )
      .once('error', (error: Error) => settle(() => reject(asInvalid(error))))
      .once('exit', (code) =>
        settle(() => reject(new Error(`the thread of a model file ended with code ${code}`))),
      );
  });
}

function errorOf(answer: Exclude<ModelFileAnswer, { readonly kind: 'done' }>): Error {
  return answer.kind === 'invalid'
    ? new InvalidModelError(answer.field, answer.must)
    : new Error(`a model file could not be read: ${answer.message}`);
}

function asInvalid(error: Error): Error {
  const isTooLarge = Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
  return isTooLarge
    ? new InvalidModelError('file', `must be read in ${MEMORY_MB} MB of memory`)
    : error;
}

function tooMany(): AppError {
  return new AppError(
    'request.too-many',
    `${MOST_AT_ONCE} model files are being read. Try again in ${RETRY_AFTER_SECONDS} s.`,
    { retryable: true, details: { retryAfterSeconds: RETRY_AFTER_SECONDS } },
  );
}
