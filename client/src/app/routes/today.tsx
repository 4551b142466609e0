import { TodayPage } from '@/features/schedules/today-page';
import { itemSlots, usePanelSoon } from './item-slots';

/** `/today` */
export function TodayRoute() {
  usePanelSoon();
  return <TodayPage {...itemSlots} />;
}
