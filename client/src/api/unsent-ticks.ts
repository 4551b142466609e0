import { isServerAway } from './connection';
import type { Task } from './model';
import { ConnectionError, isProblem } from './problem';
import { changeTask, type TaskChange } from './queries/tasks';
import { mayArriveLater, type SendResult, type Unsent, unsentStore } from './unsent-store';

/** What a press on a task changes: whether it is done, or one of its steps. */
export type TaskTick = Pick<TaskChange, 'status' | 'checklist'>;

/** A tick of a task, as somebody made it on this device. */
export interface UnsentTick extends Unsent {
  readonly before: Task;
  readonly change: TaskTick;
}

const ticks = unsentStore<UnsentTick>('bp.unsent-ticks');
export const { keep: keepTick } = ticks;

function withTicks(task: Task, all: readonly UnsentTick[]): Task {
  return all
    .filter(({ before }) => before.id === task.id)
    .reduce((shown, { change }) => ({ ...shown, ...change }), task);
}

/** The ticks of the family on screen that the server does not know yet, and a task as it is once they were sent. */
export function useUnsentTicks() {
  const own = ticks.useList();
  return {
    waiting: own.filter(({ waits }) => waits),
    shown: (task: Task): Task => withTicks(task, own),
  };
}

export type TickResult = SendResult<Task>;

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
  const own = () => ticks.list().filter((tick) => tick.accountId === accountId);
  for (let [tick] = own(); tick; [tick] = own()) {
    try {
      if (isServerAway()) throw new ConnectionError('The server does not answer.');
      const saved = await sendTick(tick);
      tell(tick, { kind: 'sent', saved });
      ticks.forget(tick.id);
    } catch (error) {
      if (mayArriveLater(error)) break;
      tell(tick, { kind: 'refused', error });
      ticks.forget(tick.id);
    }
  }
  const waiting = own().filter(({ waits }) => !waits);
  ticks.letWait(waiting.map(({ id }) => id));
  for (const tick of waiting) tell(tick, { kind: 'waits' });
}

/** Whether this device keeps anything to send. */
export const hasUnsentTicks = (): boolean => ticks.list().length > 0;
