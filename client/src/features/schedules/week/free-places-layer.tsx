import { useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { Plus } from 'lucide-react';
import { dateText } from '@/lib/date-text';
import { timeOf } from '@/lib/wall-time';
import { byHandStrings as strings } from '@/messages/by-hand';
import { freePlaces, quarterAt, type FreePlace } from './free-places';
import { focusKeys, nextFocus, type FocusKey } from './roving-focus';
import { LANE_COLUMNS } from './place-lessons';
import type { WeekView } from './week-view';
import styles from './free-places.module.css';

/** Where and when a lesson is to be added. */
export interface EmptyPlace {
  date: string;
  startTime: string;
  childId: string;
}

export interface FreePlacesProps {
  view: WeekView;
  today: string;
  onAdd: (place: EmptyPlace) => void;
}

/**
 * The empty places of the grid, each a button that adds a lesson there: a press takes the quarter hour under it, the
 * keyboard the beginning. They are one stop of the Tab key after the lessons; arrow keys go from one to the next.
 */
export function FreePlaces({ view, today, onAdd }: FreePlacesProps) {
  const places = freePlaces(view, today);
  const cells = places.map((place) => ({ ...place, firstLane: place.lane, lastLane: place.lane }));
  const [current, setCurrent] = useState<string | null>(null);
  const [under, setUnder] = useState<{ key: string; minute: number } | null>(null);
  const tabStop = places.some(({ key }) => key === current) ? current : (places[0]?.key ?? null);

  const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
    if (!tabStop || !focusKeys.includes(event.key)) return;
    event.preventDefault();
    // The lessons, whose grid this stands in, have arrow keys of their own.
    event.stopPropagation();
    const next = nextFocus(cells, tabStop, event.key as FocusKey);
    setCurrent(next);
    const layers = event.currentTarget.parentElement;
    layers?.querySelector<HTMLElement>(`[data-free="${CSS.escape(next)}"]`)?.focus();
  };
  const point = (place: FreePlace) => (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const minute = quarterAt(place, height > 0 ? (event.clientY - top) / height : 0);
    setUnder({ key: place.key, minute });
  };
  const minuteOf = ({ key, startMinute }: FreePlace): number =>
    under?.key === key ? under.minute : startMinute;

  return view.days.map((day, index) => {
    const own = places.filter((place) => place.day === index);
    if (own.length === 0) return null;
    return (
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys bubble up from the buttons inside
      <ul
        key={day.date}
        aria-label={strings.freeOn({ day: dateText().fullDay(day.date) })}
        className={styles.layer}
        data-away={day.away.length > 0 || undefined}
        style={
          { '--day': index + 2, '--lane-columns': day.laneCount * LANE_COLUMNS } as CSSProperties
        }
        onKeyDown={moveFocus}
      >
        {own.map((place) => (
          <li key={place.key} className={styles.cell}>
            <button
              type="button"
              className={styles.place}
              data-free={place.key}
              data-short={place.endMinute - place.startMinute < 30 || undefined}
              style={styleOf(place, minuteOf(place))}
              tabIndex={place.key === tabStop ? 0 : -1}
              aria-label={strings.addAt({
                day: dateText().weekday(day.date),
                time: dateText().time(timeOf(minuteOf(place))),
              })}
              onFocus={() => setCurrent(place.key)}
              onPointerMove={point(place)}
              onPointerDown={point(place)}
              onPointerLeave={() => setUnder(null)}
              onClick={() =>
                onAdd({
                  date: place.date,
                  startTime: timeOf(minuteOf(place)),
                  childId: place.childId,
                })
              }
            >
              <span aria-hidden className={styles.ghost}>
                <Plus size={14} />
                <span className={styles.time}>{dateText().time(timeOf(minuteOf(place)))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    );
  });
}

function styleOf(place: FreePlace, minute: number): CSSProperties {
  const { rowStart, rowEnd, columnStart, columnEnd } = place;
  return {
    gridRow: `${rowStart} / ${rowEnd}`,
    gridColumn: `${columnStart} / ${columnEnd}`,
    '--at': (minute - place.startMinute) / (place.endMinute - place.startMinute),
  } as CSSProperties;
}
