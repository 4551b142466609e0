import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/model';
import { problemText } from '@/api/problem-text';
import { addTask, changeTask, refreshTasks, removeTask } from '@/api/queries/tasks';
import { repeatStrings, taskStrings as strings } from '@/messages/tasks';
import { useToast } from '@/ui/toast';
import type { MenuItem } from '@/ui/dropdown-menu';
import { fromTask, toTaskBody } from './task-form';

export interface TaskActions {
  /** Cancels a task, or passes over one day of what comes back. */
  letGo: (task: Task) => void;
  remove: (task: Task) => void;
  /** What ends the series of a task. */
  endItems: (task: Task) => MenuItem[];
}

/** A task from which on its series is to end, or the whole of it. */
export interface Ending {
  readonly task: Task;
  readonly from: 'later' | 'all';
}

/** What can be done with a task beside ticking it; each is said and can be taken back where the api allows it. */
export function useTaskActions(): TaskActions & { ending: Ending | null; endNothing: () => void } {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const [ending, setEnding] = useState<Ending | null>(null);
  const refresh = (): void => void refreshTasks(queryClient);
  const { mutate } = useMutation({
    mutationFn: ({ write }: { task: Task; write: () => Promise<void> }) => write(),
    onError: (error, { task: { title } }) => {
      const description = problemText(error);
      showToast({ tone: 'care', title: strings.notSaved({ title }), description });
    },
    onSettled: refresh,
  });
  const setStatus = (task: Task, status: Task['status']): void =>
    mutate({
      task,
      write: async () => {
        const saved = await changeTask(task, { status });
        const { title } = task;
        if (status === 'open') showToast({ title: strings.unticked({ title }) });
        else
          showToast({
            title:
              task.recurringTaskId === null
                ? strings.letGone({ title })
                : strings.skipped({ title }),
            onUndo: () => setStatus(saved, 'open'),
          });
      },
    });
  const remove = (task: Task): void =>
    mutate({
      task,
      write: async () => {
        await removeTask(task);
        const { title } = task;
        showToast({
          title: strings.removed({ title }),
          // It is written anew, so it comes back open and under another id.
          onUndo: () =>
            mutate({
              task,
              write: async () => {
                await addTask(toTaskBody(fromTask(task)));
                showToast({ title: strings.added({ title }) });
              },
            }),
        });
      },
    });
  return {
    letGo: (task) => setStatus(task, 'cancelled'),
    remove,
    endItems: (task) => [
      {
        label: repeatStrings.endLater,
        tone: 'stop',
        onSelect: () => setEnding({ task, from: 'later' }),
      },
      {
        label: repeatStrings.endAll,
        tone: 'stop',
        onSelect: () => setEnding({ task, from: 'all' }),
      },
    ],
    ending,
    endNothing: () => setEnding(null),
  };
}
