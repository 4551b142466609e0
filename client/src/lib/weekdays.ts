/** ISO weekdays: 1 = Monday ... 7 = Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export type Weekday = (typeof weekdays)[number];

/** Name of an ISO weekday in the reader's language. 1 January 2024 was a Monday. */
export function weekdayName(
  weekday: number,
  style: 'long' | 'short' | 'narrow',
  locale?: string,
): string {
  const date = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date);
}
