import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { problemReference, problemText } from '@/api/problem-text';
import { isProblem } from '@/api/problem';
import { CommandKeys } from '@/api/command-keys';
import type { RecurringTask, Task } from '@/api/model';
import {
  addSeries,
  addTask,
  changeSeries,
  changeTask,
  keepTask,
  refreshTasks,
  seriesQuery,
  taskQuery,
} from '@/api/queries/tasks';
import { useFamily } from '@/api/session';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { taskFormStrings as strings, taskStrings } from '@/messages/tasks';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/dialog';
import { RadioCards } from '@/ui/radio-cards';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { useToast } from '@/ui/toast';
import { usePeople } from './people';
import { TaskEditor } from './task-editor';
import {
  COMMON,
  fromSeries,
  fromTask,
  isRecurring,
  type TaskForm,
  toSeriesBody,
  toTaskBody,
} from './task-form';

type Scope = 'this' | 'later' | 'all';

interface Closing {
  onClose: () => void;
}

/** What a save is followed by. */
function useSaved(onClose: () => void) {
  const queryClient = useQueryClient();
  const showToast = useToast();
  return ({ title }: { title: string }, isNew: boolean): void => {
    void refreshTasks(queryClient);
    showToast({ title: isNew ? taskStrings.added({ title }) : taskStrings.saved({ title }) });
    onClose();
  };
}

const useToday = (): string => todayIn(useFamily().timeZone, now());

/** Keeps a new task, or a series where it comes back. A second press after a lost answer is the same one. */
export function useAddTask(): (form: TaskForm) => Promise<Task | RecurringTask> {
  const keys = useRef(new CommandKeys());
  const today = useToday();
  return async (form) => {
    const body = isRecurring(form) ? toSeriesBody(form, today) : toTaskBody(form);
    const key = keys.current.of(body);
    try {
      const added = 'rule' in body ? await addSeries(body, key) : await addTask(body, key);
      keys.current.settled(null);
      return added;
    } catch (error) {
      keys.current.settled(error);
      throw error;
    }
  };
}

/** A new task; it starts from what one line was understood to mean, or from nothing. */
export function NewTaskSheet({
  initial,
  onClose,
  onAdded,
}: Closing & { initial: TaskForm; onAdded?: () => void }) {
  // prettier-ignore
  const people = usePeople();
  const today = useToday();
  const add = useAddTask();
  const saved = useSaved(onClose);
  return (
    <TaskEditor<Task | RecurringTask>
      title={strings.add}
      kind="new"
      people={people}
      today={today}
      row={null}
      initial={initial}
      toForm={(row) => ('rule' in row ? fromSeries(row) : fromTask(row))}
      write={(_, form) => add(form)}
      onSaved={(row) => {
        onAdded?.();
        saved(row, true);
      }}
      onClose={onClose}
    />
  );
}

/** A task that an address or a row names. */
export function TaskSheet({
  id,
  known,
  onClose,
}: Closing & { id: string; known?: Task | undefined }) {
  // prettier-ignore
  const held = useLastKnown(known);
  const query = useQuery({ ...taskQuery(id), enabled: !held });
  const task = held ?? query.data;
  if (task) return <EditTask key={task.id} task={task} onClose={onClose} />;
  const isGone = isProblem(query.error, 'task.not-found');
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={taskStrings.title}
      footer={<Button onClick={onClose}>{strings.close}</Button>}
    >
      {query.isPending && <Skeleton shape="row" count={4} />}
      {isGone && <EmptyState title={strings.gone}>{strings.goneText}</EmptyState>}
      {query.isError && !isGone && (
        <ErrorState
          title={taskStrings.failedTitle}
          onRetry={() => void query.refetch()}
          reference={problemReference(query.error)}
        >
          {problemText(query.error)}
        </ErrorState>
      )}
    </Sheet>
  );
}

function EditTask({ task, onClose }: Closing & { task: Task }) {
  const queryClient = useQueryClient();
  const people = usePeople();
  const today = useToday();
  const saved = useSaved(onClose);
  const series = useSeriesOf(task);
  const [scope, setScope] = useState<Scope>('this');
  // What was typed stays when another scope is chosen.
  const [carried, setCarried] = useState<Partial<TaskForm>>({});
  const onChange = (patch: Partial<TaskForm>): void => {
    const common = Object.entries(patch).filter(([name]) =>
      (COMMON as readonly string[]).includes(name),
    );
    if (series && common.length > 0)
      setCarried((before) => ({ ...before, ...Object.fromEntries(common) }));
  };
  const shared = {
    title: strings.editNamed({ name: task.title }),
    people,
    today,
    onClose,
    carried,
    onChange,
    scope: series && <ScopeChoice value={scope} onChoose={setScope} />,
  };
  if (series && scope !== 'this')
    return (
      <SeriesEditor
        key={scope}
        {...shared}
        series={series}
        from={scope === 'later' ? later(task.occurrenceDate, today) : null}
        onSaved={(row) => saved(row, false)}
      />
    );
  return (
    <TaskEditor<Task>
      key="this"
      {...shared}
      kind="one"
      row={task}
      initial={fromTask(task)}
      toForm={fromTask}
      write={(base, form) => changeTask(base ?? task, toTaskBody(form))}
      onSaved={(row) => {
        keepTask(queryClient, row);
        saved(row, false);
      }}
    />
  );
}

/** A series is changed from today on at the earliest: what took place stays in the record. */
const later = (date: string | null, today: string): string =>
  date === null || date < today ? today : date;

function useSeriesOf({ recurringTaskId }: Task): RecurringTask | undefined {
  const { data = [] } = useQuery({ ...seriesQuery, enabled: recurringTaskId !== null });
  return useLastKnown(data.find(({ id }) => id === recurringTaskId));
}

/** A row as it is, or as it was last: a form stays under the hands of whoever fills it in, whoever removes its row meanwhile. */
function useLastKnown<T>(row: T | undefined): T | undefined {
  const [last, setLast] = useState(row);
  if (row !== undefined && row !== last) setLast(row);
  return row ?? last;
}

function ScopeChoice({ value, onChoose }: { value: Scope; onChoose: (scope: Scope) => void }) {
  return (
    <RadioCards
      label={strings.scope}
      layout="stack"
      options={[
        { value: 'this', label: strings.scopeThis },
        { value: 'later', label: strings.scopeLater },
        { value: 'all', label: strings.scopeAll, description: strings.scopeAllHint },
      ]}
      value={value}
      onValueChange={onChoose}
    />
  );
}

interface SeriesEditorProps extends Closing {
  title: string;
  people: ReturnType<typeof usePeople>;
  today: string;
  series: RecurringTask;
  /** From which day on; null changes all. */
  from: string | null;
  onSaved: (row: RecurringTask) => void;
  carried?: Partial<TaskForm>;
  onChange?: (patch: Partial<TaskForm>) => void;
  scope?: React.ReactNode;
}

function SeriesEditor({ series, from, ...props }: SeriesEditorProps) {
  const toForm = (row: RecurringTask): TaskForm => ({
    ...fromSeries(row),
    ...(from !== null && { dueDate: from }),
  });
  return (
    <TaskEditor<RecurringTask>
      {...props}
      kind="series"
      row={series}
      initial={toForm(series)}
      toForm={toForm}
      write={(base, form) => {
        // Where it is counted from stays, so that "every other week" keeps its weeks.
        const { startDate: _, ...body } = toSeriesBody(form, props.today);
        return changeSeries(base ?? series, { ...body, ...(from !== null && { from }) });
      }}
    />
  );
}

/** All of what comes back, changed from its list. */
export function SeriesSheet({ series, onClose }: Closing & { series: RecurringTask }) {
  const people = usePeople();
  const today = useToday();
  const saved = useSaved(onClose);
  return (
    <SeriesEditor
      title={strings.editNamed({ name: series.title })}
      people={people}
      today={today}
      series={series}
      from={null}
      onSaved={(row) => saved(row, false)}
      onClose={onClose}
    />
  );
}
