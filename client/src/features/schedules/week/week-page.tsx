import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { weekQuery } from '@/api/queries/weeks';
import { useCanEdit, useFamily } from '@/api/session';
import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { addDays, mondayOf } from '@/lib/plain-date';
import { paths } from '@/lib/paths';
import { weekStrings } from '@/messages/week';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { nextLessonDay } from '../today/today-list';
import { LazyItemSheet, usePreloadedItemSheet } from '../item/lazy-item-sheet';
import { ReplanActions } from '../replan/replan-actions';
import { useClock } from '../use-clock';
import { InTheWay } from './in-the-way';
import { dateShown } from './week-data';
import { WeekSteps } from './week-header';
import { useWindowWidth } from './use-window-width';
import { useWeekParams } from './week-params';
import { childrenInOrder } from '../children-in-order';
import { WeekViews } from './week-views';
import styles from './week-page.module.css';

const NewPlanNote = lazy(async () => ({ default: (await import('./new-plan-note')).NewPlanNote }));
// Comes after the first paint: a question must never hold up the week.
const WeekFeedbackCard = lazy(async () => ({
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
  const online = useOnline();
  const week = query.data;
  const text = dateText();
  const title = weekStrings.weekOf({ day: text.dayAndMonth(weekStart) });
  const phone = useWindowWidth() === 'phone';
  const item = week?.items.find((one) => one.id === params.itemId);
  const search = params.childIds ? `?children=${params.childIds.join(',')}` : '';

  return (
    <Page
      title={title}
      heading={phone ? text.range(weekStart, addDays(weekStart, 6)) : title}
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
      {week && !online && <Callout tone="care">{weekStrings.lastSeen}</Callout>}
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

function WeekSkeleton() {
  return (
    <div className={styles.skeleton}>
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} shape="card" count={2 + (index % 2)} />
      ))}
    </div>
  );
}

interface WeekContentProps {
  week: Week;
  date: string;
  clock: { date: string; minute: number };
}

function WeekContent({ week, date, clock }: WeekContentProps) {
  const params = useWeekParams();
  if (!week.schedule && week.items.length === 0) return <NoPlan week={week} today={clock.date} />;
  const { madeId } = params;
  return (
    <div className={styles.stack}>
      {madeId && (
        <Suspense>
          <NewPlanNote
            scheduleId={madeId}
            family={week.children}
            onClose={() => params.set('made', null)}
          />
        </Suspense>
      )}
      <InTheWay week={week} />
      <WeekViews week={week} date={date} clock={clock} />
    </div>
  );
}

/** A week without a plan: one sentence and one button. */
function NoPlan({ week, today }: { week: Week; today: string }) {
  const canEdit = useCanEdit();
  const isThisWeek = week.weekStart === mondayOf(today);
  const nextWeek = useQuery({ ...weekQuery(addDays(week.weekStart, 7)), enabled: isThisWeek });
  const next = nextLessonDay(nextWeek.data?.items ?? [], today);
  if (isThisWeek && nextWeek.isPending) return <WeekSkeleton />;
  if (next !== undefined) {
    return (
      <EmptyState
        title={weekStrings.planBegins({ day: dateText().fullDay(next) })}
        action={
          <Button asChild variant="primary">
            <Link to={paths.weekOf(next)}>{weekStrings.goToThatWeek}</Link>
          </Button>
        }
      >
        {weekStrings.planBeginsText}
      </EmptyState>
    );
  }
  if (week.weekEnd < today) {
    return (
      <EmptyState
        title={weekStrings.pastTitle}
        action={
          <Button asChild variant="primary">
            <Link to={paths.week}>{weekStrings.goToThisWeek}</Link>
          </Button>
        }
      >
        {weekStrings.pastText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={weekStrings.noPlanTitle}
      action={
        canEdit && (
          <Button asChild variant="primary">
            <Link to={`${paths.generate}?from=${week.weekStart}`}>{weekStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {canEdit ? weekStrings.noPlanText : weekStrings.viewerNoPlan}
    </EmptyState>
  );
}
