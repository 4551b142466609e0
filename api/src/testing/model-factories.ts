import { PRIOR_COMPONENTS } from '../domain/preferences/gaussian-process/components.js';
import { datasetFromRows, trainForest } from '../domain/trees/index.js';
import { type LearnedModel, type ModelKind, saveModel, SCHEMAS } from '../domain/models/index.js';
import {
  DriftReport,
  Experiment,
  Exposure,
  ModelVersion,
  newId,
  packArtefact,
  RewardWeek,
  TrainingRun,
} from '../persistence/index.js';

/** A model that can be loaded and says about the same of everybody: `level`, a little more above the middle. */
export function aLearnedModel(kind: ModelKind = 'engagement', level = 0.5): LearnedModel {
  const { version, featureNames, outputNames } = SCHEMAS[kind];
  const rows = [0, 1, 2, 3].map((row) => featureNames.map(() => row));
  const targets = rows.map((_, row) => outputNames.map(() => level + row * 0.01));
  const dataset = datasetFromRows({ featureNames, outputNames, rows, targets });
  const ensemble = trainForest(dataset, { seed: 1, trees: 2, maxDepth: 1 });
  return { kind, schemaVersion: version, ensemble, extras: kind === 'engagement' ? EXTRAS : {} };
}

/** As of a model that has seen a few lessons: half rule, half trees, and the children's own record as usual. */
const EXTRAS = {
  lessons: 3000,
  rule: { intercept: 0.3, slope: 0.6 },
  own: { ...PRIOR_COMPONENTS },
};

/** A run that is over: only one may be live. */
export function aTrainingRun(values: Partial<TrainingRun> = {}): TrainingRun {
  const row = new TrainingRun();
  return Object.assign(row, {
    id: newId(),
    trigger: 'steward',
    status: 'succeeded',
    live: values.status === 'queued' || values.status === 'running',
    kinds: ['engagement'],
    seed: 1,
    ...values,
  } satisfies Partial<TrainingRun>);
}

const NO_COUNTS = { families: 0, children: 0, lessons: 0, weeks: 0 };

/** A candidate that the gate let pass, with a model that can be loaded. */
export function aModelVersion(values: Partial<ModelVersion> = {}): ModelVersion {
  const { kind = 'engagement' } = values;
  const row = new ModelVersion();
  return Object.assign(row, {
    id: newId(),
    kind,
    number: 1,
    status: 'candidate',
    origin: 'trained',
    schemaVersion: SCHEMAS[kind].version,
    counts: NO_COUNTS,
    gate: {
      promoted: true,
      reasons: [],
      checks: [],
      againstId: null,
      evaluatedOn: 'real',
      evaluatedAt: '2026-03-02T10:00:00.000Z',
    },
    seed: 1,
    codeVersion: '0.1.0',
    promotedAt: values.status === 'champion' ? new Date('2026-03-02T10:00:00Z') : null,
    ...packArtefact(saveModel(aLearnedModel(kind))),
    ...values,
  } satisfies Partial<ModelVersion>);
}

export function aDriftReport(
  values: Partial<DriftReport> & Pick<DriftReport, 'versionId'>,
): DriftReport {
  const row = new DriftReport();
  return Object.assign(row, {
    id: newId(),
    kind: 'engagement',
    windowFrom: new Date('2026-02-23T00:00:00Z'),
    windowTo: new Date('2026-03-02T00:00:00Z'),
    rowCount: 500,
    features: [{ name: 'minutes', psi: 0.31, chance: 0.02, isAlert: true, referenceRows: 900, currentRows: 500, bins: [] }], // prettier-ignore
    predictions: [],
    maxPsi: 0.31,
    alert: true,
    runId: null,
    ...values,
  } satisfies Partial<DriftReport>);
}

export function aRewardWeek(
  values: Partial<RewardWeek> & Pick<RewardWeek, 'versionId'>,
): RewardWeek {
  const row = new RewardWeek();
  return Object.assign(row, {
    monday: '2026-03-02',
    lessons: 120,
    meanPredicted: 0.7,
    meanRealised: 0.68,
    measuredAt: new Date('2026-03-09T00:00:00Z'),
    ...values,
  } satisfies Partial<RewardWeek>);
}

/** Drawn up, and not begun. */
export function anExperiment(values: Partial<Experiment> = {}): Experiment {
  const row = new Experiment();
  return Object.assign(row, {
    id: newId(),
    name: 'Models against rules',
    question: 'Do families finish more when the models plan?',
    status: 'draft',
    outcome: 'completion',
    maxFamilies: 500,
    arms: [
      { name: 'rules', share: 0.5, serves: 'rules', versionId: null },
      { name: 'models', share: 0.5, serves: 'champions', versionId: null },
    ],
    ...values,
  } satisfies Partial<Experiment>);
}

export function anExposure(values: Partial<Exposure> & Pick<Exposure, 'familyId'>): Exposure {
  const row = new Exposure();
  return Object.assign(row, {
    id: newId(),
    monday: '2026-03-02',
    experimentId: null,
    arm: null,
    serves: 'champions',
    modelVersionId: null,
    explores: true,
    propensity: 0.05,
    ...values,
  } satisfies Partial<Exposure>);
}
