import type { Timetable } from '../src/domain/timetabling/index.js';
import type { CpSatRun } from './cp-sat.js';

/** What the benchmark's reference.json says of one instance, as far as it is used here. */
export interface Reference {
  readonly name: string;
  readonly family: string;
  readonly upperBound: number;
  readonly best: { readonly objective: number };
  /** The benchmark's own best, where `best` has since been improved on here. Shortfalls are measured from it. */
  readonly published?: number;
  readonly cpsat: {
    readonly seconds: number;
    readonly at10: { readonly objective: number } | null;
    readonly end: { readonly objective: number };
  };
  /** CP-SAT used in a neighbourhood search; not run on the weeks whose sessions name their parents. */
  readonly cpsatLns?: {
    readonly limitSeconds: number;
    readonly at10: number | null;
    readonly end: number;
  };
}

export interface Run {
  readonly seconds: number;
  readonly seed: number;
  readonly objective: number;
  readonly iterations: number;
  readonly elapsedSeconds: number;
  readonly sessions: Timetable;
}

export interface InstanceResult {
  readonly reference: Reference;
  /** Our own upper bound. */
  readonly bound: number;
  readonly runs: readonly Run[];
  /** CP-SAT in the same run, where it was asked for. */
  readonly cpSat?: CpSatRun;
}

export interface BenchReport {
  readonly budgets: readonly number[];
  readonly seeds: number;
  readonly clock: string;
  /** Limit of CP-SAT's run, wall time; left out when it was not run. */
  readonly cpSatSeconds?: number;
  readonly instances: readonly InstanceResult[];
}

/** 100 x (best known - objective) / best known. Below zero is a new best. */
export function shortfallPercent(reference: Reference, objective: number): number {
  const best = publishedBest(reference);
  return (100 * (best - objective)) / best;
}

/** The same, measured from the best that any run has found since. */
function shortfallToBestFound({ best }: Reference, objective: number): number {
  return (100 * (best.objective - objective)) / best.objective;
}

export function publishedBest({ published, best }: Reference): number {
  return published ?? best.objective;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Best of the reference CP-SAT at ten seconds, in either of its uses. */
export function referenceAtTen({ cpsat, cpsatLns }: Reference): number {
  const whole = cpsat.at10?.objective ?? cpsat.end.objective;
  return cpsatLns ? Math.max(whole, cpsatLns.at10 ?? cpsatLns.end) : whole;
}

export function renderTable(report: BenchReport): string {
  const { budgets, seeds, clock, cpSatSeconds, instances } = report;
  const options = [
    `--seconds ${budgets.join(',')} --seeds ${seeds}`,
    ...(clock === 'cpu' ? ['--clock cpu'] : []),
    ...(cpSatSeconds === undefined ? [] : [`--with-cp-sat ${cpSatSeconds}`]),
  ].join(' ');
  const here = cpSatSeconds === undefined ? [] : [`CP-SAT here, ${cpSatSeconds} s`];
  const clockText = clock === 'cpu' ? 'processor time of the one thread' : 'wall time';
  const families = [...new Set(instances.map(({ reference }) => reference.family))];
  const shortfall = (
    of: readonly InstanceResult[],
    seconds: number,
    measure: typeof shortfallPercent,
  ): string => {
    const means = of.map(({ reference, runs }) =>
      mean(at(runs, seconds).map((run) => measure(reference, run.objective))),
    );
    return mean(means).toFixed(2);
  };
  return [
    '# Timetable engine: the family-week benchmark',
    '',
    `Made by \`npm run --silent timetable -- bench ${options}\`: one thread, seeds 1 to ${seeds}, seconds are ${clockText}.`,
    'Shortfall is 100 x (best known - objective) / best known. *Published* is the best known the benchmark was published with (**bold** is better),',
    '*found* the best that any run has found since, kept in `api/bench/family-week/solutions`.',
    'The reference is OR-Tools CP-SAT as the benchmark ran it; its figures are read from `reference.json`. The families named-adults and travel are family-week/2: each session names the parent who gives it.',
    ...cpSatNote(report),
    '',
    '## Mean shortfall in percent, by family',
    '',
    row([
      'family',
      ...budgets.map((seconds) => `${seconds} s`),
      ...budgets.map((seconds) => `${seconds} s, to found`),
      'reference, 10 s',
      'reference, its end',
      ...here,
    ]),
    row(['---', ...budgets.flatMap(() => ['--:', '--:']), '--:', '--:', ...here.map(() => '--:')]),
    ...families.map((family) => {
      const of = instances.filter(({ reference }) => reference.family === family);
      const references = of.map(({ reference }) => reference);
      return row([
        family,
        ...budgets.map((seconds) => shortfall(of, seconds, shortfallPercent)),
        ...budgets.map((seconds) => shortfall(of, seconds, shortfallToBestFound)),
        mean(references.map((r) => shortfallPercent(r, referenceAtTen(r)))).toFixed(2),
        mean(references.map((r) => shortfallPercent(r, referenceAtEnd(r)))).toFixed(2),
        ...here.map(() => cpSatShortfall(of)),
      ]);
    }),
    '',
    ...belowReference(report),
    '## By instance',
    '',
    'Mean and, in brackets, worst objective over the seeds. Gap is 100 x (bound - best) / bound for our own bound and our best run.',
    '',
    row([
      'instance',
      'published',
      'found',
      ...budgets.map((s) => `${s} s`),
      'our best',
      'our bound',
      'gap %',
      'proven bound',
      'reference 10 s',
      ...here,
    ]),
    row([
      '---',
      '--:',
      '--:',
      ...budgets.map(() => '--:'),
      '--:',
      '--:',
      '--:',
      '--:',
      '--:',
      ...here.map(() => '--:'),
    ]),
    ...instances.map((result) => instanceRow(result, budgets)),
    '',
  ].join('\n');
}

export function referenceAtEnd({ cpsat, cpsatLns }: Reference): number {
  return cpsatLns ? Math.max(cpsat.end.objective, cpsatLns.end) : cpsat.end.objective;
}

function instanceRow(
  { reference, bound, runs, cpSat }: InstanceResult,
  budgets: readonly number[],
): string {
  const best = Math.max(...runs.map((run) => run.objective));
  return row([
    reference.name,
    `${publishedBest(reference)}`,
    `${reference.best.objective}`,
    ...budgets.map((seconds) => {
      const objectives = at(runs, seconds).map((run) => run.objective);
      return `${Math.round(mean(objectives))} (${Math.min(...objectives)})`;
    }),
    best > publishedBest(reference) ? `**${best}**` : `${best}`,
    `${bound}`,
    ((100 * (bound - best)) / bound).toFixed(1),
    `${reference.upperBound}`,
    `${referenceAtTen(reference)}`,
    ...(cpSat ? [cpSatCell(cpSat)] : []),
  ]);
}

/** Says how CP-SAT was run here. */
function cpSatNote({ cpSatSeconds, clock, instances }: BenchReport): string[] {
  const version = instances.find(({ cpSat }) => cpSat)?.cpSat?.version;
  if (cpSatSeconds === undefined || version === undefined) return [];
  return [
    `*CP-SAT here* is OR-Tools CP-SAT ${version} on the whole model in the same run as the engine: one thread, seed 1, ${cpSatSeconds} s of wall time${clock === 'cpu' ? ' (not processor time)' : ''} besides building the model, from the timetable the engine builds before it searches. In brackets its bound; "optimal" where it proved that.`,
  ];
}

function cpSatCell({ objective, bound, status }: CpSatRun): string {
  if (objective === null) return 'none found';
  return `${objective} (${status === 'OPTIMAL' ? 'optimal' : bound})`;
}

/** Mean over a family; none where CP-SAT found no timetable for one of its instances. */
function cpSatShortfall(of: readonly InstanceResult[]): string {
  const shortfalls = of.map(({ reference, cpSat }) =>
    cpSat?.objective == null ? NaN : shortfallPercent(reference, cpSat.objective),
  );
  const result = mean(shortfalls);
  return Number.isNaN(result) ? 'none found' : result.toFixed(2);
}

/** The bar that the worst seed at one second is no lower than the reference at ten. */
function belowReference({ budgets, instances }: BenchReport): string[] {
  if (!budgets.includes(1)) return [];
  const below = instances.filter(({ reference, runs }) => {
    const worst = Math.min(...at(runs, 1).map((run) => run.objective));
    return worst < referenceAtTen(reference);
  });
  const names = below.map(({ reference }) => reference.name).join(', ') || 'none';
  return [`Instances on which the worst seed at 1 s is below the reference at 10 s: ${names}.`, ''];
}

function at(runs: readonly Run[], seconds: number): Run[] {
  return runs.filter((run) => run.seconds === seconds);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
