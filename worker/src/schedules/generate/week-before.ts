import { DAYS_PER_WEEK, daysBetween } from '@brightpath/api/domain/calendar';
import type { PlannedWeek } from '@brightpath/api/domain/planning';
import { SLOT_MINUTES, type Timetable } from '@brightpath/api/domain/timetabling';
import type { PlacedItem } from '@brightpath/api/persistence';

type Placed = Pick<PlacedItem, 'subjectId' | 'date' | 'startMinute' | 'minutes' | 'adultId'>;

/**
 * The lessons of the week before a plan's first week, as a timetable of that first week: of its subjects, at the same time
 * and length, and with the same adult. So weeks that are planned one at a time begin from one another as weeks of one plan do.
 */
export function timetableBefore(
  first: PlannedWeek | undefined,
  placed: readonly Placed[],
): Timetable {
  if (!first) return [];
  const { grid, problem, monday } = first;
  return placed.flatMap(({ subjectId, date, startMinute, minutes, adultId }) => {
    const day = daysBetween(monday, date) + DAYS_PER_WEEK;
    const start = grid.slotAt(startMinute);
    const subject = problem.subjects.find(({ id }) => id === subjectId);
    const isOnGrid = day >= 0 && day < problem.days && start >= 0;
    const isAlike = subject?.slots === Math.ceil(minutes / SLOT_MINUTES);
    const fits = isAlike && isOnGrid && start + subject.slots <= problem.slotsPerDay;
    const parent = adultId && subject && subject.parentDemand > 0 ? { parent: adultId } : {};
    return fits ? [{ subject: subject.id, day, start, ...parent }] : [];
  });
}
