import { type LocalDate, wallClock, weekdayOf } from '../../domain/calendar/index.js';
import type { ItemPlaceDto } from '../replan/dto/replan.dto.js';

const WEEKDAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export function weekdayName(date: LocalDate): string {
  return WEEKDAY_NAMES[weekdayOf(date) - 1] ?? date;
}

/** "Ella", "Ella and Noah", "Ella, Noah and Mia". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function placeDto(
  { date, startMinute }: { readonly date: string; readonly startMinute: number },
  minutes: number,
): ItemPlaceDto {
  return { date, startTime: wallClock(startMinute), endTime: wallClock(startMinute + minutes) };
}

/** Names of a family's children, parents and subjects, by id. */
export type Names = ReadonlyMap<string, string>;
