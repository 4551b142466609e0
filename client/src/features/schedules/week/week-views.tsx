import { useState } from 'react';
import { useCanEdit } from '@/api/session';
import type { Week, WeekDay } from '@/api/week-model';
import { dateText } from '@/lib/date-text';
import { mondayOf } from '@/lib/plain-date';
import { weekStrings } from '@/messages/week';
import { ChildTabs } from './child-tabs';
import { DayAgenda } from './day-agenda';
import { LaneToggles } from './lane-toggles';
import { LazyPlanSummary } from './lazy-plan-summary';
import { PickTabs } from './pick-tabs';
import { useWeekParams } from './week-params';
import { useWindowWidth, type WindowWidth } from './use-window-width';
import { LazyAddLesson } from '../by-hand/lazy-add-lesson';
import { childrenInOrder } from '../children-in-order';
import type { EmptyPlace } from './free-places-layer';
import { shownChildren, shownDays, toWeekView } from './week-view';
import { WeekGrid } from './week-grid';
import styles from './week-page.module.css';

export interface WeekViewsProps {
  week: Week;
  /** The date asked for: the day to show where only one fits. */
  date: string;
  clock: { date: string; minute: number };
}

function viewFor(width: WindowWidth, asked: string | null): 'list' | 'day' | 'week' {
  if (width === 'phone') return 'list';
  if (asked === 'day' || asked === 'week') return asked;
  return width === 'desktop' ? 'week' : 'day';
}

/** Today where it is in this week; else the day asked for; else the first. */
function dayToShow(days: readonly WeekDay[], wanted: readonly (string | null)[]): string {
  const found = wanted.find((date) => days.some((day) => day.date === date));
  return found ?? days[0]?.date ?? '';
}

/** The same week as a grid of days, as one day's lanes, or as a list, by room and by choice. */
export function WeekViews({ week, date, clock }: WeekViewsProps) {
  const params = useWeekParams();
  const width = useWindowWidth();
  const canEdit = useCanEdit();
  const [place, setPlace] = useState<EmptyPlace | null>(null);
  const view = viewFor(width, params.view);
  const days = shownDays(week);
  const askedDay = date === mondayOf(date) ? null : date;
  const day = dayToShow(days, [params.day, askedDay, clock.date]);
  const family = childrenInOrder(week);
  const open = (itemId: string): void => params.set('item', itemId, { push: true });
  const dayTabs = view !== 'week' && (
    <DayTabs days={days} day={day} today={clock.date} onPick={(next) => params.set('day', next)} />
  );

  if (view === 'list') {
    const childId = params.childIds?.length === 1 ? (params.childIds[0] ?? null) : null;
    return (
      <>
        <LazyPlanSummary week={week} />
        {dayTabs}
        <ChildTabs
          family={family}
          childId={childId}
          onPick={(next) => params.set('children', next)}
        />
        <DayAgenda week={week} date={day} childId={childId} onOpen={open} />
      </>
    );
  }

  const lanes = shownChildren(week, params.childIds);
  const gridDays = view === 'day' ? days.filter((one) => one.date === day) : days;
  return (
    <>
      <div className={styles.bar}>
        <LaneToggles
          family={family}
          shownIds={lanes.map((child) => child.id)}
          onChange={(ids) => params.set('children', ids?.join(',') ?? null)}
        />
        <LazyPlanSummary week={week} />
        <PickTabs
          label={weekStrings.view}
          look="switch"
          value={view}
          onPick={(next) => params.set('view', next)}
          options={[
            { value: 'day', label: weekStrings.viewDay },
            { value: 'week', label: weekStrings.viewWeek },
          ]}
        />
      </div>
      {dayTabs}
      <WeekGrid
        view={toWeekView(week, { lanes, days: gridDays, today: clock.date })}
        family={family}
        minute={clock.minute}
        onOpen={open}
        free={canEdit ? { today: clock.date, onAdd: setPlace } : undefined}
      />
      {place && (
        <LazyAddLesson week={week} date={day} place={place} onClose={() => setPlace(null)} />
      )}
    </>
  );
}

interface DayTabsProps {
  days: readonly WeekDay[];
  day: string;
  today: string;
  onPick: (date: string) => void;
}

function DayTabs({ days, day, today, onPick }: DayTabsProps) {
  const text = dateText();
  return (
    <PickTabs
      label={weekStrings.days}
      look="days"
      value={day}
      onPick={onPick}
      options={days.map(({ date }) => ({
        value: date,
        current: date === today,
        label: (
          <>
            <span>{text.weekdayShort(date)}</span> <strong>{text.dayOfMonth(date)}</strong>
            {date === today && <span className="visually-hidden"> {weekStrings.today}</span>}
          </>
        ),
      }))}
    />
  );
}
