import type { RefusalParams } from '@brightpath/api/domain/models';

/** Thrown where a task was stopped before it was done. */
export class TaskCancelled extends Error {
  override readonly name = 'TaskCancelled';
}

/** Thrown where the data of a task cannot answer it: not a fault, and trying again changes nothing. */
export class TaskRefused extends Error {
  override readonly name = 'TaskRefused';

  constructor(
    readonly code: string,
    readonly params: RefusalParams,
    message: string,
  ) {
    super(message);
  }
}
