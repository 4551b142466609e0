/** Numbers as the reader writes them. */
const three = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });
const signed = new Intl.NumberFormat(undefined, {
  maximumFractionDigits: 3,
  signDisplay: 'exceptZero',
});
const whole = new Intl.NumberFormat();

/** Three significant digits; a dash where nothing is known. */
export const short = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : three.format(value);

/** With its sign, to a thousandth. */
export const difference = (value: number): string => signed.format(value).replace('-', '−');

export const count = (value: number): string => whole.format(value);

/** "+0.61 … +0.68". */
export const range = ({ low, high }: { low: number; high: number }): string =>
  `${difference(low)} … ${difference(high)}`;
