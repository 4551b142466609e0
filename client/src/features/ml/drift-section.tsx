import { useQuery } from '@tanstack/react-query';
import { Waves } from 'lucide-react';
import type { DriftReport, ModelKind, PredictionDrift } from '@/api/ml-model';
import { dateText } from '@/lib/date-text';
import { formatDateRange } from '@/lib/format';
import { mlStrings } from '@/messages/ml';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/state';
import { Bars, barsHeight } from './charts/bars';
import { Chart } from './charts/chart';
import { featureText, outputText } from './feature-text';
import { QueryState } from './query-state';
import { count, index, short } from './number-text';
import { driftQuery } from './queries';
import styles from './ml.module.css';

const strings = mlStrings.drift;
const kinds = Object.keys(mlStrings.kinds) as ModelKind[];
const THRESHOLD = 0.2;
const MOST_BARS = 10;

/** The window is of whole days in UTC, wherever the reader is. */
const windowOf = ({ windowFrom, windowTo, rowCount }: DriftReport): string =>
  strings.window({
    days: formatDateRange(windowFrom.slice(0, 10), windowTo.slice(0, 10)),
    rows: count(rowCount),
  });

type Column = Omit<PredictionDrift, 'name'> & { readonly name: string; readonly label: string };

/** Features and what is predicted together, the most moved first. */
function columnsOf({ features, predictions }: DriftReport): Column[] {
  const read = features.map((column) => ({ ...column, label: featureText(column.name) }));
  const predicted = predictions.map((column) => ({
    ...column,
    name: `predicted ${column.name}`,
    label: outputText(column.name),
  }));
  return [...read, ...predicted].sort((a, b) => b.psi - a.psi);
}

function Report({ report }: { report: DriftReport }) {
  const columns = columnsOf(report);
  const moved = columns
    .filter(({ alert }) => alert)
    .map(({ label }) => strings.movedName({ label }));
  const shown = columns.slice(0, MOST_BARS);
  return (
    <>
      <Callout
        tone={report.alert ? 'care' : 'good'}
        title={report.alert ? strings.alert({ names: dateText().list(moved) }) : strings.fine}
      >
        {windowOf(report)}
        {report.runId && ` · ${strings.calledFor}`}
      </Callout>
      <Chart
        title={strings.chartTitle({ kind: mlStrings.kinds[report.kind] })}
        lead={strings.chartLead}
        height={barsHeight(shown.length, true)}
        table={{
          head: [strings.feature, strings.psi, strings.chance, ''],
          rows: columns.map(({ label, psi, chance, alert }) => [
            label,
            short(psi),
            short(chance),
            alert ? strings.moved : strings.steady,
          ]),
        }}
      >
        {(width) => (
          <Bars
            width={width}
            rows={shown.map(({ label, psi, alert }) => ({
              name: label,
              value: psi,
              isCare: alert,
            }))}
            write={index}
            threshold={{ value: THRESHOLD, label: strings.threshold }}
          />
        )}
      </Chart>
    </>
  );
}

function Earlier({ reports }: { reports: readonly DriftReport[] }) {
  if (reports.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {strings.earlier({ count: count(reports.length) })}
      </summary>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.id} className={styles.soft}>
            {windowOf(report)} · {strings.largest({ psi: index(report.maxPsi) })}
            {report.alert && ` · ${strings.moved}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The drift reports: whether today's data still looks like the training data. */
export function DriftSection() {
  const reports = useQuery(driftQuery);
  return (
    <QueryState query={reports} failed={strings.loadFailed}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={<Waves />} title={strings.emptyTitle}>
            {strings.emptyText}
          </EmptyState>
        ) : (
          kinds.map((kind) => {
            const [latest, ...earlier] = all.filter((report) => report.kind === kind);
            return (
              latest && (
                <Card key={kind} title={mlStrings.kinds[kind]}>
                  <Report report={latest} />
                  <Earlier reports={earlier} />
                </Card>
              )
            );
          })
        )
      }
    </QueryState>
  );
}
