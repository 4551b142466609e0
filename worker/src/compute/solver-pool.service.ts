import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem, Progress, Solution, Timetable } from '@brightpath/api/domain/timetabling';
import { AppError } from '@brightpath/api/platform';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { SolveAnswer, SolveRequest } from './solve-message.js';

/** Far more than the largest co-operative needs; a thread beyond it has lost its way, and only the thread dies. */
const MEMORY_MB = 512;
/** How much later than its budget a thread may answer before it is given up. */
const GRACE_MS = 10_000;

export interface SolveTask {
  readonly problem: Problem;
  readonly seed: number;
  readonly budgetMs: number;
  readonly start: Timetable;
  /** Stops the search; the best found so far is still answered. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Solved {
  readonly solution: Solution;
  readonly seconds: number;
}

/** Threads that solve, so that the event loop stays free for locks, health and shutdown. */
@Injectable()
export class SolverPool implements OnModuleInit, OnApplicationShutdown {
  readonly size = Math.max(1, availableParallelism() - 1);
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  /** The first family does not wait for a thread to load. */
  onModuleInit(): void {
    this.idle.push(this.spawn());
  }

  /** One problem on one thread. At most `size` at a time, as the queue's concurrency sees to. */
  async solve(task: SolveTask): Promise<Solved> {
    const thread = this.idle.pop() ?? this.spawn();
    const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const stop = (): void => void Atomics.store(stopFlag, 0, 1);
    if (task.signal.aborted) stop();
    task.signal.addEventListener('abort', stop);
    try {
      const solved = await ask(thread, task, stopFlag);
      this.idle.push(thread);
      return solved;
    } catch (error) {
      this.forget(thread);
      await thread.terminate();
      throw error;
    } finally {
      task.signal.removeEventListener('abort', stop);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private forget(thread: Worker): void {
    this.all.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private spawn(): Worker {
    const thread = new Worker(new URL('./solve.thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.unref();
    this.all.add(thread);
    // Also a thread at rest may die; without a listener its error would end the process.
    thread.on('error', () => this.forget(thread)).on('exit', () => this.forget(thread));
    return thread;
  }
}

function ask(thread: Worker, task: SolveTask, stopFlag: SolveRequest['stopFlag']): Promise<Solved> {
  const { problem, seed, budgetMs, start } = task;
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown): void =>
      done(() => reject(new AppError('solver.failed', reason, { cause, retryable: true })));
    const timer = setTimeout(() => fail('The solver did not answer in time.'), budgetMs + GRACE_MS);
    const onError = (error: Error): void => fail('The solver stopped unexpectedly.', error);
    const onExit = (code: number): void => fail(`The solver ended with code ${code}.`);
    const onMessage = (answer: SolveAnswer): void => {
      if (answer.kind === 'progress') task.onProgress(answer.progress);
      else if (answer.kind === 'failed') fail(answer.message);
      else done(() => resolve(answer));
    };
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage({ problem, seed, budgetMs, start, stopFlag } satisfies SolveRequest);
  });
}
