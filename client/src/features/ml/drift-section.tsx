import { useQuery } from '@tanstack/react-query';
import { Waves } from 'lucide-react';
import type { ColumnDrift, DriftReport, ModelKind } from '@/api/ml-model';
import { formatInstant, formatList } from '@/lib/format';
import { Callout } from '@/ui/callout';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/state';
import { Bars, barsHeight } from './charts/bars';
import { Chart } from './charts/chart';
import { Loaded } from './loaded';
import { count, short } from './numbers';
import { driftQuery } from './queries';
import { mlStrings } from './strings';
import styles from './ml.module.css';

const strings = mlStrings.drift;
const kinds = Object.keys(mlStrings.kinds) as ModelKind[];
const THRESHOLD = 0.2;
const MOST_BARS = 10;

const windowOf = ({ windowFrom, windowTo, rowCount }: DriftReport): string =>
  strings.window({
    from: formatInstant(windowFrom),
    to: formatInstant(windowTo),
    rows: count(rowCount),
  });

/** Features and what is predicted together, the most moved first. */
function columnsOf({ features, predictions }: DriftReport): ColumnDrift[] {
  const named = predictions.map((column) => ({
    ...column,
    name: strings.prediction({ name: column.name }),
  }));
  return [...features, ...named].sort((a, b) => b.psi - a.psi);
}

function Report({ report }: { report: DriftReport }) {
  const columns = columnsOf(report);
  const moved = columns.filter(({ alert }) => alert).map(({ name }) => name);
  const shown = columns.slice(0, MOST_BARS);
  return (
    <>
      <Callout
        tone={report.alert ? 'care' : 'good'}
        title={report.alert ? strings.alert({ names: formatList(moved) }) : strings.fine}
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
          rows: columns.map(({ name, psi, chance, alert }) => [
            name,
            short(psi),
            short(chance),
            alert ? strings.moved : strings.steady,
          ]),
        }}
      >
        {(width) => (
          <Bars
            width={width}
            rows={shown.map(({ name, psi, alert }) => ({ name, value: psi, isCare: alert }))}
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
    <div>
      <h3>{strings.earlier}</h3>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.id} className={styles.soft}>
            {windowOf(report)} · {strings.largest({ psi: short(report.maxPsi) })}
            {report.alert && ` · ${strings.moved}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the models still see what they learned from. */
export function DriftSection() {
  const reports = useQuery(driftQuery);
  return (
    <Loaded query={reports} failed={strings.loadFailed}>
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
    </Loaded>
  );
}
