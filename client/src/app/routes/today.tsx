import { TodayPage } from '@/features/schedules/today-page';
import { itemSlots } from './item-slots';

/** `/today` */
export function TodayRoute() {
  return <TodayPage {...itemSlots} />;
}
