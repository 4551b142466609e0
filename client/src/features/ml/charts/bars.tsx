import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { short } from '../number-text';
import styles from './chart.module.css';

export interface BarsProps {
  width: number;
  rows: readonly { readonly name: string; readonly value: number; readonly isCare?: boolean }[];
  /** A line across all, with its label. */
  threshold?: { readonly value: number; readonly label: string };
  /** How a value is written; three digits unless told. */
  write?: (value: number) => string;
}

const ROW = 38;
const TOP = 18;
const VALUE_ROOM = 52;

/** Height of as many bars. */
export const barsHeight = (rows: number, hasThreshold: boolean): number =>
  rows * ROW + (hasThreshold ? TOP : 0);

/** Lying bars under their names: names may be long, and windows narrow. */
export function Bars({ width, rows, threshold, write = short }: BarsProps) {
  const top = threshold ? TOP : 0;
  const most = Math.max(threshold?.value ?? 0, ...rows.map(({ value }) => value), 1e-9);
  const x = scaleLinear({ domain: [0, most], range: [0, Math.max(60, width - VALUE_ROOM)] });
  const y = scaleBand({
    domain: rows.map(({ name }) => name),
    range: [top, top + rows.length * ROW],
  });
  return (
    <>
      {threshold && (
        <g>
          <line
            x1={x(threshold.value)}
            x2={x(threshold.value)}
            y1={top - 4}
            y2={top + rows.length * ROW}
            className={styles.guide}
          />
          <text x={x(threshold.value)} y={10} textAnchor="middle">
            {threshold.label}
          </text>
        </g>
      )}
      {rows.map(({ name, value, isCare }) => (
        <g key={name}>
          <text x={0} y={y(name)! + 12} className={styles.strong}>
            {name}
          </text>
          <Bar
            x={0}
            y={y(name)! + 17}
            width={Math.max(1, x(value))}
            height={8}
            rx={2}
            className={styles.bar}
            data-tone={isCare ? 'care' : undefined}
          />
          <text x={x(value) + 6} y={y(name)! + 25}>
            {write(value)}
          </text>
        </g>
      ))}
    </>
  );
}
