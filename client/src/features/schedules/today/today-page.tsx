import { type ComponentType, Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { problemReference, problemText } from '@/api/problem-text';
import { weekQuery } from '@/api/queries/weeks';
import { useCanEdit, useFamily } from '@/api/session';
import type { Item, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { addDays } from '@/lib/plain-date';
import { replanEntryStrings } from '@/messages/replan-entry';
import { todayStrings } from '@/messages/today';
import { weekStrings } from '@/messages/week';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import { lazyPart } from '@/ui/lazy-part';
import { AgendaRow } from '../week/agenda-row';
import { ChildTabs } from '../week/child-tabs';
import { CommitmentRow } from '../week/commitment-row';
import { LazyFactList } from '../week/lazy-fact-list';
import { LazyAddLesson } from '../by-hand/lazy-add-lesson';
import { LazyItemSheet, usePreloadedItemSheet } from '../item/lazy-item-sheet';
import { ReplanActions } from '../replan/replan-actions';
import { isSettled } from '../item-status';
import { nextLessonDay } from '../next-lesson-day';
import { dayEntries, toDayList } from './today-list';
import { NowSection, Rows, Settled, type RenderRow } from './today-sections';
import { useClock } from '../use-clock';
import { useWeekParams } from '../week/week-params';
import { childrenInOrder } from '../children-in-order';
import styles from '../week/agenda.module.css';

// Comes after the first paint: a question must never hold up the list of lessons.
const LatestWeekFeedbackCard = lazyPart(async () => ({
  default: (await import('../feedback/week-feedback-card')).LatestWeekFeedbackCard,
}));

// Most days that somebody opens have lessons.
const NoLessonsToday = lazyPart(async () => ({
  default: (await import('./no-lessons-today')).NoLessonsToday,
}));
/** A family without a plan is seldom the first that somebody sees. */
const NoPlanToday = lazyPart(async () => ({
  default: (await import('./no-plan-today')).NoPlanToday,
}));

export interface TodayPageProps {
  /** What there is to do beside lessons: another feature's, which the app puts in. */
  Tasks?: ComponentType<{ date: string; childId: string | null }>;
}

/** `/today`: what is on now, what follows, what is settled. */
export function TodayPage({ Tasks }: TodayPageProps) {
  usePreloadedItemSheet();
  const clock = useClock(useFamily().timeZone);
  const params = useWeekParams();
  const query = useQuery(weekQuery(clock.date));
  const week = query.data;
  const item = week?.items.find((one) => one.id === params.itemId);
  return (
    <Page
      title={todayStrings.title}
      lead={dateText().fullDay(clock.date)}
      actions={<ReplanActions date={clock.date} week={week} />}
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
      {query.isPending && <Skeleton shape="row" count={5} />}
      {week && (
        <>
          <TodayContent key={clock.date} week={week} clock={clock} />
          <Suspense>
            {Tasks && <Tasks date={clock.date} childId={params.childIds?.[0] ?? null} />}
          </Suspense>
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
  const child = family.find(({ id }) => id === asked);
  const childId = child?.id ?? null;
  const entries = dayEntries(week, clock.date, childId);
  const [settledBefore] = useState(() => idsOfSettled(week.items));
  const canEdit = useCanEdit();
  const [adding, setAdding] = useState(false);
  const nextWeek = useNextWeek(week, clock.date);
  const list = toDayList(entries, {
    minute: clock.minute,
    childId,
    mayBeFolded: ({ id }) => settledBefore.has(id),
  });
  const row: RenderRow = (entry, more) =>
    entry.kind === 'item' ? (
      <AgendaRow
        key={entry.id}
        item={entry.item}
        family={family}
        childId={childId}
        onOpen={(id) => params.set('item', id, { push: true })}
        asks={canEdit && !settledBefore.has(entry.id)}
        {...more}
      />
    ) : (
      <CommitmentRow
        key={entry.id}
        entry={entry}
        family={family}
        childId={childId}
        {...(more?.note !== undefined && { note: more.note })}
      />
    );

  if (nextWeek === 'unknown') return <Skeleton shape="row" count={5} />;
  const hasLessons = entries.some(({ kind }) => kind === 'item');
  const next = nextLessonDay([...week.items, ...(nextWeek?.items ?? [])], clock.date);
  const isPlanned = week.schedule !== null || week.items.length > 0 || next !== undefined;
  return (
    <>
      {isPlanned ? (
        <ChildTabs
          family={family}
          childId={childId}
          onPick={(chosen) => params.set('children', chosen)}
        />
      ) : (
        <Suspense fallback={<Skeleton shape="row" count={5} />}>
          <NoPlanToday />
        </Suspense>
      )}
      <LazyFactList week={week} date={clock.date} childId={childId} />
      {isPlanned && !hasLessons && (
        <Suspense fallback={<Skeleton shape="row" count={1} />}>
          <NoLessonsToday week={week} today={clock.date} name={child?.name} next={next} />
        </Suspense>
      )}
      {(hasLessons || list.now.length > 0) && (
        <NowSection list={list} minute={clock.minute} row={row} />
      )}
      <Rows heading={todayStrings.next} entries={list.next} row={row} />
      <Rows
        heading={todayStrings.earlier}
        hint={todayStrings.earlierHint}
        entries={list.earlier}
        row={row}
      />
      <Settled entries={list.settled} row={row} />
      {isPlanned && canEdit && (
        <>
          <Button
            variant="quiet"
            icon={<CalendarPlus />}
            className={styles.add}
            onClick={() => setAdding(true)}
          >
            {replanEntryStrings.addLesson}
          </Button>
          {adding && (
            <LazyAddLesson week={week} date={clock.date} onClose={() => setAdding(false)} />
          )}
        </>
      )}
    </>
  );
}

/** The next week, where this one has no lesson after today; "unknown" while it is on its way and decides what is shown. */
function useNextWeek(week: Week, today: string): Week | 'unknown' | undefined {
  const isAsked = nextLessonDay(week.items, today) === undefined;
  const { data, isPending } = useQuery({ ...weekQuery(addDays(today, 7)), enabled: isAsked });
  const decides = isAsked && week.items.length === 0 && !week.schedule;
  return decides && isPending ? 'unknown' : data;
}

const idsOfSettled = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(items.filter(({ status }) => isSettled(status)).map(({ id }) => id));
