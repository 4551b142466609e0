import type { Job } from '@/api/week-model';

/** True once nothing more will happen to the job. */
export function isFinished({ status }: Pick<Job, 'status'>): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}
