import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ChevronRight, CirclePause, Ellipsis, Pencil, Play, Trash2 } from 'lucide-react';
import type { RecurringTask } from '@/api/model';
import { problemText } from '@/api/problem-text';
import { changeSeries, refreshTasks } from '@/api/queries/tasks';
import { useCanEdit } from '@/api/session';
import { repeatStrings as strings, taskStrings } from '@/messages/tasks';
import { DropdownMenu } from '@/ui/dropdown-menu';
import { Facts } from '@/ui/facts';
import { IconButton } from '@/ui/icon-button';
import { useToast } from '@/ui/toast';
import { EndSeries } from './end-series';
import { ownerOf, type People, whoText } from './people';
import { ruleText } from './repeat-text';
import { dueText } from './task-row';
import { SeriesSheet } from './task-sheet';
import styles from './tasks.module.css';

export interface SeriesListProps {
  series: readonly RecurringTask[];
  people: People;
  today: string;
}

/** What comes back, folded: each with its rule and next day, to be changed, paused or ended. */
export function SeriesList({ series, people, today }: SeriesListProps) {
  const canEdit = useCanEdit();
  const [editing, setEditing] = useState<RecurringTask | null>(null);
  const [ending, setEnding] = useState<RecurringTask | null>(null);
  const pause = usePause();
  if (series.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        <ChevronRight aria-hidden size={18} />
        {strings.title}
      </summary>
      <ul className={styles.paper}>
        {series.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.title}>{row.title}</p>
              <p className={styles.facts}>
                <Facts of={factsOf(row, people, today)} />
              </p>
            </div>
            {canEdit && (
              <DropdownMenu
                trigger={
                  <IconButton label={taskStrings.actions({ title: row.title })} tooltip={false}>
                    <Ellipsis aria-hidden />
                  </IconButton>
                }
                items={[
                  { label: taskStrings.edit, icon: <Pencil />, onSelect: () => setEditing(row) },
                  row.paused
                    ? { label: strings.resume, icon: <Play />, onSelect: () => pause(row, false) }
                    : {
                        label: strings.pause,
                        icon: <CirclePause />,
                        onSelect: () => pause(row, true),
                      },
                  {
                    label: strings.endAll,
                    icon: <Trash2 />,
                    tone: 'stop',
                    onSelect: () => setEnding(row),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <SeriesSheet key={editing.id} series={editing} onClose={() => setEditing(null)} />
      )}
      {ending && (
        <EndSeries
          id={ending.id}
          title={ending.title}
          from={null}
          onClose={() => setEnding(null)}
        />
      )}
    </details>
  );
}

function factsOf(row: RecurringTask, people: People, today: string): (string | false)[] {
  const [next] = row.nextDates;
  const owner = row.rotationChildIds.length > 0 ? 'turns' : ownerOf(row);
  return [
    ruleText(row.rule, row.startDate),
    (owner !== 'family' || row.rotationChildIds.length > 0) &&
      whoText(owner, row.rotationChildIds, people),
    row.paused
      ? strings.paused
      : next === undefined
        ? strings.over
        : strings.next({ date: dueText(next, today) }),
  ];
}

function usePause(): (row: RecurringTask, paused: boolean) => void {
  const queryClient = useQueryClient();
  const showToast = useToast();
  const { mutate } = useMutation({
    mutationFn: ({ row, paused }: { row: RecurringTask; paused: boolean }) =>
      changeSeries(row, { paused }),
    onSuccess: (saved, { paused }) => {
      const { title } = saved;
      showToast(
        paused
          ? {
              title: strings.pausedNow({ title }),
              onUndo: () => mutate({ row: saved, paused: false }),
            }
          : { title: strings.resumed({ title }) },
      );
    },
    onError: (error, { row: { title } }) =>
      showToast({
        tone: 'care',
        title: taskStrings.notSaved({ title }),
        description: problemText(error),
      }),
    onSettled: () => refreshTasks(queryClient),
  });
  return (row, paused) => mutate({ row, paused });
}
