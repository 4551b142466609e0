import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';
import { weekQuery } from '@/api/queries/weeks';
import type { Item, Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/plain-date';
import { minuteOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { todayStrings } from '@/messages/today';
import type { DayList } from './today-list';
import styles from '../week/agenda.module.css';

/** Draws one lesson of a list. */
export type RenderRow = (item: Item, more?: { large?: boolean; note?: string }) => ReactNode;

/** The lesson that is on now, large, or how long there is none. */
export function NowSection({
  list,
  minute,
  row,
}: {
  list: DayList;
  minute: number;
  row: RenderRow;
}) {
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

export interface RowsProps {
  heading: string;
  hint?: string;
  items: readonly Item[];
  row: RenderRow;
}

/** Lessons under a heading; nothing where there are none. */
export function Rows({ heading, hint, items, row }: RowsProps) {
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

/** What is marked, folded away. */
export function Settled({ items, row }: { items: readonly Item[]; row: RenderRow }) {
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

/** The date of the next lesson after today, in this week or in the next. */
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

/** A day without lessons says when they go on. */
export function NoLessonsToday({ week, today }: { week: Week; today: string }) {
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
