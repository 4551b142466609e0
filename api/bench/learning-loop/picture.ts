import type { Policy } from './policies.js';
import type { LoopReport } from './report.js';

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 64;
const RIGHT = 150;
const TOP = 44;
const BOTTOM = 48;
/** Lines of the picture; the stretched oracle is in the figures only. */
const LINES = ['learned', 'questionnaire', 'random', 'oracle'] as const satisfies readonly Policy[];
type Line = (typeof LINES)[number];
const COLOURS: Readonly<Record<Line, string>> = {
  learned: '#2563eb',
  questionnaire: '#ca8a04',
  random: '#4b5563',
  oracle: '#0d9488',
};
const LABELS: Readonly<Record<Line, string>> = {
  learned: 'learned',
  questionnaire: 'questionnaire only',
  random: 'random feasible',
  oracle: 'oracle',
};

/** Mean realised reward by week: a line for each policy, its 95% interval as a band. */
export function drawPicture(report: LoopReport): string {
  const { weeks, world, families } = report;
  const all = weeks.flatMap(({ reward }) => LINES.flatMap((p) => [reward[p].low, reward[p].high]));
  const [least, most] = [
    Math.floor(Math.min(...all) * 50) / 50,
    Math.ceil(Math.max(...all) * 50) / 50,
  ];
  const x = (week: number): number =>
    LEFT + ((week - 1) / Math.max(1, weeks.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    TOP + ((most - value) / Math.max(1e-9, most - least)) * (HEIGHT - TOP - BOTTOM);
  const point = (week: number, value: number): string =>
    `${x(week).toFixed(1)},${y(value).toFixed(1)}`;
  const lines = LINES.map((policy) => {
    const band = [
      ...weeks.map(({ week, reward }) => point(week, reward[policy].high)),
      ...[...weeks].reverse().map(({ week, reward }) => point(week, reward[policy].low)),
    ];
    const line = weeks.map(({ week, reward }) => point(week, reward[policy].value));
    const end = weeks.at(-1);
    const labelY = end ? y(end.reward[policy].value) + 4 : TOP;
    return `<polygon points="${band.join(' ')}" fill="${COLOURS[policy]}" opacity="0.15"/>
<polyline points="${line.join(' ')}" fill="none" stroke="${COLOURS[policy]}" stroke-width="2"/>
<text x="${WIDTH - RIGHT + 8}" y="${labelY.toFixed(1)}" fill="${COLOURS[policy]}">${LABELS[policy]}</text>`;
  });
  const grid = Array.from(
    { length: Math.round((most - least) * 50) + 1 },
    (_, i) => least + i / 50,
  );
  const rules = grid.map(
    (
      value,
    ) => `<line x1="${LEFT}" y1="${y(value).toFixed(1)}" x2="${WIDTH - RIGHT}" y2="${y(value).toFixed(1)}" stroke="#e5e7eb"/>
<text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value.toFixed(2)}</text>`,
  );
  const names = weeks.map(
    ({ week }) =>
      `<text x="${x(week).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${week}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#374151" role="img">
<title>Mean realised reward by week, ${families} families, world ${escape(world)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${LEFT}" y="24" font-size="14">Mean realised reward of a lesson by week, ${families} families, 95% intervals</text>
${[...rules, ...lines, ...names].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">week</text>
</svg>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
