import { lazy, Suspense, useEffect } from 'react';
import type { WeekPageProps } from '@/features/schedules/week/week-page';
import { childrenInOrder } from '@/features/schedules/week/week-view';
import { ItemTick } from '@/features/schedules/item/item-tick';
import { ReplanActions } from './replan-actions';

/** The panel comes after the first paint: a week can be read before it is there. */
const loadSheet = () => import('@/features/schedules/item/item-sheet');
const loadFeedback = () => import('@/features/schedules/feedback/lesson-feedback');
const WhyHere = lazy(async () => ({
  default: (await import('@/features/schedules/item/why-here')).WhyHere,
}));
const UndoNewPlan = lazy(async () => ({
  default: (await import('@/features/schedules/replan/undo-new-plan')).UndoNewPlan,
}));
const LessonFeedback = lazy(async () => ({
  default: (await loadFeedback()).LessonFeedback,
}));
const ItemSheet = lazy(async () => ({ default: (await loadSheet()).ItemSheet }));

/** Fetches the panel once the screen stands, so that it opens at once when it is asked for. */
export function usePanelSoon(): void {
  useEffect(() => {
    // Offline it may not come; then the panel's own request says so.
    loadSheet().catch(() => undefined);
  }, []);
}

/** What the lesson's feature lends to the screens of the week: features do not know each other, routes join them. */
export const itemSlots: WeekPageProps = {
  renderTick: (item) => <ItemTick item={item} />,
  renderPanel: ({ item, week, onClose }) => (
    <Suspense>
      <ItemSheet
        item={item}
        family={childrenInOrder(week)}
        onClose={onClose}
        renderWhy={(slot) => (
          <Suspense>
            <WhyHere {...slot} />
          </Suspense>
        )}
        renderFeedback={(slot) => (
          <Suspense>
            <LessonFeedback {...slot} />
          </Suspense>
        )}
      />
    </Suspense>
  ),
  renderActions: (shown) => <ReplanActions {...shown} />,
  renderUndo: (made) => (
    <Suspense>
      <UndoNewPlan {...made} />
    </Suspense>
  ),
};
