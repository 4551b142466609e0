import { Worker } from 'node:worker_threads';
import { AppError } from '@brightpath/api/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type {
  LearningAnswer,
  LearningQuestion,
  LearningQuestions,
  LearningRequest,
} from './train-message.js';

/** A million lessons take about half of it; a thread beyond has lost its way, and only the thread dies. */
const MEMORY_MB = 2048;
/** How long a thread that was told to stop may take; trees look at the flag many times a second. */
const STOP_GRACE_MS = 5_000;

export interface Listening {
  /** Stops the thread; the call then throws a TrainingStopped. */
  readonly signal: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** Thrown where the work was stopped before it was done. */
export class TrainingStopped extends Error {
  override readonly name = 'TrainingStopped';
}

/** Thrown where the data cannot teach anything sound: not a fault, and trying again changes nothing. */
export class NothingLearned extends Error {
  override readonly name = 'NothingLearned';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A thread for each training, so that the event loop stays free for locks, health and shutdown. */
@Injectable()
export class Trainer implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();

  async ask<K extends LearningQuestion>(
    question: K,
    asked: LearningQuestions[K]['asked'],
    { signal, onProgress = () => undefined }: Listening,
  ): Promise<LearningQuestions[K]['answered']> {
    if (signal.aborted) throw new TrainingStopped();
    const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const thread = this.spawn({ question, asked, stopFlag });
    let late: NodeJS.Timeout | undefined;
    const stop = (): void => {
      Atomics.store(stopFlag, 0, 1);
      late = setTimeout(() => void thread.terminate(), STOP_GRACE_MS);
    };
    signal.addEventListener('abort', stop);
    try {
      return (await answerOf(thread, onProgress)) as LearningQuestions[K]['answered'];
    } catch (error) {
      throw signal.aborted ? new TrainingStopped() : error;
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      this.threads.delete(thread);
      await thread.terminate();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private spawn(request: LearningRequest): Worker {
    const thread = new Worker(new URL('./train.thread.js', import.meta.url), {
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.threads.add(thread);
    return thread;
  }
}

function answerOf(thread: Worker, onProgress: (share: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (message: string, cause?: unknown): void =>
      reject(new AppError('training.failed', message, { cause, retryable: true }));
    thread
      .on('error', (error) => fail('The training stopped unexpectedly.', error))
      .on('exit', (code) => fail(`The training ended with code ${code}.`))
      .on('message', (answer: LearningAnswer) => {
        if (answer.kind === 'progress') onProgress(answer.share);
        else if (answer.kind === 'answered') resolve(answer.answered);
        else if (answer.kind === 'refused') reject(new NothingLearned(answer.code, answer.message));
        else if (answer.kind === 'cancelled') reject(new TrainingStopped());
        else fail(answer.message);
      });
  });
}
