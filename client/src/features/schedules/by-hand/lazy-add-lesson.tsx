import type { Week } from '@/api/week-model';
import { OnItsWay } from '@/ui/on-its-way';
import { lazyPart } from '@/ui/lazy-part';
import { childrenInOrder } from '../children-in-order';
import { useWeekParams } from '../week/week-params';
import type { AddLessonSheetProps } from './add-lesson-sheet';

const AddLessonSheet = lazyPart(async () => ({
  default: (await import('./add-lesson-sheet')).AddLessonSheet,
}));

export interface LazyAddLessonProps {
  week: Week;
  /** A day of the week. */
  date: string;
  /** The empty place that was pressed. */
  place?: AddLessonSheetProps['place'];
  onClose: () => void;
}

/**
 * The panel to add a lesson, loaded when it is first needed. The likeliest day is the one that was picked, then today
 * where the week holds it.
 */
export function LazyAddLesson({ week, date, place, onClose }: LazyAddLessonProps) {
  const { today, weekStart, weekEnd } = week;
  const { day } = useWeekParams();
  const likely = [day, today].find((each) => each && weekStart <= each && each <= weekEnd);
  return (
    <OnItsWay onClose={onClose}>
      <AddLessonSheet
        date={likely ?? date}
        family={childrenInOrder(week)}
        {...(place && { place })}
        onClose={onClose}
      />
    </OnItsWay>
  );
}
