import { lazy, Suspense, type ReactNode } from 'react';
import type { Week } from '@/api/week-model';

// After the first paint: what is asked must never hold up what is looked for.
const JustDone = lazy(async () => ({
  default: (await import('@/features/feedback/just-done')).JustDone,
}));
const WeekCard = lazy(async () => ({
  default: (await import('@/features/feedback/week-card')).WeekCard,
}));
const WeekCardOfToday = lazy(async () => ({
  default: (await import('@/features/feedback/week-card')).WeekCardOfToday,
}));

/** On Today: how the lesson that was just ticked was. */
export function askOfLesson({ date, week }: { date: string; week: Week }): ReactNode {
  return (
    <Suspense>
      <JustDone week={week} date={date} />
    </Suspense>
  );
}

/** On Today: how this week or the last one was, once it is time to ask. */
export function askOfLatestWeek({ date }: { date: string }): ReactNode {
  return (
    <Suspense>
      <WeekCardOfToday today={date} />
    </Suspense>
  );
}

/** On Week: how the week shown was. */
export function askOfWeek({ date }: { date: string }): ReactNode {
  return (
    <Suspense>
      <WeekCard date={date} />
    </Suspense>
  );
}
