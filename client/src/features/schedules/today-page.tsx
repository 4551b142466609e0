import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { useOnline } from '@/api/connection';
import { problemReference, problemText } from '@/api/problem-text';
import { useCanEdit, useFamily } from '@/api/session';
import type { Item, Week } from '@/api/week-model';
import { dateText, durationText } from '@/lib/date-text';
import { addDays } from '@/lib/plain-date';
import { paths } from '@/lib/paths';
import { minuteOf } from '@/lib/wall-time';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/state';
import { AgendaRow } from './agenda-row';
import { ChildTabs } from './child-tabs';
import { weekQuery } from './queries';
import { todayStrings, weekStrings } from './strings';
import { itemsOf, toDayList, type DayList } from './today-list';
import { useClock } from './use-clock';
import { useWeekParams } from './week-params';
import type { WeekPageProps } from './week-page';
import { childrenInOrder } from './week-view';
import styles from './agenda.module.css';

/** `/today`: what is on now, what follows, what is settled. */
export function TodayPage({ renderTick, renderPanel }: WeekPageProps) {
  const clock = useClock(useFamily().timeZone);
  const params = useWeekParams();
  const query = useQuery(weekQuery(clock.date));
  const online = useOnline();
  const week = query.data;
  const item = week?.items.find((one) => one.id === params.itemId);
  return (
    <Page title={todayStrings.title} lead={dateText().fullDay(clock.date)}>
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
      {week && <TodayContent week={week} clock={clock} renderTick={renderTick} />}
      {item && week && renderPanel({ item, week, onClose: () => params.set('item', null) })}
    </Page>
  );
}

interface TodayContentProps {
  week: Week;
  clock: { date: string; minute: number };
  renderTick: (item: Item) => ReactNode;
}

function TodayContent({ week, clock, renderTick }: TodayContentProps) {
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
      tick={renderTick(item)}
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

type RenderRow = (item: Item, more?: { large?: boolean; note?: string }) => ReactNode;

function NowSection({ list, minute, row }: { list: DayList; minute: number; row: RenderRow }) {
  const text = dateText();
  const first = list.next[0];
  const left = (item: Item): string =>
    todayStrings.until({
      time: text.time(item.endTime),
      minutes: durationText(minuteOf(item.endTime) - minute),
    });
  return (
    <section className={styles.section} aria-labelledby="now">
      <h2 id="now" className={styles.heading}>
        {todayStrings.now}
      </h2>
      {list.now.length > 0 ? (
        <ul className={styles.list}>
          {list.now.map((item) => row(item, { large: true, note: left(item) }))}
        </ul>
      ) : (
        <p className={styles.free}>
          {first
            ? todayStrings.nothingNow({ time: text.time(first.startTime) })
            : todayStrings.dayOver}
        </p>
      )}
    </section>
  );
}

interface RowsProps {
  heading: string;
  hint?: string;
  items: readonly Item[];
  row: RenderRow;
}

function Rows({ heading, hint, items, row }: RowsProps) {
  if (items.length === 0) return null;
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.paper}>
        <ul className={styles.list}>{items.map((item) => row(item))}</ul>
      </div>
    </section>
  );
}

function Settled({ items, row }: { items: readonly Item[]; row: RenderRow }) {
  if (items.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        <ChevronRight aria-hidden size={18} />
        {todayStrings.settled({ count: items.length })}
      </summary>
      <div className={styles.paper}>
        <ul className={styles.list}>{items.map((item) => row(item))}</ul>
      </div>
    </details>
  );
}

/** The day's date of the next lesson after today: in this week, or in the next one once this has none left. */
function useNextLessonDay(week: Week, today: string): string | undefined {
  const firstDay = (items: readonly Item[]): string | undefined =>
    items
      .filter((item) => item.date > today && item.kind !== 'break')
      .map((item) => item.date)
      .sort()[0];
  const inThisWeek = firstDay(week.items);
  const nextWeek = useQuery({ ...weekQuery(addDays(today, 7)), enabled: inThisWeek === undefined });
  return inThisWeek ?? firstDay(nextWeek.data?.items ?? []);
}

function NoLessonsToday({ week, today }: { week: Week; today: string }) {
  const next = useNextLessonDay(week, today);
  return (
    <p className={styles.free}>
      {todayStrings.noLessons}{' '}
      {next && (
        <Link to={paths.weekOf(next)}>
          {todayStrings.nextLessons({ day: dateText().fullDay(next) })}
        </Link>
      )}
    </p>
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
