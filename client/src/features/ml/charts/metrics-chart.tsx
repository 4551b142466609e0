import { useState } from 'react';
import type { Model } from '@/api/ml-model';
import { wordFor } from '@/messages/i18n';
import { mlStrings } from '@/messages/ml';
import { ChoiceChips } from '@/ui/choice-chips';
import { short } from '../number-text';
import { Chart, DataTable } from './chart';
import { Lines } from './lines';

const strings = mlStrings.models;
const HEIGHT = 220;

/** The first is shown until another is chosen. */
const preferred = ['gateR2', 'r2', 'calibrationError', 'meanSquaredError'];

const labelOf = (metric: string): string => wordFor(strings.metrics, metric) ?? metric;

/** One measure of every version, in the order they were made; a ring where the gate refused. */
export function MetricsChart({ models }: { models: readonly Model[] }) {
  const versions = [...models].sort((a, b) => a.number - b.number);
  const known = [...new Set(versions.flatMap(({ metrics }) => Object.keys(metrics)))];
  const names = [...preferred.filter((name) => known.includes(name)), ...known.filter((name) => !preferred.includes(name))]; // prettier-ignore
  const [chosen, setChosen] = useState<string | null>(null);
  const metric = chosen ?? names[0];
  if (metric === undefined) return null;
  if (versions.length === 1) return <Measured names={names} model={versions[0]!} />;
  return (
    <>
      <ChoiceChips
        label={strings.metricLabel}
        options={names.map((name) => ({ value: name, label: labelOf(name) }))}
        value={metric}
        onValueChange={setChosen}
      />
      <Chart
        title={strings.metricsTitle}
        lead={strings.metricsLead({ metric: labelOf(metric) })}
        height={HEIGHT}
        table={{
          head: [strings.versionColumn, labelOf(metric), strings.statusColumn],
          rows: versions.map(({ number, metrics, status }) => [
            number,
            short(metrics[metric]),
            mlStrings.statuses[status],
          ]),
        }}
      >
        {(width) => (
          <Lines
            width={width}
            height={HEIGHT}
            labels={versions.map(({ number }) => String(number))}
            series={[
              {
                name: metric,
                look: 'first',
                points: versions.map(({ metrics, status }) =>
                  metrics[metric] === undefined
                    ? null
                    : { value: metrics[metric], isHollow: status === 'refused' },
                ),
              },
            ]}
          />
        )}
      </Chart>
    </>
  );
}

/** Of a single version there is nothing to draw. */
function Measured({ names, model }: { names: readonly string[]; model: Model }) {
  return (
    <DataTable
      label={strings.metricsTitle}
      head={[strings.metricLabel, strings.version(model)]}
      rows={names.map((name) => [labelOf(name), short(model.metrics[name])])}
    />
  );
}
