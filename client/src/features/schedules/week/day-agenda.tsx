import type { Week } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { weekStrings } from '@/messages/week';
import { AgendaList } from './agenda-list';
import { AgendaRow } from './agenda-row';
import { breaksBetween } from './breaks';
import { CommitmentRow } from './commitment-row';
import { LazyFactList } from './lazy-fact-list';
import { childrenInOrder } from '../children-in-order';
import { entriesOf, type WeekEntry } from './week-view';
import styles from './agenda.module.css';

export interface DayAgendaProps {
  week: Week;
  date: string;
  childId: string | null;
  onOpen: (itemId: string) => void;
}

type Line =
  { at: number; kind: 'entry'; entry: WeekEntry } | { at: number; kind: 'break'; minutes: number };

/** The clock's order; one child's breaks stand between its lessons. With all children, breaks would only interleave. */
function linesOf({
  week,
  date,
  childId,
}: Pick<DayAgendaProps, 'week' | 'date' | 'childId'>): Line[] {
  const entries = entriesOf(week, date).filter(
    (entry) => childId === null || entry.childIds.includes(childId),
  );
  const breaks = childId === null ? [] : breaksBetween(entries, [childId]);
  return [
    ...entries.map((entry): Line => ({ at: entry.startMinute, kind: 'entry', entry })),
    ...breaks.map((one): Line => ({
      at: one.startMinute,
      kind: 'break',
      minutes: one.endMinute - one.startMinute,
    })),
  ].sort((a, b) => a.at - b.at);
}

/** One day as a list, for a phone. */
export function DayAgenda({ week, date, childId, onOpen }: DayAgendaProps) {
  const family = childrenInOrder(week);
  const text = dateText();
  const lines = linesOf({ week, date, childId });
  const holiday = week.days.find((day) => day.date === date)?.holiday;
  const facts = <LazyFactList week={week} date={date} childId={childId} />;
  if (lines.length === 0) {
    return (
      <div className={styles.section}>
        {facts}
        <p className={styles.free}>{holiday ?? weekStrings.freeDay({ day: text.weekday(date) })}</p>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      {facts}
      {holiday && <p className={styles.hint}>{holiday}</p>}
      <div className={styles.paper}>
        <AgendaList>
          {lines.map((line) => {
            if (line.kind === 'break') {
              return (
                <li key={`break ${line.at}`} className={styles.quiet} data-kind="break">
                  <span>{text.time(timeOf(line.at))}</span>
                  <span className={styles.quietTitle}>
                    {weekStrings.breakRow({ minutes: durationText(line.minutes) })}
                  </span>
                </li>
              );
            }
            const { entry } = line;
            if (entry.kind === 'item') {
              return (
                <AgendaRow
                  key={entry.id}
                  item={entry.item}
                  family={family}
                  childId={childId}
                  onOpen={onOpen}
                />
              );
            }
            return <CommitmentRow key={entry.id} entry={entry} family={family} childId={childId} />;
          })}
        </AgendaList>
      </div>
    </div>
  );
}
