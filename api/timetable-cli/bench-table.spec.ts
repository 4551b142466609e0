import { drawPicture } from './bench-picture.js';
import {
  type BenchReport,
  type Reference,
  referenceAtTen,
  renderTable,
  shortfallPercent,
} from './bench-table.js';

const reference: Reference = {
  name: 'small-1',
  family: 'small',
  upperBound: 2200,
  best: { objective: 2000 },
  cpsat: { seconds: 120, at10: { objective: 1800 }, end: { objective: 1900 } },
  cpsatLns: { limitSeconds: 30, at10: 1850, end: 1990 },
};
const run = (seconds: number, seed: number, objective: number) => ({
  seconds,
  seed,
  objective,
  iterations: 1000,
  elapsedSeconds: seconds,
  sessions: [],
});
const report: BenchReport = {
  budgets: [1, 5],
  seeds: 2,
  clock: 'wall',
  instances: [
    {
      reference,
      bound: 2100,
      runs: [run(1, 1, 1980), run(1, 2, 1960), run(5, 1, 2000), run(5, 2, 2020)],
    },
  ],
};

describe('shortfallPercent', () => {
  it('is positive below the best known and negative above it', () => {
    expect([1980, 2000, 2020].map((objective) => shortfallPercent(reference, objective))).toEqual([
      1, 0, -1,
    ]);
  });
});

describe('shortfallPercent, once a better timetable is stored', () => {
  it('is still measured from what the benchmark was published with', () => {
    const improved = { ...reference, published: 2000, best: { objective: 2020 } };
    expect(shortfallPercent(improved, 1980)).toBe(1);
  });
});

describe('referenceAtTen', () => {
  it('takes the better use of the reference, and its end where it ended sooner', () => {
    expect(referenceAtTen(reference)).toBe(1850);
    const sooner = { ...reference, cpsat: { ...reference.cpsat, at10: null } };
    expect(referenceAtTen(sooner)).toBe(1900);
  });
});

describe('renderTable', () => {
  it('gives the mean shortfall of each budget beside the reference', () => {
    expect(renderTable(report)).toContain('| small | 1.50 | -0.50 | 1.50 | -0.50 | 7.50 | 0.50 |');
  });

  it('measures also from the best that was found since', () => {
    const improved = { ...reference, published: 2000, best: { objective: 2020 } };
    const instances = [{ ...report.instances[0]!, reference: improved }];
    expect(renderTable({ ...report, instances })).toContain(
      '| small | 1.50 | -0.50 | 2.48 | 0.50 |',
    );
  });

  it('gives mean and worst, marks a new best, and the gap to our own bound', () => {
    expect(renderTable(report)).toContain(
      '| small-1 | 2000 | 2000 | 1970 (1960) | 2010 (2000) | **2020** | 2100 | 3.8 | 2200 | 1850 |',
    );
  });
});

describe('renderTable, on the bar at one second', () => {
  it('names the instances that miss it', () => {
    expect(renderTable(report)).toContain('below the reference at 10 s: none.');
    const slow = { ...report, instances: [{ ...report.instances[0]!, runs: [run(1, 1, 1849)] }] };
    expect(renderTable({ ...slow, budgets: [1] })).toContain(
      'below the reference at 10 s: small-1.',
    );
  });
});

describe('renderTable, with CP-SAT in the same run', () => {
  const cpSat = {
    seed: 1,
    status: 'FEASIBLE',
    objective: 1900,
    bound: 2150,
    elapsedSeconds: 10,
    modelSeconds: 0.1,
    version: '9.15',
  };
  const withRun = (of: Partial<typeof cpSat> | { objective: null; bound: null }) =>
    renderTable({
      ...report,
      cpSatSeconds: 10,
      instances: [{ ...report.instances[0]!, cpSat: { ...cpSat, ...of } }],
    });

  it('adds its objective, bound and shortfall in a column of its own', () => {
    expect(withRun({})).toContain('| small | 1.50 | -0.50 | 1.50 | -0.50 | 7.50 | 0.50 | 5.00 |');
    expect(withRun({})).toContain('| reference 10 s | CP-SAT here, 10 s |');
    expect(withRun({})).toContain('| 1850 | 1900 (2150) |');
  });

  it('says where it proved the optimum, or found nothing', () => {
    expect(withRun({ status: 'OPTIMAL' })).toContain('| 1850 | 1900 (optimal) |');
    expect(withRun({ objective: null, bound: null })).toContain('| 1850 | none found |');
  });

  it('has no such column when it was not asked for', () => {
    expect(renderTable(report)).not.toContain('CP-SAT here');
  });
});

describe('drawPicture', () => {
  it('draws a solid and a dashed line for each family', () => {
    const svg = drawPicture(report);
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).not.toContain('NaN');
  });
});
