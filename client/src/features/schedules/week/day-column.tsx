import { Suspense, type CSSProperties } from 'react';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { durationText } from '@/messages/duration-text';
import { weekStrings } from '@/messages/week';
import { Avatar } from '@/ui/avatar';
import { lazyPart } from '@/ui/lazy-part';
import { CommitmentBlock } from './commitment-block';
import type { HourScale } from './hour-scale';
import { LessonBlock, placeStyle } from './lesson-block';
import { LANE_COLUMNS } from './place-lessons';
import type { DayView } from './week-view';
import styles from './week-grid.module.css';

// Most weeks hold nothing unusual.
const DayFacts = lazyPart(async () => ({ default: (await import('./day-facts')).DayFacts }));

export interface DayColumnProps {
  day: DayView;
  /** Its column in the grid; the first holds the hours. */
  column: number;
  lanes: readonly WeekChild[];
  family: readonly WeekChild[];
  scale: HourScale;
  /** How far down now is, 0 to 1; null on other days. */
  nowDepth: number | null;
  tabStopKey: string | null;
  onOpen: (itemId: string) => void;
  onFocus: (key: string) => void;
}

/** One day: its date and initials on top, a lane for each child below. */
export function DayColumn(props: DayColumnProps) {
  const { day, column, lanes, family, scale, nowDepth, ...focus } = props;
  const text = dateText();
  const name = text.fullDay(day.date);
  return (
    <section
      className={styles.day}
      data-today={day.isToday || undefined}
      aria-label={day.isToday ? weekStrings.todayMark({ day: name }) : name}
      style={
        {
          gridColumn: column,
          '--lanes': day.laneCount,
          '--lane-columns': day.laneCount * LANE_COLUMNS,
        } as CSSProperties
      }
    >
      <DayHead day={day} lanes={lanes} />
      <div
        className={styles.body}
        data-away={day.away.length > 0 || undefined}
        data-off={day.holiday !== null || undefined}
      >
        <Away day={day} />
        <ul className={styles.lanes}>
          {day.facts.length > 0 && (
            <Suspense>
              <DayFacts {...{ day, lanes, family, scale }} className={styles.cell} />
            </Suspense>
          )}
          {day.blocks.map((block) => (
            <li key={block.key} className={styles.cell} aria-hidden={block.piece > 0 || undefined}>
              {block.entry.kind === 'item' ? (
                <LessonBlock
                  block={block}
                  item={block.entry.item}
                  family={family}
                  tabStop={block.key === focus.tabStopKey}
                  onOpen={focus.onOpen}
                  onFocus={focus.onFocus}
                />
              ) : (
                <CommitmentBlock
                  block={block}
                  commitment={block.entry.commitment}
                  family={family}
                  slim={day.slim}
                />
              )}
            </li>
          ))}
        </ul>
        {nowDepth !== null && (
          <div
            aria-hidden
            className={styles.now}
            style={{ '--depth': nowDepth } as CSSProperties}
          />
        )}
        <Breaks day={day} lanes={lanes} />
      </div>
    </section>
  );
}

function DayHead({ day, lanes }: { day: DayView; lanes: readonly WeekChild[] }) {
  const text = dateText();
  return (
    <header className={styles.head}>
      <div aria-hidden className={styles.date}>
        <span>{text.weekdayShort(day.date)}</span> <strong>{text.dayOfMonth(day.date)}</strong>
        {day.isToday && <span className={styles.todayWord}> · {weekStrings.today}</span>}
      </div>
      {day.holiday && (
        <p className={styles.holiday}>
          {day.holiday}
          <span className="visually-hidden"> {weekStrings.noLessons}</span>
        </p>
      )}
      {!day.slim && (
        <ul aria-hidden className={styles.initials}>
          {lanes.map((child) => (
            <li key={child.id}>
              <Avatar name={child.name} initial={child.initial} order={child.order} size="s" />
              <span className={styles.laneName}>{child.name}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Away({ day }: { day: DayView }) {
  const text = dateText();
  if (day.away.length === 0) return null;
  return (
    <ul className={styles.awayList}>
      {day.away.map(({ key, title, startTime, endTime, ...rows }) => (
        <li key={key} className={styles.away} style={placeStyle(rows)}>
          <span aria-hidden>{title}</span>
          <span className="visually-hidden">
            {weekStrings.away({
              title,
              when: text.timeRange(startTime, endTime),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The grid shows breaks as empty space, so screen readers get a list of them. */
function Breaks({ day, lanes }: { day: DayView; lanes: readonly WeekChild[] }) {
  const text = dateText();
  if (day.breaks.length === 0) return null;
  return (
    <ul className="visually-hidden" aria-label={weekStrings.breaks}>
      {day.breaks.map((one) => (
        <li key={`${one.childId} ${one.startMinute}`}>
          {weekStrings.break({
            name: lanes.find((child) => child.id === one.childId)?.name ?? '',
            when: text.timeRange(timeOf(one.startMinute), timeOf(one.endMinute)),
            minutes: durationText(one.endMinute - one.startMinute),
          })}
        </li>
      ))}
    </ul>
  );
}
