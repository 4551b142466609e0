import { Suspense } from 'react';
import { useCanEdit } from '@/api/session';
import type { Week } from '@/api/week-model';
import { lazyPart } from '@/ui/lazy-part';
import { BetterWeek } from './better-week';
import { InTheWay } from './in-the-way';
import { NewPlanNote } from './new-plan-note';
import { NotPlannedYet } from './not-planned-yet';
import { ShortMeals } from './short-meals';
import { useWindowWidth } from './use-window-width';
import { useWeekParams } from './week-params';

// Seldom there: facts that want other lessons than the plan holds.
const OpenWishes = lazyPart(async () => ({ default: (await import('./open-wishes')).OpenWishes }));

/** Above the week: how a plan came out that was just made, and what needs an answer. */
export function WeekNotes({ week, today }: { week: Week; today: string }) {
  const { madeId, set } = useWeekParams();
  const phone = useWindowWidth() === 'phone';
  const canEdit = useCanEdit();
  const { conflicts, wishes, changedFacts } = week;
  // What is in the way comes first, then what has no place; a viewer could not do anything about a better week.
  const isFirst = conflicts.length === 0;
  const mayBeBetter = canEdit && isFirst && wishes.length === 0 && changedFacts !== null;
  return (
    <>
      {madeId && <NewPlanNote scheduleId={madeId} week={week} onClose={() => set('made', null)} />}
      {!week.schedule && week.weekEnd >= today && <NotPlannedYet week={week} />}
      {conflicts.length > 0 && <InTheWay week={week} />}
      {isFirst && wishes.length > 0 && (
        <Suspense>
          <OpenWishes week={week} />
        </Suspense>
      )}
      {mayBeBetter && (
        <BetterWeek key={`${week.weekStart} ${changedFacts}`} week={week} facts={changedFacts} />
      )}
      {/* On a phone, the day itself says so. */}
      {!phone && <ShortMeals week={week} />}
    </>
  );
}
