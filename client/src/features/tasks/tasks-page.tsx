import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ChevronRight, ListChecks } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { Task } from '@/api/model';
import { problemReference, problemText } from '@/api/problem-text';
import { seriesQuery, taskListQuery, type TaskFilter } from '@/api/queries/tasks';
import { useCanEdit, useFamily } from '@/api/session';
import { now } from '@/lib/now';
import { todayIn } from '@/lib/plain-date';
import { taskStrings as strings } from '@/messages/tasks';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { EndSeries } from './end-series';
import { usePeople } from './people';
import { QuickAdd } from './quick-add';
import { SeriesList } from './series-list';
import { filterOf, openLists, type Shown, shownOf } from './shown-tasks';
import { groupNames, groupsOf } from './task-groups';
import { TaskFilters } from './task-filters';
import { TaskRow, type TaskRowProps } from './task-row';
import { TaskSheet } from './task-sheet';
import { useTaskActions } from './use-task-actions';
import { useTicks } from './use-ticks';
import styles from './tasks.module.css';

/** A list of tasks, page after page. */
function useTaskList(filter: TaskFilter, enabled = true) {
  const query = useInfiniteQuery({ ...taskListQuery(filter), enabled });
  return { query, tasks: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

type TaskList = ReturnType<typeof useTaskList>;
type RenderRow = (task: Task, more?: Partial<TaskRowProps>) => React.ReactNode;

/** `/tasks`: what there is to do, by when. */
export function TasksPage({ notice }: { notice?: React.ReactNode }) {
  const canEdit = useCanEdit();
  const today = todayIn(useFamily().timeZone, now());
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const shown = shownOf(search);
  const filters = openLists(shown, today);
  const before = useTaskList(filters.before);
  const ahead = useTaskList(filters.ahead);
  const undated = useTaskList(filters.undated);
  const series = useQuery(seriesQuery).data ?? [];
  const people = usePeople();
  const ticks = useTicks();
  const actions = useTaskActions();
  const lists = [before, ahead, undated];
  const failed = lists.map(({ query }) => query).find(({ isError, data }) => isError && !data);
  const isPending = !failed && lists.some(({ query }) => query.isPending);
  const open = lists.flatMap(({ tasks }) => tasks);
  const openId = search.get('task');
  const row: RenderRow = (task, more) => (
    <TaskRow
      key={task.id}
      task={task}
      people={people}
      today={today}
      ticks={ticks}
      actions={actions}
      onOpen={({ id }) => set('task', id)}
      {...more}
    />
  );
  const { ending } = actions;
  const firstDay = ending?.task.occurrenceDate ?? today;

  return (
    <Page title={strings.title} lead={strings.lead}>
      <div className={styles.stack}>
        {canEdit ? <QuickAdd people={people} /> : <Callout>{strings.readOnly}</Callout>}
        {notice}
        <TaskFilters people={people} tasks={open} shown={shown} onChange={set} />
        {isPending && <Skeleton shape="row" count={5} />}
        {failed && (
          <ErrorState
            title={strings.failedTitle}
            onRetry={() => lists.forEach(({ query }) => void query.refetch())}
            reference={problemReference(failed.error)}
          >
            {problemText(failed.error)}
          </ErrorState>
        )}
        {!failed && !isPending && <OpenTasks {...{ before, ahead, undated, today, row, shown }} />}
        <DoneTasks filter={filterOf(shown)} row={row} />
        <SeriesList series={series} people={people} today={today} />
      </div>
      {openId && canEdit && (
        <TaskSheet
          key={openId}
          id={openId}
          known={open.find(({ id }) => id === openId)}
          onClose={() => set('task', null)}
        />
      )}
      {ending?.task.recurringTaskId && (
        <EndSeries
          id={ending.task.recurringTaskId}
          title={ending.task.title}
          from={ending.from === 'all' ? null : firstDay < today ? today : firstDay}
          onClose={actions.endNothing}
        />
      )}
    </Page>
  );
}

interface OpenTasksProps extends Record<'before' | 'ahead' | 'undated', TaskList> {
  today: string;
  shown: Shown;
  row: RenderRow;
}

function OpenTasks({ before, ahead, undated, today, shown, row }: OpenTasksProps) {
  const groups = groupsOf(ahead.tasks, today);
  if ([before, ahead, undated].every(({ tasks }) => tasks.length === 0)) {
    const isFiltered = shown.who !== null || shown.tag !== null;
    return isFiltered ? (
      <p className={styles.hint}>{strings.emptyFiltered}</p>
    ) : (
      <EmptyState icon={<ListChecks />} title={strings.emptyTitle}>
        {strings.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {before.tasks.length > 0 && (
        <details className={styles.fold}>
          <summary>
            <ChevronRight aria-hidden size={18} />
            {before.query.hasNextPage
              ? strings.beforeMore({ count: before.tasks.length })
              : strings.before({ count: before.tasks.length })}
          </summary>
          <div className={styles.folded}>
            <p className={styles.hint}>{strings.beforeHint}</p>
            <ul className={styles.paper}>{before.tasks.map((task) => row(task))}</ul>
            <More list={before} />
          </div>
        </details>
      )}
      {groupNames.map((name) => (
        <Group key={name} heading={strings[name]} tasks={groups[name]}>
          {groups[name].map((task) => row(task, { hideDate: name === 'today' }))}
        </Group>
      ))}
      <More list={ahead} />
      <Group heading={strings.undated} tasks={undated.tasks}>
        {undated.tasks.map((task) => row(task))}
      </Group>
      <More list={undated} />
    </>
  );
}

function Group({
  heading,
  tasks,
  children,
}: {
  heading: string;
  tasks: readonly Task[];
  children: React.ReactNode;
}) {
  // prettier-ignore
  if (tasks.length === 0) return null;
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.paper}>{children}</ul>
    </section>
  );
}

function More({ list: { query } }: { list: TaskList }) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      className={styles.more}
      variant="quiet"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {strings.more}
    </Button>
  );
}

/** What is done, once somebody asks for it: what was done last is first. */
function DoneTasks({ filter, row }: { filter: TaskFilter; row: RenderRow }) {
  const [isOpen, setOpen] = useState(false);
  const list = useTaskList({ ...filter, status: 'done' }, isOpen);
  const { query, tasks } = list;
  return (
    <details
      className={styles.fold}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>
        <ChevronRight aria-hidden size={18} />
        {strings.done}
      </summary>
      <div className={styles.folded}>
        {isOpen && query.isPending && <Skeleton shape="row" count={3} />}
        {query.isError && tasks.length === 0 && (
          <Callout tone="stop">{problemText(query.error)}</Callout>
        )}
        {query.isSuccess && tasks.length === 0 && (
          <p className={styles.hint}>{strings.emptyFiltered}</p>
        )}
        {tasks.length > 0 && <ul className={styles.paper}>{tasks.map((task) => row(task))}</ul>}
        <More list={list} />
      </div>
    </details>
  );
}
