import { createStore } from './store';

/**
 * Holds requests whose session has ended until the person has signed in again, so that a half-filled form neither
 * goes away nor has to be sent twice. Whoever shows the dialog watches `sessionEnded` and settles it.
 */
let settle: ((signedIn: boolean) => void) | null = null;
let waiting: Promise<boolean> | null = null;

/** True while requests wait for a new sign-in. */
export const sessionEnded = createStore(false);

/** Waits for a new sign-in; false when the person would rather not. All requests share one wait. */
export function awaitSignIn(): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    settle = resolve;
    sessionEnded.set(true);
  });
  return waiting;
}

/** Lets the waiting requests go: retried when signed in, failed when not. */
export function settleSignIn(signedIn: boolean): void {
  settle?.(signedIn);
  settle = null;
  waiting = null;
  sessionEnded.set(false);
}
