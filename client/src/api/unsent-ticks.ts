import { useSyncExternalStore } from 'react';
import { isServerAway } from './connection';
import { activeFamilyId } from './family-header';
import type { Task } from './model';
import { ConnectionError, isProblem } from './problem';
import { changeTask, type TaskChange } from './queries/tasks';
import { createStore } from './store';

/** Under `bp.`, so that it goes at sign-out with all else that this browser keeps of a family. */
const storageKey = 'bp.unsent-ticks';

/** What a press on a task changes: whether it is done, or one of its steps. */
export type TaskTick = Pick<TaskChange, 'status' | 'checklist'>;

/** A tick that is kept on this device until the server has taken or refused it. */
export interface UnsentTick {
  readonly id: string;
  readonly familyId: string | null;
  readonly accountId: string;
  /** The task as the person saw it. */
  readonly before: Task;
  readonly change: TaskTick;
  /** Whether the server was not reached when this was to be sent. */
  readonly waits: boolean;
}

function isTick(value: unknown): value is UnsentTick {
  if (typeof value !== 'object' || value === null) return false;
  const { id, before, change } = value as Partial<UnsentTick>;
  return typeof id === 'string' && typeof before?.id === 'string' && typeof change === 'object';
}

function read(): readonly UnsentTick[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTick) : [];
  } catch {
    return [];
  }
}

const ticks = createStore<readonly UnsentTick[]>(read());
// Another tab has kept one, or sent one.
window.addEventListener('storage', ({ key }) => {
  if (key === storageKey || key === null) ticks.set(read());
});

function write(next: readonly UnsentTick[]): void {
  ticks.set(next);
  try {
    if (next.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // The browser's storage is full or switched off: they last as long as this page.
  }
}

let count = 0;

/** Keeps a tick, also through a reload, until it was sent. */
export function keepTick(tick: Pick<UnsentTick, 'accountId' | 'before' | 'change'>): void {
  count += 1;
  const id = `${tick.before.id} ${Date.now()} ${count}`;
  write([...ticks.get(), { ...tick, id, familyId: activeFamilyId(), waits: false }]);
}

function withTicks(task: Task, all: readonly UnsentTick[]): Task {
  return all
    .filter(({ before }) => before.id === task.id)
    .reduce((shown, { change }) => ({ ...shown, ...change }), task);
}

/** The ticks of the family on screen that the server does not know yet, and a task as it is once they were sent. */
export function useUnsentTicks() {
  const familyId = activeFamilyId();
  const own = useSyncExternalStore(ticks.subscribe, ticks.get).filter(
    (tick) => tick.familyId === familyId,
  );
  return {
    waiting: own.filter(({ waits }) => waits),
    shown: (task: Task): Task => withTicks(task, own),
  };
}

/** What became of a tick: the server took it, refused it, or was not reached. */
export type TickResult =
  | { readonly kind: 'sent'; readonly saved: Task }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'waits' };

/** Answers that say nothing about the tick: the server is busy or starting, or nobody is signed in. */
const FOR_LATER = [401, 429, 502, 503, 504];

function mayArriveLater(error: unknown): boolean {
  if (error instanceof ConnectionError) return true;
  return isProblem(error) && FOR_LATER.includes(error.status);
}

const standOf = ({ status, checklist }: Pick<Task, 'status' | 'checklist'>): string =>
  JSON.stringify([status, checklist.map(({ text, done }) => [text, done])]);

/** Where somebody changed something else of the task meanwhile, the tick is sent for the task as it is now. */
async function sendTick({ before, change }: UnsentTick): Promise<Task> {
  try {
    return await changeTask(before, change);
  } catch (error) {
    const current = isProblem(error, 'precondition.failed') ? (error.current as Task | null) : null;
    if (!current) throw error;
    if (standOf({ ...current, ...change }) === standOf(current)) return current;
    if (standOf(current) !== standOf(before)) throw error;
    return changeTask(current, change);
  }
}

/** Sends an account's ticks in the order of the presses, until one does not arrive: it and those after it wait. */
export async function sendTicks(
  accountId: string,
  tell: (tick: UnsentTick, result: TickResult) => void,
): Promise<void> {
  const familyId = activeFamilyId();
  const own = () =>
    ticks.get().filter((tick) => tick.accountId === accountId && tick.familyId === familyId);
  const forget = (id: string): void => write(ticks.get().filter((tick) => tick.id !== id));
  for (let [tick] = own(); tick; [tick] = own()) {
    try {
      if (isServerAway()) throw new ConnectionError('The server does not answer.');
      const saved = await sendTick(tick);
      tell(tick, { kind: 'sent', saved });
      forget(tick.id);
    } catch (error) {
      if (mayArriveLater(error)) break;
      tell(tick, { kind: 'refused', error });
      forget(tick.id);
    }
  }
  const waiting = own().filter(({ waits }) => !waits);
  const ids = waiting.map(({ id }) => id);
  write(ticks.get().map((tick) => (ids.includes(tick.id) ? { ...tick, waits: true } : tick)));
  for (const tick of waiting) tell(tick, { kind: 'waits' });
}

/** Whether this device keeps anything to send. */
export const hasUnsentTicks = (): boolean => ticks.get().length > 0;
