import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleSqrt } from '@visx/scale';
import type { ModelDetail } from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { count, short } from '../number-text';
import { Chart } from './chart';
import styles from './chart.module.css';

const strings = mlStrings.models;
const HEIGHT = 260;
const LEFT = 40;
const BOTTOM = 28;
const PAD = 14;

/** The predicted and the real values, in ten groups. */
export function CalibrationChart({ points }: { points: ModelDetail['calibration'] }) {
  const most = Math.max(1, ...points.map((point) => point.count));
  return (
    <Chart
      title={strings.calibrationTitle}
      lead={strings.calibrationLead}
      height={HEIGHT}
      table={{
        head: [strings.predicted, strings.realised, strings.rows],
        rows: points.map((point) => [short(point.predicted), short(point.realised), count(point.count)]), // prettier-ignore
      }}
    >
      {(full) => {
        // A square keeps the line at 45 degrees.
        const width = Math.min(full, HEIGHT + LEFT);
        const x = scaleLinear({ domain: [0, 1], range: [LEFT, width - PAD] });
        const y = scaleLinear({ domain: [0, 1], range: [HEIGHT - BOTTOM, PAD] });
        const radius = scaleSqrt({ domain: [0, most], range: [2, 12] });
        return (
          <>
            <AxisLeft
              left={LEFT}
              scale={y}
              numTicks={5}
              hideTicks
              tickLabelProps={{ dx: -4, dy: 4, textAnchor: 'end' }}
            />{' '}
            {/* prettier-ignore */}
            <AxisBottom top={HEIGHT - BOTTOM} scale={x} numTicks={5} hideTicks tickLabelProps={{ dy: 4, textAnchor: 'middle' }} />{' '}
            {/* prettier-ignore */}
            <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className={styles.guide} />
            {points.map((point) => (
              <circle
                key={point.predicted}
                cx={x(point.predicted)}
                cy={y(point.realised)}
                r={radius(point.count)}
                className={styles.dot}
              />
            ))}
          </>
        );
      }}
    </Chart>
  );
}
