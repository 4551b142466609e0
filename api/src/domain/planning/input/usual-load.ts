import { hoursOn, type LocalDate, weekDates, weekdayOf } from '../../calendar/index.js';
import type { Learner, PlanningInput } from './planning-input.js';
import { sessionsOf } from './taught-days.js';

/**
 * Lesson minutes of a child on a day with school, averaged over the week and the children: what the family's subjects ask
 * of a usual week, whatever single dates hold. The input has its subjects as they are in that week. NaN where no child has
 * both school and a subject.
 */
export function usualDailyMinutes(
  { learners, subjects }: Pick<PlanningInput, 'learners' | 'subjects'>,
  monday: LocalDate,
): number {
  const loads = learners.flatMap((learner) => {
    const school = schoolDaysOf(learner, monday);
    const mine = subjects.filter((each) =>
      each.learners.some(({ childId }) => childId === learner.id),
    );
    const minutes = mine.reduce((sum, subject) => {
      const { weekdays = [] } = subject;
      const days = weekdays.length === 0 ? school : school.filter((date) => weekdays.includes(weekdayOf(date))); // prettier-ignore
      return sum + subject.minutes * sessionsOf(subject, { schoolDays: days.length, index: 0 });
    }, 0);
    return minutes > 0 ? [minutes / school.length] : [];
  });
  return loads.reduce((sum, load) => sum + load, 0) / loads.length;
}

function schoolDaysOf({ schoolHours }: Learner, monday: LocalDate): LocalDate[] {
  return weekDates(monday).filter((date) => hoursOn(schoolHours, date).length > 0);
}
