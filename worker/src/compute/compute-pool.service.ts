import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem, Progress, Solution, Timetable } from '@brightpath/api/domain/timetabling';
import { AppError } from '@brightpath/api/platform';
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { QuestionKind, Questions, SolveAnswer, SolveRequest, ThinkRequest } from './tasks.js';

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
export class ComputePool implements OnModuleInit, OnApplicationShutdown {
  readonly size = Math.max(1, availableParallelism() - 1);
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();

  /** The first family does not wait for a thread to load. */
  onModuleInit(): void {
    this.idle.push(this.spawn());
  }

  /** One problem on one thread. At most as many at a time as the queue's concurrency allows. */
  async solve({ onProgress, signal, ...task }: SolveTask): Promise<Solved> {
    const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const stop = (): void => void Atomics.store(stopFlag, 0, 1);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    try {
      const answer = await this.onThread({ kind: 'solve', ...task, stopFlag }, onProgress);
      if (answer.kind !== 'solved') throw unexpected(answer.kind);
      return answer;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** One question on one thread; it answers within its budget. */
  async think<K extends QuestionKind>(
    kind: K,
    asked: Questions[K]['asked'],
    { seed, budgetMs }: { seed: number; budgetMs: number },
  ): Promise<Questions[K]['answered']> {
    const answer = await this.onThread({ kind, asked, seed, budgetMs }, () => undefined);
    if (answer.kind !== 'thought') throw unexpected(answer.kind);
    return answer.answered as Questions[K]['answered'];
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private async onThread(
    request: SolveRequest | ThinkRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<FinalAnswer> {
    const thread = this.idle.pop() ?? this.spawn();
    try {
      const answer = await ask(thread, request, onProgress);
      this.idle.push(thread);
      return answer;
    } catch (error) {
      this.forget(thread);
      await thread.terminate();
      throw error;
    }
  }

  private forget(thread: Worker): void {
    this.all.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private spawn(): Worker {
    const thread = new Worker(new URL('./task.thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    thread.unref();
    this.all.add(thread);
    // Also a thread at rest may die; without a listener its error would end the process.
    thread.on('error', () => this.forget(thread)).on('exit', () => this.forget(thread));
    return thread;
  }
}

type FinalAnswer = Exclude<SolveAnswer, { kind: 'progress' | 'failed' }>;

function ask(
  thread: Worker,
  request: SolveRequest | ThinkRequest,
  onProgress: (progress: Progress) => void,
): Promise<FinalAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown): void =>
      done(() => reject(new AppError('solver.failed', reason, { cause, retryable: true })));
    const patience = request.budgetMs + GRACE_MS;
    const timer = setTimeout(() => fail('The solver did not answer in time.'), patience);
    const onError = (error: Error): void => fail('The solver stopped unexpectedly.', error);
    const onExit = (code: number): void => fail(`The solver ended with code ${code}.`);
    const onMessage = (answer: SolveAnswer): void => {
      if (answer.kind === 'progress') onProgress(answer.progress);
      else if (answer.kind === 'failed') fail(answer.message);
      else done(() => resolve(answer));
    };
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(request);
  });
}

function unexpected(kind: string): RangeError {
  return new RangeError(`the thread must answer what it was asked, got ${kind}`);
}
