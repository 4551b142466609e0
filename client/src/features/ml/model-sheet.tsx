import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Gate, ModelDetail } from '@/api/ml-model';
import { formatDateRange } from '@/lib/format';
import { wordFor } from '@/messages/i18n';
import { mlStrings } from '@/messages/ml';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { Sheet } from '@/ui/dialog';
import { Bars, barsHeight } from './charts/bars';
import { CalibrationChart } from './charts/calibration-chart';
import { Chart, DataTable } from './charts/chart';
import { featureText } from './feature-text';
import { gateCheckLines } from './gate-check-text';
import { QueryState } from './query-state';
import { reasonText } from './reason-text';
import { percent, short } from './number-text';
import { modelQuery } from './queries';
import styles from './ml.module.css';

const strings = mlStrings.models;
const MOST_FEATURES = 10;

function GateFound({ gate }: { gate: Gate | null }) {
  if (!gate) return <Callout>{strings.gateWaiting}</Callout>;
  return (
    <section className={styles.stack}>
      <h3>{strings.gateTitle}</h3>
      <Callout
        tone={gate.passed ? 'good' : 'stop'}
        title={gate.passed ? strings.gatePassed : strings.gateRefused}
      >
        {gate.reasons.length > 0 && (
          <ul className={styles.list}>
            {gate.reasons.map(reasonText).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <p>{strings.gateOn[gate.evaluatedOn]}</p>
      </Callout>
      <DataTable
        label={strings.gateTitle}
        head={[strings.check, '', strings.found]}
        rows={gate.checks.map((check) => [
          wordFor(strings.checks, check.name) ?? check.name,
          check.passed ? strings.passed : strings.notPassed,
          gateCheckLines(check).map((line) => <p key={line}>{line}</p>),
        ])}
      />
    </section>
  );
}

function Importance({ importance }: Pick<ModelDetail, 'importance'>) {
  const features = importance.map((share) => ({
    ...share,
    label: featureText(share.feature),
  }));
  const top = features.slice(0, MOST_FEATURES);
  if (top.length === 0) return null;
  return (
    <Chart
      title={strings.importanceTitle}
      lead={strings.importanceLead}
      height={barsHeight(top.length, false)}
      table={{
        head: [strings.feature, strings.share, strings.shuffled],
        rows: features.map(({ label, gain, permutation }) => [label, short(gain), short(permutation)]), // prettier-ignore
      }}
    >
      {(width) => (
        <Bars
          width={width}
          rows={top.map(({ label, gain }) => ({ name: label, value: gain }))}
          write={percent}
        />
      )}
    </Chart>
  );
}

function Facts({ model }: { model: ModelDetail }) {
  const { seed, codeVersion, checksum, dataWindow, parameters } = model;
  const window =
    dataWindow?.from && dataWindow.to
      ? formatDateRange(dataWindow.from, dataWindow.to)
      : strings.unknown;
  const facts = [
    [strings.facts.window, window],
    [strings.facts.seed, String(seed)],
    [strings.facts.codeVersion, codeVersion],
    [strings.facts.parameters, parameters],
    [strings.facts.checksum, checksum],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** All that was measured of one version. */
export function ModelSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const model = useQuery(modelQuery(id));
  const title = model.data
    ? strings.kindAndVersion({
        kind: mlStrings.kinds[model.data.kind],
        number: model.data.number,
      })
    : strings.loading;
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <Button asChild icon={<Download />}>
          <a href={`/api/v1/ml/models/${id}/onnx`} download>
            {strings.download}
          </a>
        </Button>
      }
    >
      <QueryState query={model} failed={strings.loadFailed}>
        {(detail) => (
          <div className={styles.stack}>
            <GateFound gate={detail.gate} />
            <Importance importance={detail.importance} />
            {detail.calibration.length > 0 ? (
              <CalibrationChart points={detail.calibration} />
            ) : (
              <p className={styles.soft}>{strings.calibrationNone}</p>
            )}
            <Facts model={detail} />
          </div>
        )}
      </QueryState>
    </Sheet>
  );
}
