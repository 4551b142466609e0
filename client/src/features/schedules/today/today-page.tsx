import { lazy, Suspense, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { weekQuery } from '@/api/queries/weeks';
import { useCanEdit, useFamily } from '@/api/session';
import type { Item, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { todayStrings } from '@/messages/today';
import { weekStrings } from '@/messages/week';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { AgendaRow } from '../week/agenda-row';
import { ChildTabs } from '../week/child-tabs';
import { FactList } from '../week/fact-list';
import { LessonQuestion } from '../feedback/lesson-question';
import { LazyItemSheet, usePreloadedItemSheet } from '../item/lazy-item-sheet';
import { ReplanActions } from '../replan/replan-actions';
import { itemsOf, toDayList } from './today-list';
import { NoLessonsToday, NowSection, Rows, Settled } from './today-sections';
import { useClock } from '../use-clock';
import { useWeekParams } from '../week/week-params';
import { childrenInOrder } from '../children-in-order';

// Comes after the first paint: a question must never hold up the list of lessons.
const LatestWeekFeedbackCard = lazy(async () => ({
  default: (await import('../feedback/week-feedback-card')).LatestWeekFeedbackCard,
}));

/** `/today`: what is on now, what follows, what is settled. */
export function TodayPage() {
  usePreloadedItemSheet();
  const clock = useClock(useFamily().timeZone);
  const params = useWeekParams();
  const query = useQuery(weekQuery(clock.date));
  const online = useOnline();
  const week = query.data;
  const item = week?.items.find((one) => one.id === params.itemId);
  return (
    <Page
      title={todayStrings.title}
      lead={dateText().fullDay(clock.date)}
      actions={<ReplanActions date={clock.date} week={week} />}
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
      {query.isPending && <Skeleton shape="row" count={5} />}
      {week && (
        <>
          <LessonQuestion date={clock.date} week={week} />
          <TodayContent week={week} clock={clock} />
          <Suspense>
            <LatestWeekFeedbackCard today={clock.date} />
          </Suspense>
        </>
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

interface TodayContentProps {
  week: Week;
  clock: { date: string; minute: number };
}

function TodayContent({ week, clock }: TodayContentProps) {
  const params = useWeekParams();
  const family = childrenInOrder(week);
  const asked = params.childIds?.[0];
  const childId = family.find((child) => child.id === asked)?.id ?? null;
  const items = itemsOf(week.items, clock.date, childId);
  const list = toDayList(items, clock.minute, childId);
  const row = (item: Item, more: { large?: boolean; note?: string } = {}): ReactNode => (
    <AgendaRow
      key={item.id}
      item={item}
      family={family}
      childId={childId}
      onOpen={(id) => params.set('item', id, { push: true })}
      {...more}
    />
  );

  if (week.items.length === 0 && !week.schedule) return <NoPlan />;
  return (
    <>
      <ChildTabs
        family={family}
        childId={childId}
        onPick={(next) => params.set('children', next)}
      />
      <FactList week={week} date={clock.date} childId={childId} />
      {items.length === 0 ? (
        <NoLessonsToday week={week} today={clock.date} />
      ) : (
        <NowSection list={list} minute={clock.minute} row={row} />
      )}
      <Rows heading={todayStrings.next} items={list.next} row={row} />
      <Rows
        heading={todayStrings.earlier}
        hint={todayStrings.earlierHint}
        items={list.earlier}
        row={row}
      />
      <Settled items={list.settled} row={row} />
    </>
  );
}

function NoPlan() {
  const canEdit = useCanEdit();
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={weekStrings.noPlanTitle}
      action={
        canEdit && (
          <Button asChild variant="primary">
            <Link to={paths.generate}>{weekStrings.makePlan}</Link>
          </Button>
        )
      }
    >
      {canEdit ? weekStrings.noPlanText : weekStrings.viewerNoPlan}
    </EmptyState>
  );
}
