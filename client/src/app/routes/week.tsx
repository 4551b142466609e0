import { WeekPage } from '@/features/schedules/week/week-page';
import { askOfWeek } from './asking';
import { itemSlots, usePanelSoon } from './item-slots';

/** `/week/:date?` */
export function WeekRoute() {
  usePanelSoon();
  return <WeekPage {...itemSlots} renderAsking={askOfWeek} />;
}
