import { WeekPage } from '@/features/schedules/week-page';
import { itemSlots } from './item-slots';

/** `/week/:date?` */
export function WeekRoute() {
  return <WeekPage {...itemSlots} />;
}
