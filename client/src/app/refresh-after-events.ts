import type { Query, QueryClient } from '@tanstack/react-query';
import type { FamilyEvent } from '@/api/family-events';
import { isJustKept } from '@/api/queries/tasks';

/** Events come in groups: a plan and its lessons, a task and its series. */
const TOGETHER_MS = 100;

const ofThePlan = ['weeks', 'ledger', 'schedules', 'items', 'hand-changes', 'conflicts', 'better-week']; // prettier-ignore
const ofTasks = ['tasks', 'weeks', 'conflicts'];
const ofEverything = null;

/** What is read anew after an event, by the first word of its type and of the query's key. What is not here is a fact, of which everything follows. */
const READ_ANEW: Readonly<Record<string, readonly string[] | typeof ofEverything>> = {
  item: ofThePlan,
  lessons: ofThePlan,
  schedule: ofThePlan,
  'hand-change': ofThePlan,
  feedback: ['feedback', 'weeks'],
  task: ofTasks,
  'recurring-task': ofTasks,
  webhook: ['webhooks'],
  notification: ['notifications'],
  'notification-preferences': ['notification-preferences'],
  model: [],
};

/** The events after which somebody may have another role, or none. */
const OF_PEOPLE = new Set(['reset', 'family', 'member', 'invitation', 'consent']);

/**
 * Asks anew for what has changed, some events at a time. A change that is under way here is waited for: its answer would
 * otherwise be overtaken by an older one, and what was pressed would jump back.
 */
export function refreshAfterEvents(queryClient: QueryClient): (event: FamilyEvent) => void {
  let waiting: FamilyEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    if (queryClient.isMutating() > 0) {
      timer = setTimeout(refresh, TOGETHER_MS);
      return;
    }
    timer = undefined;
    const kinds = new Set(waiting.filter((event) => !isOwnTick(event)).map(kindOf));
    waiting = [];
    void queryClient.invalidateQueries({
      predicate: (query) => [...kinds].some((kind) => concerns(kind, query)),
    });
  };
  return (event) => {
    waiting.push(event);
    timer ??= setTimeout(refresh, TOGETHER_MS);
  };
}

const kindOf = ({ type }: FamilyEvent): string => type.split('.')[0]!;

/** A row that was ticked here stays under the finger that ticked it; in other tabs it moves to what is done. */
const isOwnTick = ({ type, subject }: FamilyEvent): boolean =>
  (type === 'task.updated' || type === 'task.completed') && !!subject && isJustKept(subject);

function concerns(kind: string, { queryKey }: Query): boolean {
  const [root] = queryKey as readonly string[];
  if (root === 'session') return OF_PEOPLE.has(kind);
  if (root === 'history') return true;
  const roots = READ_ANEW[kind] ?? ofEverything;
  return roots === ofEverything || roots.includes(root!);
}
