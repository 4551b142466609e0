import { dateText } from './date-text';
import { weekdayName, type Weekday } from './weekdays';

export interface WeekdayHours {
  weekday: Weekday;
  startTime: string;
  endTime: string;
}

/** The same hours on several weekdays: how people say it and how they edit it. */
export interface HoursGroup {
  weekdays: Weekday[];
  startTime: string;
  endTime: string;
}

/** Gathers equal hours, in order of their first weekday and start. */
export function groupHours(hours: readonly WeekdayHours[]): HoursGroup[] {
  const groups = new Map<string, HoursGroup>();
  const sorted = [...hours].sort(
    (a, b) => a.weekday - b.weekday || a.startTime.localeCompare(b.startTime),
  );
  for (const { weekday, startTime, endTime } of sorted) {
    const group = groups.get(`${startTime}-${endTime}`) ?? { weekdays: [], startTime, endTime };
    group.weekdays.push(weekday);
    groups.set(`${startTime}-${endTime}`, group);
  }
  return [...groups.values()];
}

/** The reverse of groupHours, one entry a weekday and window. */
export function ungroupHours(groups: readonly HoursGroup[]): WeekdayHours[] {
  return groups
    .flatMap(({ weekdays, startTime, endTime }) =>
      weekdays.map((weekday) => ({ weekday, startTime, endTime })),
    )
    .sort((a, b) => a.weekday - b.weekday || a.startTime.localeCompare(b.startTime));
}

/** "Mon–Wed, Fri": runs of three and more are shortened. */
export function formatWeekdays(weekdays: readonly number[], locale?: string): string {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const weekday of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  const name = (weekday: number) => weekdayName(weekday, 'short', locale);
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${name(run[0] ?? 1)}–${name(run.at(-1) ?? 7)}`] : run.map(name),
    )
    .join(', ');
}

/** "Mon–Fri 9:00 am – 1:00 pm" for each group of equal hours. */
export function formatHours(hours: readonly WeekdayHours[], locale?: string): string[] {
  return groupHours(hours).map(
    ({ weekdays, startTime, endTime }) =>
      `${formatWeekdays(weekdays, locale)} ${dateText(locale).timeRange(startTime, endTime)}`,
  );
}
