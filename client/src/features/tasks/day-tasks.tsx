import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { tasksOfDaysQuery } from '@/api/queries/tasks';
import { paths } from '@/lib/paths';
import { taskStrings as strings } from '@/messages/tasks';
import { usePeople } from './people';
import { TaskRow } from './task-row';
import { useTicks } from './use-ticks';
import styles from './tasks.module.css';

export interface DayTasksProps {
  date: string;
  /** The child looked at; null for all. */
  childId: string | null;
}

/** What is to be done on a day beside lessons, with its ticks; nothing where there is nothing. */
export function DayTasks({ date, childId }: DayTasksProps) {
  const navigate = useNavigate();
  const people = usePeople();
  const ticks = useTicks();
  const { data = [] } = useQuery(tasksOfDaysQuery(date, date));
  const tasks = data.filter(
    (task) =>
      task.status !== 'cancelled' &&
      (childId === null || task.ownerKind === 'family' || task.childId === childId),
  );
  if (tasks.length === 0) return null;
  return (
    <section className={styles.section} aria-label={strings.ofToday}>
      <header className={styles.ends}>
        <h2 className={styles.heading}>{strings.ofToday}</h2>
        <Link to={paths.tasks}>{strings.all}</Link>
      </header>
      <ul className={styles.paper}>
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            people={people}
            today={date}
            ticks={ticks}
            hideDate
            onOpen={({ id }) => void navigate(paths.task(id))}
          />
        ))}
      </ul>
    </section>
  );
}
