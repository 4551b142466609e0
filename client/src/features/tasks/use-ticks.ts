import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/model';
import { problemText } from '@/api/problem-text';
import { isProblem } from '@/api/problem';
import { keepTask, taskKeys } from '@/api/queries/tasks';
import { useSession } from '@/api/session';
import {
  keepTick,
  sendTicks,
  type TaskTick,
  type TickResult,
  type UnsentTick,
} from '@/api/unsent-ticks';
import { taskStrings as strings } from '@/messages/tasks';
import { useToast } from '@/ui/toast';

/** TanStack Query runs the mutations of one scope one after the other, in the order of the presses. */
const scope = { id: 'tasks' };

export interface Ticks {
  /** Shown at once and kept on this device until the server has answered: no tick is lost without a connection. */
  tick: (task: Task, change: TaskTick) => void;
  /** Sends what is kept on this device. */
  send: () => void;
}

/** Ticks of tasks and their steps. */
export function useTicks(): Ticks {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const accountId = useSession().account.id;

  const tell = ({ before, change, waits }: UnsentTick, result: TickResult): void => {
    const { title } = before;
    if (result.kind === 'refused') {
      if (isProblem(result.error)) void queryClient.invalidateQueries({ queryKey: taskKeys.all });
      const description = problemText(result.error);
      showToast({ tone: 'care', title: strings.notSaved({ title }), description });
    } else if (result.kind === 'waits') {
      const text = change.status === 'open' ? strings.unticked : strings.ticked;
      showToast({ tone: 'care', title: text({ title }), description: strings.keptHere });
    } else {
      keepTask(queryClient, result.saved);
      // The row that was pressed stays where it is; what is done is asked for anew when it is opened.
      void queryClient.invalidateQueries({
        queryKey: taskKeys.lists,
        refetchType: waits ? 'active' : 'none',
      });
      void queryClient.invalidateQueries({ queryKey: ['weeks'], refetchType: 'none' });
    }
  };

  const { mutate } = useMutation({
    scope,
    mutationFn: async () => {
      let sentLate = 0;
      await sendTicks(accountId, (tick, result) => {
        if (tick.waits && result.kind === 'sent') sentLate += 1;
        tell(tick, result);
      });
      if (sentLate > 0) showToast({ title: strings.keptAreSent({ count: sentLate }) });
    },
  });

  const tick = (before: Task, change: TaskTick): void => {
    keepTick({ accountId, before, change });
    mutate();
  };
  return { tick, send: () => mutate() };
}
