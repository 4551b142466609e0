import type { WeekPageProps } from '@/features/schedules/week-page';
import { childrenInOrder } from '@/features/schedules/week-view';
import { ItemSheet } from '@/features/items/item-sheet';
import { ItemTick } from '@/features/items/item-tick';

/** What the lesson's feature lends to the screens of the week: features do not know each other, routes join them. */
export const itemSlots: WeekPageProps = {
  renderTick: (item) => <ItemTick item={item} />,
  renderPanel: ({ item, week, onClose }) => (
    <ItemSheet item={item} family={childrenInOrder(week)} onClose={onClose} />
  ),
};
