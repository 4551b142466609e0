import type { DriftReport, Experiment, ExperimentResults, ModelDetail, Run } from '@/api/ml-model';

/** A champion of the engagement model; the test names only what matters to it. */
export function aModel(given: Partial<ModelDetail> = {}): ModelDetail {
  return {
    id: 'model-1',
    kind: 'engagement',
    number: 1,
    status: 'champion',
    origin: 'trained',
    schemaVersion: 1,
    serving: true,
    problem: null,
    metrics: { gateR2: 0.31, calibrationError: 0.02 },
    gate: null,
    dataWindow: { from: '2026-03-02', to: '2026-05-31' },
    counts: { families: 120, children: 260, lessons: 14_500, weeks: 700 },
    runId: null,
    previousChampionId: null,
    createdAt: '2026-06-01T08:00:00Z',
    promotedAt: '2026-06-01T08:00:00Z',
    promotedBy: null,
    archivedAt: null,
    archivedBy: null,
    importance: [
      { feature: 'startMinute', gain: 0.6, permutation: 0.08 },
      { feature: 'interest', gain: 0.4, permutation: 0.02 },
    ],
    calibration: [{ predicted: 0.62, realised: 0.6, count: 410 }],
    parameters: '{"trees":100}',
    seed: 7,
    codeVersion: '0.1.0',
    checksum: 'abc',
    ...given,
  };
}

export const gate = (passed: boolean): ModelDetail['gate'] => ({
  passed,
  reasons: passed ? [] : [{ code: 'not-better', params: { candidate: 0.2, incumbent: 0.1 } }],
  checks: [{ name: 'families', passed: true, values: { families: 64, atLeast: 20 } }],
  againstId: null,
  evaluatedOn: 'real',
  evaluatedAt: '2026-06-01T08:00:00Z',
});

export function aRun(given: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    trigger: 'steward',
    status: 'running',
    kinds: ['engagement'],
    progress: { phase: 'training', kind: 'engagement', percent: 40 },
    dataWindow: null,
    counts: null,
    outcomes: [],
    timings: {},
    attempts: 1,
    seed: 1,
    error: null,
    mlflow: null,
    requestedBy: null,
    createdAt: '2026-06-01T08:00:00Z',
    startedAt: '2026-06-01T08:00:01Z',
    finishedAt: null,
    ...given,
  };
}

export function anExperiment(given: Partial<Experiment> = {}): Experiment {
  return {
    id: 'experiment-1',
    name: 'Models against rules',
    question: 'Do families finish more?',
    status: 'running',
    outcome: 'completion',
    maxFamilies: 500,
    arms: [
      { name: 'rules', share: 0.5, serves: 'rules', versionId: null },
      { name: 'models', share: 0.5, serves: 'champions', versionId: null },
    ],
    createdAt: '2026-06-01T08:00:00Z',
    startedAt: '2026-06-01T08:00:00Z',
    stoppedAt: null,
    stopReason: null,
    ...given,
  };
}

const summary = (mean: number) => ({ families: 45, mean, deviation: 0.1 });
const interval = { estimate: 0.1, low: 0.02, high: 0.18 };
const welch = { difference: interval, pValue: 0.01, degreesOfFreedom: 80 };
const offPolicy = { ips: interval, selfNormalised: { estimate: 0.73, low: 0.67, high: 0.79 }, doublyRobust: { estimate: 0.72, low: 0.69, high: 0.75 }, choices: 90, effectiveChoices: 45 }; // prettier-ignore

export function theResults(given: Partial<ExperimentResults> = {}): ExperimentResults {
  const arm = (name: string, mean: number) => ({
    arm: name,
    families: 45,
    weeks: 90,
    completion: summary(mean),
    rating: summary(mean),
    offPolicy,
  });
  return {
    decision: 'stop-better',
    arms: [arm('rules', 0.63), arm('models', 0.73)],
    comparisons: [
      {
        arm: 'models',
        completion: welch,
        rating: { difference: null, pValue: null, degreesOfFreedom: null },
        progress: { decision: 'stop-better', interval, smallestArm: 45, minFamilies: 30 },
      },
    ],
    ...given,
  };
}

export function aDriftReport(given: Partial<DriftReport> = {}): DriftReport {
  return {
    id: 'drift-1',
    kind: 'engagement',
    versionId: 'model-1',
    windowFrom: '2026-06-01T00:00:00Z',
    windowTo: '2026-06-08T00:00:00Z',
    rowCount: 812,
    maxPsi: 0.34,
    alert: true,
    features: [{ name: 'startMinute', psi: 0.34, chance: 0.03, alert: true }],
    predictions: [{ name: 'reward', psi: 0.05, chance: 0.03, alert: false }],
    runId: 'run-1',
    createdAt: '2026-06-08T02:00:00Z',
    ...given,
  };
}
