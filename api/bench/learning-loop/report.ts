import type { LoopFigures, Estimate, WeekFigures } from './statistics.js';
import { type Policy } from './policies.js';

export interface LoopReport extends LoopFigures {
  readonly world: string;
  readonly seed: number;
  readonly families: number;
  readonly seconds: number;
}

const COLUMNS: readonly Policy[] = ['random', 'questionnaire', 'learned', 'oracle'];

/** The table people read, in Markdown. */
export function toMarkdown(report: LoopReport): string {
  const { world, seed, families, weeks } = report;
  const head = `World ${world}, seed ${seed}, ${families} families, ${weeks.length} weeks.`;
  const lines = [
    `| week | ${COLUMNS.join(' | ')} | learned - questionnaire | |`,
    `| --: | ${COLUMNS.map(() => '--: |').join(' ')} --: | --- |`,
    ...weeks.map(weekLine),
  ];
  return [
    head,
    '',
    ...lines,
    '',
    `Closed share of the last four weeks: ${shareText(report.closedShare)}; of expected rewards: ${shareText(report.expectedClosedShare)};`,
    `of the way to an oracle that stretches differences as the product does: ${shareText(report.closedShareOfStretchedOracle)}.`,
    `Significantly worse than questionnaire-only: ${worseText(weeks)}.`,
    '',
  ].join('\n');
}

function weekLine({ week, reward, difference, ...rest }: WeekFigures): string {
  const cells = COLUMNS.map((policy) => `${text(reward[policy])} |`).join(' ');
  const verdict = rest.isSignificantlyWorse ? 'worse' : rest.isSignificantlyBetter ? 'better' : '';
  return `| ${week} | ${cells} ${text(difference)} | ${verdict} |`;
}

function text({ value, low, high }: Estimate): string {
  return `${value.toFixed(4)} (${low.toFixed(4)} to ${high.toFixed(4)})`;
}

function shareText(share: Estimate | null): string {
  if (!share) return 'none, since the oracle gains nothing';
  return `${share.value.toFixed(2)} (${share.low.toFixed(2)} to ${share.high.toFixed(2)})`;
}

function worseText(weeks: readonly WeekFigures[]): string {
  const worse = weeks.filter(({ isSignificantlyWorse }) => isSignificantlyWorse);
  return worse.length === 0 ? 'in no week' : `in week ${worse.map(({ week }) => week).join(', ')}`;
}
