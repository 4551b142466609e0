import type { Frequency, Hours, SubjectAnswer } from './answers';
import { subjectsOf } from './subject-list';

/** Sessions a week, as the generator counts them; `daily` is every school day, and now and then every second week. */
function sessionsAWeek(frequency: Frequency, schoolDays: number): number {
  switch (frequency) {
    case 'daily':
      return Math.min(5, schoolDays);
    case 'four-times':
      return Math.min(4, schoolDays);
    case 'two-to-three':
      return 3;
    case 'weekly':
      return 1;
    case 'occasional':
      return 0.5;
  }
}

/** Minutes of lessons on an average school day of a child; 0 without school days. */
export function averageDailyMinutes(
  subjects: SubjectAnswer[],
  childId: string,
  schoolHours: Hours[],
): number {
  const school = new Set<number>(schoolHours.map((hours) => hours.weekday));
  const days = school.size;
  if (days === 0) return 0;
  const week = subjectsOf(subjects, childId).reduce(
    (sum, { minutes, frequency, weekdays = [] }) => {
      const own = weekdays.filter((weekday) => school.has(weekday)).length;
      const open = weekdays.length === 0 ? days : own;
      return sum + minutes * Math.min(sessionsAWeek(frequency, open), open);
    },
    0,
  );
  return week / days;
}
