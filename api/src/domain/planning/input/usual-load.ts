import { hoursOn, type LocalDate, weekDates } from '../../calendar/index.js';
import { sessionsPerWeek } from '../../questionnaire/index.js';
import type { Learner, PlanningInput } from './planning-input.js';

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
    const schoolDays = schoolDaysOf(learner, monday);
    const mine = subjects.filter((each) =>
      each.learners.some(({ childId }) => childId === learner.id),
    );
    const minutes = mine.reduce(
      (sum, { frequency, minutes: each }) =>
        sum + each * sessionsPerWeek(frequency, { schoolDays, index: 0 }),
      0,
    );
    return minutes > 0 ? [minutes / schoolDays] : [];
  });
  return loads.reduce((sum, load) => sum + load, 0) / loads.length;
}

function schoolDaysOf({ schoolHours }: Learner, monday: LocalDate): number {
  return weekDates(monday).filter((date) => hoursOn(schoolHours, date).length > 0).length;
}
