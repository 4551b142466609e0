import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { dateText } from '@/lib/date-text';
import { durationText } from '@/messages/duration-text';
import { todayStrings } from '@/messages/today';
import type { WeekEntry } from '../week/week-view';
import { nextLessonAt, type DayList } from './today-list';
import { AgendaList } from '../week/agenda-list';
import styles from '../week/agenda.module.css';

/** Draws one line of a list. */
export type RenderRow = (entry: WeekEntry, more?: { large?: boolean; note?: string }) => ReactNode;

/** What is on now, large, or how long there is nothing. */
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
  const first = nextLessonAt(list);
  const left = ({ endMinute, ...entry }: WeekEntry): string =>
    todayStrings.until({
      time: text.time(entry.kind === 'item' ? entry.item.endTime : entry.commitment.endTime),
      minutes: durationText(endMinute - minute),
    });
  return (
    <section className={styles.section} aria-labelledby="now">
      <h2 id="now" className={styles.heading}>
        {todayStrings.now}
      </h2>
      {list.now.length > 0 && (
        <AgendaList>
          {list.now.map((entry) => row(entry, { large: true, note: left(entry) }))}
        </AgendaList>
      )}
      {/* An adult who is busy leaves the children free. */}
      {list.now.every(({ childIds }) => childIds.length === 0) && (
        <p className={styles.free}>
          {first === undefined
            ? todayStrings.dayOver
            : todayStrings.nothingNow({ time: text.time(first) })}
        </p>
      )}
    </section>
  );
}

export interface RowsProps {
  heading: string;
  hint?: string;
  entries: readonly WeekEntry[];
  row: RenderRow;
}

/** Lines under a heading; nothing where there are none. */
export function Rows({ heading, hint, entries, row }: RowsProps) {
  if (entries.length === 0) return null;
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.paper}>
        <AgendaList>{entries.map((entry) => row(entry))}</AgendaList>
      </div>
    </section>
  );
}

/** What was marked before, folded away. */
export function Settled({ entries, row }: { entries: readonly WeekEntry[]; row: RenderRow }) {
  if (entries.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>
        <ChevronRight aria-hidden size={18} />
        {todayStrings.settled({ count: entries.length })}
      </summary>
      <div className={styles.paper}>
        <AgendaList>{entries.map((entry) => row(entry))}</AgendaList>
      </div>
    </details>
  );
}
