import { AxisBottom } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import type { Interval } from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { difference, range, short } from '../number-text';
import { Chart } from './chart';
import styles from './chart.module.css';

const strings = mlStrings.experiments;
const ROW = 44;
const BOTTOM = 28;
const PAD = 16;

export interface IntervalRow {
  readonly name: string;
  readonly interval: Interval | null;
  readonly pValue?: number | null;
}

/** Differences with their intervals around zero. */
export function IntervalsChart({ title, rows }: { title: string; rows: readonly IntervalRow[] }) {
  const height = rows.length * ROW + BOTTOM;
  const far = Math.max(0.05, ...rows.flatMap(({ interval }) => (interval ? [Math.abs(interval.low), Math.abs(interval.high)] : []))); // prettier-ignore
  const shown = Math.min(1, far);
  return (
    <Chart
      title={title}
      lead={strings.differenceLead}
      height={height}
      table={{
        head: [strings.comparison, strings.difference, strings.interval, strings.pValue],
        rows: rows.map(({ name, interval, pValue }) => [
          name,
          interval ? difference(interval.estimate) : strings.tooFew,
          interval ? range(interval) : '–',
          short(pValue),
        ]),
      }}
    >
      {(width) => {
        const x = scaleLinear({ domain: [-shown, shown], range: [PAD, width - PAD], clamp: true });
        return (
          <>
            <line x1={x(0)} x2={x(0)} y1={0} y2={height - BOTTOM} className={styles.guide} />
            {rows.map(({ name, interval }, index) => (
              <g key={name}>
                <text x={0} y={index * ROW + 14} className={styles.strong}>
                  {name}
                  {!interval && ` · ${strings.tooFew}`}
                </text>
                {interval && (
                  <>
                    <line
                      x1={x(interval.low)}
                      x2={x(interval.high)}
                      y1={index * ROW + 30}
                      y2={index * ROW + 30}
                      className={styles.first}
                    />
                    <circle
                      cx={x(interval.estimate)}
                      cy={index * ROW + 30}
                      r={5}
                      className={styles.dot}
                    />
                  </>
                )}
              </g>
            ))}
            <AxisBottom
              top={height - BOTTOM}
              scale={x}
              numTicks={width < 420 ? 3 : 5}
              tickFormat={(value) => difference(Number(value))}
              hideTicks
              tickLabelProps={{ dy: 4, textAnchor: 'middle' }}
            />
          </>
        );
      }}
    </Chart>
  );
}
