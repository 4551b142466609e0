import type { Child, Frequency, Subject } from '@/api/model';

/** Lessons a week by frequency; daily means every school day the child has, five at most. */
function lessonsPerWeek(frequency: Frequency, schoolDays: number): number {
  const daily = schoolDays === 0 ? 5 : Math.min(5, schoolDays);
  const most = { daily, 'four-times': 4, 'two-to-three': 3, weekly: 1, occasional: 0.5 };
  return Math.min(most[frequency], daily);
}

/** What a child's subjects come to in a week: lessons (rounded) and hours in words, e.g. "7 hr 30 min". */
export function weeklyLoad(
  subjects: readonly (Pick<Subject, 'frequency' | 'minutes'> & Partial<Pick<Subject, 'weekdays'>>)[], // prettier-ignore
  { schoolHours }: Pick<Child, 'schoolHours'>,
  locale?: string,
): { lessons: number; hours: string } {
  const school = new Set(schoolHours.map(({ weekday }) => weekday));
  const perSubject = subjects.map(({ frequency, weekdays = [], minutes }) => {
    const days = weekdays.filter((weekday) => school.size === 0 || school.has(weekday));
    const schoolDays = weekdays.length === 0 ? school.size : days.length;
    const lessons = weekdays.length > 0 && schoolDays === 0 ? 0 : lessonsPerWeek(frequency, schoolDays); // prettier-ignore
    return { lessons, minutes };
  });
  const lessons = perSubject.reduce((sum, subject) => sum + subject.lessons, 0);
  const totalMinutes = Math.round(
    perSubject.reduce((sum, subject) => sum + subject.lessons * subject.minutes, 0),
  );
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  const parts = [
    ...(totalMinutes >= 60 ? [unit(Math.floor(totalMinutes / 60), 'hour')] : []),
    ...(totalMinutes % 60 > 0 || totalMinutes === 0 ? [unit(totalMinutes % 60, 'minute')] : []),
  ];
  return { lessons: Math.round(lessons), hours: parts.join(' ') };
}
