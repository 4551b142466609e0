import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import styles from './chart.module.css';

interface Series {
  readonly name: string;
  readonly look: 'first' | 'second';
  /** One a label; null where nothing is known. `isHollow` draws a ring instead of a dot. */
  readonly points: readonly ({ readonly value: number; readonly isHollow?: boolean } | null)[];
}

export interface LinesProps {
  width: number;
  height: number;
  labels: readonly string[];
  series: readonly Series[];
  /** Lowest and highest of the scale; the points' own range where it is left out. */
  domain?: readonly [number, number];
}

const LEFT = 44;
const BOTTOM = 28;
const PAD = 12;
/** Of a letter of a label, and between two labels. */
const LETTER = 7;
const LABEL_GAP = 14;

/** One line or two over the same labels. Labels thin out before they touch. */
export function Lines({ width, height, labels, series, domain }: LinesProps) {
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  const x = scalePoint({
    domain: labels.map((_, index) => index),
    range: [LEFT + PAD, width - PAD],
    padding: labels.length === 1 ? 0.5 : 0,
  });
  const y = scaleLinear({
    domain: domain ? [...domain] : paddedRange(values),
    range: [height - BOTTOM, PAD],
    nice: domain === undefined,
  });
  const longest = Math.max(...labels.map(({ length }) => length), 1) * LETTER;
  const every = Math.max(1, Math.ceil((labels.length * (longest + LABEL_GAP)) / Math.max(1, width - LEFT))); // prettier-ignore
  return (
    <>
      <AxisLeft
        left={LEFT}
        scale={y}
        numTicks={4}
        hideTicks
        tickLabelProps={{ dx: -4, dy: 4, textAnchor: 'end' }}
      />{' '}
      {/* prettier-ignore */}
      <AxisBottom
        top={height - BOTTOM}
        scale={x}
        tickValues={labels.map((_, index) => index).filter((index) => index % every === 0)}
        tickFormat={(index) => labels[index] ?? ''}
        hideTicks
        tickLabelProps={(index) => ({
          dy: 4,
          // One that would leave the drawing ends under its point.
          textAnchor: (x(Number(index)) ?? 0) + longest / 2 > width ? 'end' : 'middle',
        })}
      />
      {series.map(({ name, look, points }) => (
        <g key={name}>
          <LinePath
            data={points.map((point, index) => ({ point, index }))}
            defined={({ point }) => point !== null}
            x={({ index }) => x(index) ?? 0}
            y={({ point }) => y(point?.value ?? 0)}
            className={styles[look]}
          />
          {points.map(
            (point, index) =>
              point && (
                <circle
                  key={index}
                  cx={x(index)}
                  cy={y(point.value)}
                  r={4}
                  className={styles.dot}
                  data-hollow={point.isHollow || look === 'second' ? '' : undefined}
                />
              ),
          )}
        </g>
      ))}
    </>
  );
}

/** A little room above and below, and some range also for a single value. */
function paddedRange(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.1 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}
