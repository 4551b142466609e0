import { TodayPage } from '@/features/schedules/today/today-page';
import { askOfLatestWeek, askOfLesson } from './asking';
import { itemSlots, usePanelSoon } from './item-slots';

/** `/today` */
export function TodayRoute() {
  usePanelSoon();
  return <TodayPage {...itemSlots} renderJustDone={askOfLesson} renderAsking={askOfLatestWeek} />;
}
