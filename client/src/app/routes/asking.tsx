import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { newlyDone } from '@/features/schedules/feedback/newly-done';

// After the first paint: what is asked must never hold up what is looked for.
const JustDone = lazy(async () => ({
  default: (await import('@/features/schedules/feedback/lesson-feedback-prompt')).JustDone,
}));
const WeekCard = lazy(async () => ({
  default: (await import('@/features/schedules/feedback/week-feedback-card')).WeekCard,
}));
const WeekCardOfToday = lazy(async () => ({
  default: (await import('@/features/schedules/feedback/week-feedback-card')).WeekCardOfToday,
}));

interface Shown {
  /** The family's day. */
  date: string;
  week: Week;
}

/** On Today: how the lesson that was just ticked was. */
export const askOfLesson = (shown: Shown): ReactNode => <LessonAsked {...shown} />;

/** Watches for a tick from the start, so that none is missed while the question itself is still on its way. */
function LessonAsked({ date, week }: Shown) {
  const canEdit = useCanEdit();
  const [seen, setSeen] = useState(week);
  const [asked, setAsked] = useState<string | null>(null);
  if (seen !== week) {
    setSeen(week);
    const done = newlyDone(seen, week, date);
    if (done) setAsked(done.id);
  }
  const item = week.items.find(({ id }) => id === asked);
  // A tick that is taken back takes the question along.
  const tookPlace = item?.status === 'done' || item?.status === 'partly';
  if (!canEdit || !item || !tookPlace) return null;
  return (
    <Suspense>
      <JustDone key={item.id} item={item} week={week} onClose={() => setAsked(null)} />
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
