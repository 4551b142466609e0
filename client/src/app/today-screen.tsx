import { TodayPage } from '@/features/schedules/today/today-page';
import { lazyPart } from '@/ui/lazy-part';

/** Comes after the first paint, and is seldom long. */
const DayTasks = lazyPart(async () => ({
  default: (await import('@/features/tasks/day-tasks')).DayTasks,
}));

/** Today is put together here, since its parts belong to two features. */
export function TodayScreen() {
  return <TodayPage Tasks={DayTasks} />;
}
