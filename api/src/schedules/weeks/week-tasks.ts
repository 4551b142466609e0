import { MINUTES_PER_DAY, wallClock } from '../../domain/calendar/index.js';
import type { Child, TimedTask } from '../../persistence/index.js';
import type { WeekTaskDto } from './dto/week.dto.js';

/** One that takes no time is drawn as long as the grid's smallest stretch. */
const SHORTEST_TASK = 15;

/** What a week shows of the tasks that have a time, in the order of the clock. */
export function toWeekTasks(
  tasks: readonly TimedTask[],
  children: readonly Child[],
): WeekTaskDto[] {
  return [...tasks]
    .sort((a, b) => a.date.localeCompare(b.date) || a.startMinute - b.startMinute)
    .map(({ id, isMade, isDone, title, ownerKind, childId, closesTime, ...task }) => {
      const { date, startMinute, minutes } = task;
      const end = Math.min(MINUTES_PER_DAY, startMinute + (minutes ?? SHORTEST_TASK));
      return {
        taskId: isMade ? id : null,
        title,
        ownerKind,
        childIds: ownerKind === 'family' ? children.map((child) => child.id) : childId === null ? [] : [childId], // prettier-ignore
        date,
        startTime: wallClock(startMinute),
        endTime: wallClock(end),
        closesTime,
        done: isDone,
      };
    });
}
