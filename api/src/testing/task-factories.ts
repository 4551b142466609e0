import { newId, RecurringTask, Task } from '../persistence/index.js';

/** Every week, from the first of March 2026. */
export function aRecurringTask(
  values: Partial<RecurringTask> & { familyId: string },
): RecurringTask {
  return Object.assign(new RecurringTask(), {
    id: newId(),
    title: 'Library books',
    note: null,
    ownerKind: 'family',
    parentId: null,
    childId: null,
    rotationChildIds: [],
    rule: 'FREQ=WEEKLY',
    startDate: '2026-03-01',
    exceptDates: [],
    dueMinute: null,
    minutes: null,
    closesTime: false,
    reminderMinutes: [],
    tags: [],
    steps: [],
    pausedSince: null,
    madeUntil: null,
    madeCount: 0,
    ...values,
  });
}

export function aTask(values: Partial<Task> & { familyId: string }): Task {
  return Object.assign(new Task(), {
    id: newId(),
    title: 'Library books',
    note: null,
    ownerKind: 'family',
    parentId: null,
    childId: null,
    dueDate: null,
    dueMinute: null,
    dueAt: null,
    minutes: null,
    closesTime: false,
    reminderMinutes: [],
    tags: [],
    checklist: [],
    status: 'open',
    finishedAt: null,
    recurringTaskId: null,
    occurrenceDate: null,
    notifiedAt: null,
    nextNoticeAt: null,
    ...values,
  });
}
