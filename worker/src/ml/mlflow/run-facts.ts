import type { ModelVersion, RunOutcome, TrainingRun } from '@brightpath/api/persistence';
import type { KeyValue, LoggedBatch, LoggedMetric } from './mlflow-client.js';

/** What MLflow gets of a run: parameters, metrics and tags of its models, each under its kind. */
export function factsOf(run: TrainingRun, versions: readonly ModelVersion[]): LoggedBatch {
  const timestamp = (run.finishedAt ?? run.createdAt).getTime();
  const metric = (key: string, value: number): LoggedMetric[] =>
    Number.isFinite(value) ? [{ key, value, timestamp, step: 0 }] : [];
  return {
    params: [
      param('trigger', run.trigger),
      param('kinds', run.kinds.join(',')),
      param('seed', run.seed),
      ...windowParams(run),
      ...countParams(run),
      ...versions.flatMap(paramsOf),
    ],
    metrics: [
      ...Object.entries(run.timings).flatMap(([phase, seconds]) =>
        metric(`seconds.${phase}`, seconds),
      ),
      ...versions.flatMap(({ kind, metrics, importance }) => [
        ...Object.entries(metrics).flatMap(([name, value]) => metric(`${kind}.${name}`, value)),
        ...importance.flatMap(({ feature, gain }) =>
          metric(`${kind}.gain.${keyOf(feature)}`, gain),
        ),
      ]),
    ],
    tags: run.outcomes.flatMap(tagsOf),
  };
}

/** MLflow's keys hold letters, digits, `_`, `-`, `.`, `/` and blanks. */
function keyOf(name: string): string {
  return name.replace(/[^\w\-. /]/g, '.');
}

function windowParams({ dataWindow }: TrainingRun): KeyValue[] {
  if (!dataWindow) return [];
  return [
    param('data.from', dataWindow.from ?? 'made up'),
    param('data.to', dataWindow.to ?? 'made up'),
  ];
}

function countParams({ counts }: TrainingRun): KeyValue[] {
  if (!counts) return [];
  const { families, children, lessons, weeks } = counts;
  return Object.entries({ families, children, lessons, weeks }).map(([name, count]) =>
    param(`data.${name}`, count),
  );
}

function paramsOf({ kind, number, origin, schemaVersion, codeVersion }: ModelVersion): KeyValue[] {
  return [
    param(`${kind}.number`, number),
    param(`${kind}.origin`, origin),
    param(`${kind}.schemaVersion`, schemaVersion),
    param(`${kind}.codeVersion`, codeVersion),
  ];
}

function tagsOf({ kind, result, reasons }: RunOutcome): KeyValue[] {
  const codes = reasons.map(({ code }) => code).join(',');
  return [
    { key: `${kind}.result`, value: result },
    ...(codes === '' ? [] : [{ key: `${kind}.reasons`, value: codes }]),
  ];
}

function param(key: string, value: string | number): KeyValue {
  return { key, value: String(value) };
}
