/** Dates with their year, and instants, in the reader's own format. Days and times of a week: date-text.ts. */
const utc = { timeZone: 'UTC' } as const;

/** `YYYY-MM-DD` with day, month and year. */
export function formatDate(date: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...utc }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Two calendar dates as one range, shortened where month or year repeat. */
export function formatDateRange(startDate: string, endDate: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...utc }).formatRange(
    new Date(`${startDate}T00:00:00Z`),
    new Date(`${endDate}T00:00:00Z`),
  );
}

/** An instant (ISO 8601) as date and time. What happened in a family is shown in the family's zone, wherever one reads it. */
export function formatInstant(instant: string, timeZone: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** An instant as date and time in the reader's own zone: for what belongs to no family, such as a device or a model. */
export function formatInstantHere(instant: string): string {
  return formatInstant(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** "Ada and Ben". */
export function formatList(names: readonly string[], locale?: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
