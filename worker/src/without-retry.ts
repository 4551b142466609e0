import { AppError } from '@brightpath/api/platform';
import { JobDataError } from '@brightpath/api/queues';
import { UnrecoverableError } from 'bullmq';

/** Runs a job. A failure that would come again is thrown as one the queue does not retry, with its cause. */
export async function withoutRetry<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const isFinal =
      (error instanceof AppError && !error.retryable) || error instanceof JobDataError;
    throw isFinal ? Object.assign(new UnrecoverableError(error.message), { cause: error }) : error;
  }
}
