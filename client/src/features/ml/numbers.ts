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
export const difference = (value: number): string => signed.format(value);

export const count = (value: number): string => whole.format(value);

/** "0.61 to 0.68". */
export const range = ({ low, high }: { low: number; high: number }): string =>
  `${difference(low)} … ${difference(high)}`;

/** Every count of a record as the reader writes it. */
export function counts<K extends string>(record: Readonly<Record<K, number>>): Record<K, string> {
  const entries = Object.entries<number>(record).map(([name, value]) => [name, count(value)]);
  return Object.fromEntries(entries) as Record<K, string>;
}
