import type { JobDto } from './dto/job.dto.js';

const PLACEHOLDER = /\{child:([0-9a-f-]{36})\}/g;

/** Rows and queues hold no child's name: a message carries the id, and gets the name on its way to the family. */
export function nameChildren(job: JobDto, names: ReadonlyMap<string, string>): JobDto {
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (_, id: string) => names.get(id) ?? 'your child');
  return {
    ...job,
    progress: { ...job.progress, message: fill(job.progress.message) },
    error: job.error && { ...job.error, message: fill(job.error.message) },
  };
}
