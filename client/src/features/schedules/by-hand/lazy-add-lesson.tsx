import { lazy, Suspense } from 'react';
import type { Week } from '@/api/week-model';
import { childrenInOrder } from '../children-in-order';

const AddLessonSheet = lazy(async () => ({
  default: (await import('./add-lesson-sheet')).AddLessonSheet,
}));

export interface LazyAddLessonProps {
  week: Week;
  /** A day of the week. */
  date: string;
  onClose: () => void;
}

/** The panel to add a lesson, loaded when it is first needed. Today is the likeliest day, where the week holds it. */
export function LazyAddLesson({ week, date, onClose }: LazyAddLessonProps) {
  const { today, weekStart, weekEnd } = week;
  const isThisWeek = weekStart <= today && today <= weekEnd;
  return (
    <Suspense>
      <AddLessonSheet
        date={isThisWeek ? today : date}
        family={childrenInOrder(week)}
        onClose={onClose}
      />
    </Suspense>
  );
}
