import type { Week } from '@/api/week-model';
import { InTheWay } from './in-the-way';
import { NewPlanNote } from './new-plan-note';
import { NotPlannedYet } from './not-planned-yet';
import { ShortMeals } from './short-meals';
import { useWindowWidth } from './use-window-width';
import { useWeekParams } from './week-params';

/** Above the week: how a plan came out that was just made, and what needs an answer. */
export function WeekNotes({ week, today }: { week: Week; today: string }) {
  const { madeId, set } = useWeekParams();
  const phone = useWindowWidth() === 'phone';
  return (
    <>
      {madeId && <NewPlanNote scheduleId={madeId} week={week} onClose={() => set('made', null)} />}
      {!week.schedule && week.weekEnd >= today && <NotPlannedYet week={week} />}
      {week.conflicts.length > 0 && <InTheWay week={week} />}
      {/* On a phone, the day itself says so. */}
      {!phone && <ShortMeals week={week} />}
    </>
  );
}
