import type { Task } from '@/api/model';
import { addDays, mondayOf, type PlainDate } from '@/lib/plain-date';

export const groupNames = ['today', 'thisWeek', 'later'] as const;
export type GroupName = (typeof groupNames)[number];

function groupOf({ dueDate }: Task, today: PlainDate): GroupName {
  if (dueDate === null || dueDate <= today) return 'today';
  return dueDate <= addDays(mondayOf(today), 6) ? 'thisWeek' : 'later';
}

/**
 * What lies ahead, by when it is due. Of what comes back, only the next one stands under "later": sixty days of a daily
 * chore would hide everything else.
 */
export function groupsOf(tasks: readonly Task[], today: PlainDate): Record<GroupName, Task[]> {
  const groups: Record<GroupName, Task[]> = { today: [], thisWeek: [], later: [] };
  const shown = new Set<string>();
  for (const task of tasks) {
    const name = groupOf(task, today);
    const { recurringTaskId } = task;
    if (name === 'later' && recurringTaskId !== null && shown.has(recurringTaskId)) continue;
    if (recurringTaskId !== null) shown.add(recurringTaskId);
    groups[name].push(task);
  }
  return groups;
}
