import { Suspense, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { WeekChild } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { weekStrings } from '@/messages/week';
import { lazyPart } from '@/ui/lazy-part';
import { DayColumn } from './day-column';
import { depthOf, ROW_MINUTES, rowCount } from './hour-scale';
import { focusKeys, nextFocus, type FocusCell, type FocusKey } from './roving-focus';
import type { WeekView } from './week-view';
import type { FreePlacesProps } from './free-places-layer';
import styles from './week-grid.module.css';

// Comes after the lessons, and is not missed before.
const FreePlaces = lazyPart(async () => ({
  default: (await import('./free-places-layer')).FreePlaces,
}));

export interface WeekGridProps {
  view: WeekView;
  family: readonly WeekChild[];
  /** Minute of the family's day, for the now-line. */
  minute: number;
  onOpen: (itemId: string) => void;
  /** Left out for whoever may not add a lesson. */
  free?: Omit<FreePlacesProps, 'view'> | undefined;
}

/** What arrow keys can reach: the lessons, in drawing order. */
function focusCells(view: WeekView): FocusCell[] {
  return view.days.flatMap((day, index) =>
    day.blocks
      .filter((block) => block.entry.kind === 'item' && block.piece === 0)
      .map((block) => ({ ...block, key: `${index}/${block.key}`, day: index })),
  );
}

/** Tall enough to read a quarter of an hour; a long day is drawn a little smaller. */
function density(view: WeekView): 'normal' | 'dense' {
  return view.scale.endMinute - view.scale.startMinute > 9 * 60 ? 'dense' : 'normal';
}

function gridStyle(view: WeekView): CSSProperties {
  const { scale } = view;
  const firstHour = scale.hours[0] ?? scale.startMinute;
  return {
    '--rows': rowCount(scale),
    '--shown-lanes': view.lanes.length,
    '--hour-offset': (firstHour - scale.startMinute) / ROW_MINUTES,
    '--days': view.days.map((day) => (day.slim ? 'minmax(0, 0.4fr)' : 'minmax(0, 1fr)')).join(' '),
  } as CSSProperties;
}

/** The grid of a week, or of one day of it: children side by side in each day. */
export function WeekGrid({ view, family, minute, onOpen, free }: WeekGridProps) {
  const root = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [current, setCurrent] = useState<string | null>(null);
  const cells = focusCells(view);
  const today = view.days.findIndex((day) => day.isToday);
  const firstStop = cells.find((cell) => cell.day === today)?.key ?? cells[0]?.key ?? null;
  const tabStop = cells.some((cell) => cell.key === current) ? current : firstStop;

  const moveFocus = (event: KeyboardEvent): void => {
    if (!tabStop || !focusKeys.includes(event.key)) return;
    event.preventDefault();
    const next = nextFocus(cells, tabStop, event.key as FocusKey);
    setCurrent(next);
    const [day = '0', key = ''] = next.split(/\/(.*)/s);
    const column = root.current?.querySelectorAll('section')[Number(day)];
    column?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  };

  return (
    <div className={styles.scroller} data-sideways="">
      <p id={helpId} className="visually-hidden">
        {weekStrings.gridHelp}
      </p>
      {/* Arrow keys are a shortcut among buttons that a screen reader reaches by itself. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the lessons inside */}
      <div
        ref={root}
        role="group"
        aria-label={weekStrings.grid}
        aria-describedby={helpId}
        className={styles.grid}
        style={gridStyle(view)}
        data-density={density(view)}
        data-roomy={view.days.length === 1 || undefined}
        onKeyDown={moveFocus}
      >
        <HourMargin view={view} minute={today === -1 ? null : minute} />
        {view.days.map((day, index) => (
          <DayColumn
            key={day.date}
            day={day}
            column={index + 2}
            lanes={view.lanes}
            family={family}
            scale={view.scale}
            nowDepth={day.isToday ? depthOf(minute, view.scale) : null}
            tabStopKey={tabStop?.startsWith(`${index}/`) ? tabStop.slice(`${index}/`.length) : null}
            onOpen={onOpen}
            onFocus={(key) => setCurrent(`${index}/${key}`)}
          />
        ))}
        {free && (
          <Suspense>
            <FreePlaces view={view} {...free} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function HourMargin({ view, minute }: { view: WeekView; minute: number | null }) {
  const text = dateText();
  const depth = minute === null ? null : depthOf(minute, view.scale);
  return (
    <div className={styles.margin}>
      {view.scale.hours.map((hour) => (
        <span
          key={hour}
          aria-hidden
          className={styles.hour}
          style={
            { '--row-start': (hour - view.scale.startMinute) / ROW_MINUTES + 1 } as CSSProperties
          }
        >
          {text.hour(hour)}
        </span>
      ))}
      {minute !== null && depth !== null && (
        <span className={styles.nowTime} style={{ '--depth': depth } as CSSProperties}>
          <span className="visually-hidden">
            {weekStrings.now({ time: text.time(timeOf(minute)) })}
          </span>
          <span aria-hidden>{text.time(timeOf(minute))}</span>
        </span>
      )}
    </div>
  );
}
