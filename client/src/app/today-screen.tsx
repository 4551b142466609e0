import { lazy } from 'react';
import { TodayPage } from '@/features/schedules/today/today-page';

/** Comes after the first paint, and is seldom long. */
const DayTasks = lazy(async () => ({
  default: (await import('@/features/tasks/day-tasks')).DayTasks,
}));

/** Today is put together here, since its parts belong to two features. */
export function TodayScreen() {
  return <TodayPage Tasks={DayTasks} />;
}
