/** Numbers as the reader writes them. */
const three = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const signed = new Intl.NumberFormat(undefined, {
  maximumFractionDigits: 3,
  signDisplay: 'exceptZero',
});
const whole = new Intl.NumberFormat();
const hundredths = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const inPercent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const dayAndMonth = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Three significant digits; a dash where nothing is known. */
export const short = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : three.format(value);

/** To a hundredth: what is smaller does not matter to an index of drift. */
export const index = (value: number): string => hundredths.format(value);

/** A share of one, to a tenth of a percent. */
export const percent = (share: number): string => inPercent.format(share);

/** "24 Aug", for an axis. */
export const shortDate = (date: string): string =>
  dayAndMonth.format(new Date(`${date}T00:00:00Z`));

/** With its sign, to a thousandth. */
export const difference = (value: number): string => signed.format(value).replace('-', '−');

export const count = (value: number): string => whole.format(value);

/** "+0.61 … +0.68". */
export const range = ({ low, high }: { low: number; high: number }): string =>
  `${difference(low)} … ${difference(high)}`;
