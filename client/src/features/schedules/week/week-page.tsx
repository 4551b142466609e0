import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { problemReference, problemText } from '@/api/problem-text';
import { weekQuery } from '@/api/queries/weeks';
import { useFamily } from '@/api/session';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { addDays, mondayOf } from '@/lib/plain-date';
import { weekStrings } from '@/messages/week';
import { Page } from '@/ui/page';
import { ErrorState } from '@/ui/state';
import { lazyPart } from '@/ui/lazy-part';
import { LazyItemSheet, usePreloadedItemSheet } from '../item/lazy-item-sheet';
import { ReplanActions } from '../replan/replan-actions';
import { useClock } from '../use-clock';
import { dateShown } from './week-data';
import { WeekSteps } from './week-header';
import { WeekSkeleton } from './week-skeleton';
import { useWindowWidth } from './use-window-width';
import { useWeekParams } from './week-params';
import { childrenInOrder } from '../children-in-order';
import { hasShortMeal } from './week-view';
import { WeekViews } from './week-views';
import styles from './week-page.module.css';

/** A week without a plan is seldom the first that somebody sees. */
const NoPlan = lazyPart(async () => ({ default: (await import('./no-plan')).NoPlan }));
const WeekNotes = lazyPart(async () => ({ default: (await import('./week-notes')).WeekNotes }));
// Comes after the first paint: a question must never hold up the week.
const WeekFeedbackCard = lazyPart(async () => ({
  default: (await import('../feedback/week-feedback-card')).WeekFeedbackCard,
}));

/** `/week/:date?`: the week that holds the date, or this one. */
export function WeekPage() {
  usePreloadedItemSheet();
  const given = useParams().date;
  const clock = useClock(useFamily().timeZone);
  const params = useWeekParams();
  const date = dateShown(given, clock.date);
  const weekStart = mondayOf(date);
  const query = useQuery(weekQuery(weekStart));
  const week = query.data;
  const text = dateText();
  const title = weekStrings.weekOf({ day: text.dayAndMonth(weekStart) });
  const phone = useWindowWidth() === 'phone';
  const item = week?.items.find((one) => one.id === params.itemId);
  const search = params.childIds ? `?children=${params.childIds.join(',')}` : '';

  return (
    <Page
      title={title}
      heading={
        phone ? <span data-beside>{text.range(weekStart, addDays(weekStart, 6))}</span> : title
      }
      width="wide"
      actions={
        <>
          <WeekSteps
            weekStart={weekStart}
            isThisWeek={weekStart === mondayOf(clock.date)}
            search={search}
          />
          <ReplanActions date={weekStart} week={week} />
        </>
      }
    >
      {query.isError && !week && (
        <ErrorState
          title={weekStrings.failedTitle}
          onRetry={() => void query.refetch()}
          reference={problemReference(query.error)}
        >
          {problemText(query.error)}
        </ErrorState>
      )}
      {query.isPending && <WeekSkeleton />}
      {week && <WeekContent week={week} date={date} clock={clock} />}
      {week && (
        <Suspense>
          <WeekFeedbackCard date={week.weekStart} />
        </Suspense>
      )}
      {item && week && (
        <LazyItemSheet
          item={item}
          family={childrenInOrder(week)}
          onClose={() => params.set('item', null)}
        />
      )}
    </Page>
  );
}

interface WeekContentProps {
  week: Week;
  date: string;
  clock: { date: string; minute: number };
}

function WeekContent({ week, date, clock }: WeekContentProps) {
  const params = useWeekParams();
  if (!week.schedule && week.items.length === 0) {
    return (
      <Suspense fallback={<WeekSkeleton />}>
        <NoPlan week={week} today={clock.date} />
      </Suspense>
    );
  }
  const hasNotes =
    params.madeId ||
    !week.schedule ||
    week.conflicts.length > 0 ||
    week.changedFacts !== null ||
    hasShortMeal(week);
  return (
    <div className={styles.stack}>
      {hasNotes && (
        <Suspense>
          <WeekNotes week={week} today={clock.date} />
        </Suspense>
      )}
      <WeekViews week={week} date={date} clock={clock} />
    </div>
  );
}
