import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { handScoredProblem } from '../src/domain/timetabling/problem-factory.js';
import { keepBest } from './keep-best.js';

describe('keepBest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keep-best-'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const problem = { ...handScoredProblem(), name: 'hand-1' };
  const run = { seconds: 5, seed: 2, iterations: 10, elapsedSeconds: 5, sessions: [] };

  beforeAll(() => {
    mkdirSync(join(folder, 'solutions'));
    const best = { objective: 800, from: 'cpsat', gapPercent: 20, terms: {} };
    writeFileSync(
      join(folder, 'reference.json'),
      JSON.stringify({ instances: [{ name: 'hand-1', upperBound: 1000, best }] }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('stores the timetable with its command, and keeps what was published visible', () => {
    for (const objective of [850, 900]) {
      keepBest(problem, { ...run, objective }, pathToFileURL(`${folder}/`));
    }
    expect(read('solutions/hand-1.json')).toMatchObject({
      objective: 900,
      foundBy: expect.stringContaining('--only hand-1 --seconds 5 --seeds 2 --keep'),
    });
    expect(read('reference.json')).toMatchObject({
      instances: [{ published: 800, best: { objective: 900, from: 'brightpath', gapPercent: 10 } }],
    });
  });
});
