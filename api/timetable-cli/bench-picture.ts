import {
  type BenchReport,
  mean,
  referenceAtEnd,
  referenceAtTen,
  shortfallPercent,
} from './bench-table.js';

interface Point {
  readonly seconds: number;
  readonly shortfall: number;
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 64;
const RIGHT = 150;
const TOP = 48;
const BOTTOM = 48;
const SECONDS_FROM = 0.1;
const SECONDS_TO = 120;
const PERCENT_FROM = 0.02;
const PERCENT_TO = 100;
const REFERENCE_SECONDS = 10;
const COLOURS = [
  '#2563eb',
  '#0d9488',
  '#ca8a04',
  '#dc2626',
  '#7c3aed',
  '#db2777',
  '#4b5563',
  '#ea580c',
  '#65a30d',
];

/** Shortfall against time on two logarithmic axes: a line for each family, dashed for the reference. */
export function drawPicture(report: BenchReport): string {
  const families = [...new Set(report.instances.map(({ reference }) => reference.family))];
  const parts = [axes()];
  families.forEach((family, i) => {
    const colour = COLOURS[i % COLOURS.length] ?? '#000';
    const of = report.instances.filter(({ reference }) => reference.family === family);
    const ours = report.budgets.map((seconds) => ({
      seconds,
      shortfall: mean(
        of.flatMap(({ reference, runs }) =>
          runs
            .filter((run) => run.seconds === seconds)
            .map((run) => shortfallPercent(reference, run.objective)),
        ),
      ),
    }));
    const references = of.map(({ reference }) => reference);
    const theirs = [
      {
        seconds: REFERENCE_SECONDS,
        shortfall: mean(references.map((r) => shortfallPercent(r, referenceAtTen(r)))),
      },
      {
        seconds: mean(
          references.map((r) => Math.max(r.cpsat.seconds, r.cpsatLns?.limitSeconds ?? 0)),
        ),
        shortfall: mean(references.map((r) => shortfallPercent(r, referenceAtEnd(r)))),
      },
    ];
    parts.push(line(ours, colour, ''), line(theirs, colour, ' stroke-dasharray="5 4"'));
    const y = TOP + 20 + i * 20;
    parts.push(
      `<line x1="${WIDTH - RIGHT + 16}" y1="${y - 4}" x2="${WIDTH - RIGHT + 40}" y2="${y - 4}" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${WIDTH - RIGHT + 46}" y="${y}">${family}</text>`,
    );
  });
  const note = TOP + 32 + families.length * 20;
  parts.push(
    `<text x="${WIDTH - RIGHT + 16}" y="${note}">solid: BrightPath</text>`,
    `<text x="${WIDTH - RIGHT + 16}" y="${note + 18}">dashed: CP-SAT</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#1f2937">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="24" font-size="15" font-weight="600">Shortfall to the best known timetable, by family</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function axes(): string {
  const parts: string[] = [];
  for (const seconds of [0.1, 0.2, 1, 5, 10, 60, 120]) {
    const x = xOf(seconds);
    parts.push(
      `<line x1="${x}" y1="${TOP}" x2="${x}" y2="${HEIGHT - BOTTOM}" stroke="#e5e7eb"/>`,
      `<text x="${x}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${seconds}</text>`,
    );
  }
  for (const percent of [0.1, 1, 10, 100]) {
    const y = yOf(percent);
    parts.push(
      `<line x1="${LEFT}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}" stroke="#e5e7eb"/>`,
      `<text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${percent} %</text>`,
    );
  }
  parts.push(
    `<text x="${LEFT - 8}" y="${yOf(0) + 4}" text-anchor="end">0</text>`,
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">seconds, one thread</text>`,
  );
  return parts.join('\n');
}

function line(points: readonly Point[], colour: string, extra: string): string {
  const path = points
    .map(({ seconds, shortfall }) => `${xOf(seconds)},${yOf(shortfall)}`)
    .join(' ');
  const dots = points.map(
    ({ seconds, shortfall }) =>
      `<circle cx="${xOf(seconds)}" cy="${yOf(shortfall)}" r="3" fill="${colour}"/>`,
  );
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${extra}/>${dots.join('')}`;
}

function xOf(seconds: number): number {
  return LEFT + share(seconds, SECONDS_FROM, SECONDS_TO) * (WIDTH - LEFT - RIGHT);
}

/** Zero, and a new best, lie on the bottom line. */
function yOf(percent: number): number {
  return HEIGHT - BOTTOM - share(percent, PERCENT_FROM, PERCENT_TO) * (HEIGHT - TOP - BOTTOM);
}

function share(value: number, from: number, to: number): number {
  const clamped = Math.min(to, Math.max(from, value));
  return Math.round((1000 * Math.log(clamped / from)) / Math.log(to / from)) / 1000;
}
