import { cpus } from 'node:os';
import { type Learner, OPTIONS, type Outcome, TEST_ROWS, TRAINING_ROWS } from './tasks.js';

/** All runs of one learner on one problem; `theirs` is empty when there was nothing to compare with. */
export interface Comparison {
  readonly problem: string;
  readonly learner: Learner;
  readonly ours: readonly Outcome[];
  readonly theirs: readonly Outcome[];
}

export interface Bars {
  /** Distance of R2 below theirs, at most. */
  readonly r2: number;
  /** Our training time through theirs, at most. */
  readonly fit: number;
  readonly predict: number;
}

const BARS: Readonly<Record<Learner, Bars>> = {
  forest: { r2: 0.01, fit: 1, predict: 1 },
  boosting: { r2: 0.01, fit: 2, predict: 1 },
};

const THEIR_NAMES: Readonly<Record<Learner, string>> = {
  forest: 'RandomForestRegressor',
  boosting: 'HistGradientBoostingRegressor',
};

export interface Row {
  readonly problem: string;
  readonly learner: Learner;
  readonly runs: number;
  readonly ours: Outcome;
  readonly theirs: Outcome | null;
  /** Ours less theirs, or ours through theirs, in processor time; null without a reference. */
  readonly r2Difference: number | null;
  readonly fitRatio: number | null;
  readonly predictRatio: number | null;
  readonly holds: boolean | null;
}

/** Medians of the runs, compared. */
export function summarise({ problem, learner, ours, theirs }: Comparison): Row {
  const own = medianOutcome(ours);
  const base = { problem, learner, runs: ours.length, ours: own };
  if (theirs.length === 0) {
    const none = { r2Difference: null, fitRatio: null, predictRatio: null, holds: null };
    return { ...base, theirs: null, ...none };
  }
  const other = medianOutcome(theirs);
  const bars = BARS[learner];
  const r2Difference = own.r2 - other.r2;
  const fitRatio = own.fit.cpu / other.fit.cpu;
  const predictRatio = own.predict.cpu / other.predict.cpu;
  const holds = r2Difference >= -bars.r2 && fitRatio <= bars.fit && predictRatio <= bars.predict;
  return { ...base, theirs: other, r2Difference, fitRatio, predictRatio, holds };
}

function medianOutcome(outcomes: readonly Outcome[]): Outcome {
  const seconds = (part: 'fit' | 'predict') => ({
    cpu: median(outcomes.map((outcome) => outcome[part].cpu)),
    wall: median(outcomes.map((outcome) => outcome[part].wall)),
  });
  return {
    r2: median(outcomes.map(({ r2 }) => r2)),
    fit: seconds('fit'),
    predict: seconds('predict'),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Surroundings {
  readonly versions: Readonly<Record<string, string>>;
  /** Why there is no reference. */
  readonly missing: string | null;
}

/** The tables as Markdown. */
export function toMarkdown(rows: readonly Row[], { versions, missing }: Surroundings): string {
  const settings = (learner: Learner): string =>
    Object.entries(OPTIONS[learner])
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  return [
    '# Learning: tree ensembles beside scikit-learn',
    '',
    'Made by `npm run --silent bench:learning -w api`. One core: Python with one OpenMP thread and `n_jobs=1`, ours in one',
    `thread. Training on ${TRAINING_ROWS} rows of 20 features, scoring ${TEST_ROWS} other rows, which R2 is measured on. Data are`,
    "Friedman's problems 1 to 3 by their published formulas; further features are noise. Both sides read the same numbers.",
    'Seconds are processor time of the whole process (ours with compiler and collector threads, Python with its start left',
    'out), wall time in brackets; medians where there are several runs. Each side runs in turn, in one call.',
    '',
    `Forest: ${settings('forest')}. Boosting: ${settings('boosting')}.`,
    `Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}; Node ${process.versions.node}${Object.entries(
      versions,
    )
      .map(([name, version]) => `; ${name} ${version}`)
      .join('')}.`,
    ...(missing ? ['', `Nothing to compare with: ${missing}. These are our figures alone.`] : []),
    '',
    '## Accuracy and training',
    '',
    '| problem | learner | beside | runs | R2 ours | R2 theirs | difference | training ours | theirs | ratio | bar |',
    '| --- | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(trainingLine),
    '',
    `## Scoring ${TEST_ROWS} rows`,
    '',
    '| problem | learner | ours | theirs | ratio | bar |',
    '| --- | --- | --: | --: | --: | --: |',
    ...rows.map(scoringLine),
    '',
    ...(missing ? [] : [verdict(rows), '']),
  ].join('\n');
}

function trainingLine(row: Row): string {
  const { problem, learner, runs, ours, theirs } = row;
  return line([
    problem,
    learner,
    THEIR_NAMES[learner],
    String(runs),
    ours.r2.toFixed(4),
    theirs?.r2.toFixed(4) ?? '-',
    row.r2Difference?.toFixed(4) ?? '-',
    secondsText(ours.fit),
    theirs ? secondsText(theirs.fit) : '-',
    row.fitRatio?.toFixed(2) ?? '-',
    BARS[learner].fit.toFixed(2),
  ]);
}

function scoringLine({ problem, learner, ours, theirs, predictRatio }: Row): string {
  return line([
    problem,
    learner,
    secondsText(ours.predict),
    theirs ? secondsText(theirs.predict) : '-',
    predictRatio?.toFixed(2) ?? '-',
    BARS[learner].predict.toFixed(2),
  ]);
}

function secondsText({ cpu, wall }: { readonly cpu: number; readonly wall: number }): string {
  return `${cpu.toFixed(3)} (${wall.toFixed(3)})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function verdict(rows: readonly Row[]): string {
  const missed = rows.filter(({ holds }) => holds === false);
  if (missed.length === 0) return 'Every bar holds: R2 at most 0.01 lower, and every ratio within.';
  const names = missed.map(({ problem, learner }) => `${learner} on ${problem}`);
  return `Bars missed: ${names.join(', ')}.`;
}
