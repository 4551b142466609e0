/**
 * How a running training is asked to stop. An `AbortSignal` fits, but training does not yield to the event loop: in a
 * worker thread use `sharedSignal`, which sees the flag that another thread set.
 */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Thrown by training when its signal was set. Nothing of the unfinished model is returned. */
export class TrainingCancelled extends Error {
  override readonly name = 'TrainingCancelled';

  constructor() {
    super('training was cancelled before it was finished');
  }
}

/** A signal that is set when another thread stores something else than 0 in `flag[0]`. */
export function sharedSignal(flag: Int32Array<SharedArrayBuffer>): CancelSignal {
  return {
    get aborted(): boolean {
      return Atomics.load(flag, 0) !== 0;
    },
  };
}

export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new TrainingCancelled();
}
