/** Dates and times in the reader's own format; wall-clock times and calendar dates carry no zone. */
const utc = { timeZone: 'UTC' } as const;

/** `HH:MM` as the reader writes it: "9:30 am" or "09:30". */
export function formatTime(time: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...utc }).format(
    new Date(`1970-01-01T${time}:00Z`),
  );
}

/** "9:30 am to 1:00 pm", with the reader's own dash. */
export function formatTimeRange(startTime: string, endTime: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...utc,
  }).formatRange(new Date(`1970-01-01T${startTime}:00Z`), new Date(`1970-01-01T${endTime}:00Z`));
}

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

/** An instant (ISO 8601) as date and time in the given zone, the reader's own by default. */
export function formatInstant(instant: string, timeZone?: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** "Ada, Ben and Cleo". */
export function formatList(names: readonly string[], locale?: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
