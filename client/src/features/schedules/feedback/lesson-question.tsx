import { lazy, Suspense, useState } from 'react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { tookPlace } from '../item-status';
import { newlyDone } from './newly-done';

// Comes after the first paint: a question must never hold up the list of lessons.
const LessonFeedbackPrompt = lazy(async () => ({
  default: (await import('./lesson-feedback-prompt')).LessonFeedbackPrompt,
}));

export interface LessonQuestionProps {
  /** The family's day. */
  date: string;
  week: Week;
}

/**
 * Asks on Today how the lesson was that was just ticked. This part watches for a tick from the start, so that none is
 * missed while the code of the question is still loading.
 */
export function LessonQuestion({ date, week }: LessonQuestionProps) {
  const canEdit = useCanEdit();
  const [previous, setPrevious] = useState(week);
  const [asked, setAsked] = useState<string | null>(null);
  if (previous !== week) {
    setPrevious(week);
    const done = newlyDone(previous, week, date);
    if (done) setAsked(done.id);
  }
  const item = week.items.find(({ id }) => id === asked);
  // The question goes away when the tick is taken back.
  if (!canEdit || !item || !tookPlace(item.status)) return null;
  return (
    <Suspense>
      <LessonFeedbackPrompt key={item.id} item={item} week={week} onClose={() => setAsked(null)} />
    </Suspense>
  );
}
