import { createStore } from './store';

/**
 * Holds requests whose session has ended until the person has signed in again, so that a half-filled form neither
 * goes away nor has to be sent twice. Whoever shows the dialog watches `sessionEnded` and settles it.
 */
let settle: ((signedIn: boolean) => void) | null = null;
let waiting: Promise<boolean> | null = null;

/** True while requests wait for a new sign-in. */
export const sessionEnded = createStore(false);

/** Waits for a new sign-in. Resolves to false when the person declines. All requests share one wait. */
export function awaitSignIn(): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    settle = resolve;
    sessionEnded.set(true);
  });
  return waiting;
}

/** Ends the wait: the requests are retried after a sign-in and fail without one. */
export function settleSignIn(signedIn: boolean): void {
  settle?.(signedIn);
  settle = null;
  waiting = null;
  sessionEnded.set(false);
}
