import { Worker } from 'node:worker_threads';
import { AppError } from '@brightpath/api/platform';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TaskCancelled, TaskRefused } from './task-errors.js';
import type { TaskAnswer, TaskName, TaskRequest, Tasks } from './tasks.js';

/** How much later than its budget a task may end before its thread is given up. */
const BUDGET_GRACE_MS = 10_000;
/** How long a task without a budget may go on after the request to stop: trees read the flag many times a second. */
const STOP_GRACE_MS = 5_000;

/** The memory limit of a thread: a task that exceeds it ends its thread, not the process. */
const THREADS = {
  /** Short work that somebody waits for: the largest co-operative needs far less. Threads are kept and used again. */
  solver: { memoryMb: 512, isKept: true },
  /** Long work over all families: a million lessons take half of it. Each task has a new thread. */
  training: { memoryMb: 2048, isKept: false },
} as const;
type ThreadKind = keyof typeof THREADS;

const THREAD_OF: Readonly<Record<TaskName, ThreadKind>> = {
  'solve-week': 'solver',
  'catch-up': 'solver',
  'replan-family': 'solver',
  'find-changes': 'solver',
  'rate-weeks': 'solver',
  'learn-preferences': 'solver',
  'train-model': 'training',
  'evaluate-model': 'training',
  'measure-drift': 'training',
};

export interface TaskOptions<K extends TaskName> {
  /** How long the task may think. Without it the task ends by itself. */
  readonly budgetMs?: number;
  /** Stops the task. A search answers with the best so far; any other task throws a TaskCancelled. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Tasks[K]['progress']) => void;
}

/** Threads that compute, so that the event loop stays free for locks, health and shutdown. */
@Injectable()
export class ComputePool implements OnModuleInit, OnApplicationShutdown {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  /** The first family does not wait for a thread to load. */
  onModuleInit(): void {
    this.idle.push(this.spawn('solver'));
  }

  /**
   * One task on one thread. At most as many at a time as the queues' concurrency allows.
   *
   * @throws TaskCancelled where it was stopped before it was done, TaskRefused where its data cannot answer, a retryable
   *   AppError where the thread failed or did not answer in time.
   */
  async run<K extends TaskName>(
    name: K,
    input: Tasks[K]['input'],
    { budgetMs = Infinity, signal, onProgress = () => undefined }: TaskOptions<K>,
  ): Promise<Tasks[K]['result']> {
    // A search that is stopped still has an answer; any other task has none until it ends.
    if (signal?.aborted && budgetMs === Infinity) throw new TaskCancelled();
    const kind = THREAD_OF[name];
    const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const thread = (THREADS[kind].isKept && this.idle.pop()) || this.spawn(kind);
    try {
      const request: TaskRequest<K> = { name, input, budgetMs, stopFlag };
      const result = await resultOf(thread, request, { kind, signal, onProgress });
      if (THREADS[kind].isKept) this.idle.push(thread);
      else await this.end(thread);
      return result;
    } catch (error) {
      await this.end(thread);
      throw signal?.aborted ? new TaskCancelled() : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private spawn(kind: ThreadKind): Worker {
    const thread = new Worker(new URL('./task.thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: THREADS[kind].memoryMb },
    });
    thread.unref();
    this.all.add(thread);
    // Also a thread at rest may die; without a listener its error would end the process.
    thread.on('error', () => this.forget(thread)).on('exit', () => this.forget(thread));
    return thread;
  }

  private async end(thread: Worker): Promise<void> {
    this.forget(thread);
    await thread.terminate();
  }

  private forget(thread: Worker): void {
    this.all.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
  }
}

interface Listening<K extends TaskName> {
  readonly kind: ThreadKind;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: Tasks[K]['progress']) => void;
}

function resultOf<K extends TaskName>(
  thread: Worker,
  request: TaskRequest<K>,
  { kind, signal, onProgress }: Listening<K>,
): Promise<Tasks[K]['result']> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const giveUpAfter = (ms: number): void => {
      timer = setTimeout(() => fail(`The ${kind} did not answer in time.`), ms);
    };
    const fail = (message: string, cause?: unknown): void =>
      end(() => reject(new AppError(`${kind}.failed`, message, { cause, retryable: true })));
    const onError = (error: Error): void => fail(`The ${kind} stopped unexpectedly.`, error);
    const onExit = (code: number): void => fail(`The ${kind} ended with code ${code}.`);
    const onMessage = (answer: TaskAnswer): void => {
      switch (answer.kind) {
        case 'progress':
          return onProgress(answer.progress as Tasks[K]['progress']);
        case 'done':
          return end(() => resolve(answer.result as Tasks[K]['result']));
        case 'refused':
          return end(() => reject(new TaskRefused(answer.code, answer.params, answer.message)));
        case 'cancelled':
          return end(() => reject(new TaskCancelled()));
        case 'failed':
          return fail(answer.message);
      }
    };
    const stop = (): void => {
      Atomics.store(request.stopFlag, 0, 1);
      if (request.budgetMs === Infinity) giveUpAfter(STOP_GRACE_MS);
    };
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', stop);
    if (request.budgetMs !== Infinity) giveUpAfter(request.budgetMs + BUDGET_GRACE_MS);
    if (signal?.aborted) stop();
    thread.postMessage(request);
  });
}
