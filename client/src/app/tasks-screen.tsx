import { ConflictsNotice } from '@/features/family-plan/conflicts-notice';
import { TasksPage } from '@/features/tasks/tasks-page';

/** The tasks, and what a task that closes time for lessons is in the way of. */
export function TasksScreen() {
  return <TasksPage notice={<ConflictsNotice />} />;
}
