import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFamily, checkOutcome, checkReward, readWorld } from './check-world.js';
import { drawPicture } from './picture.js';
import { POLICIES } from './policies.js';
import { type LoopReport, toMarkdown } from './report.js';
import { runLoop } from './run-loop.js';
import { summarise } from './statistics.js';
import { world as flat } from './worlds/flat.js';
import { world } from './worlds/published.js';

const FAMILIES = 12;
const WEEKS = 4;
const options = { seed: 3, families: FAMILIES, weeks: WEEKS, worldFile: null, threads: 0 };
const quiet = { ...options, onProgress: () => undefined };

describe('a small loop', () => {
  const run = runLoop(quiet);
  const figures = run.then((results) => summarise(results, WEEKS, options.seed));

  it('has every family in every week under every policy, with rewards that can be', async () => {
    const results = await run;
    expect(results).toHaveLength(FAMILIES * WEEKS * POLICIES.length);
    for (const { required, placed, realised, expected } of results) {
      expect(placed).toBeLessThanOrEqual(required);
      expect(realised).toBeLessThanOrEqual(placed);
      expect(expected).toBeLessThanOrEqual(placed);
      expect(realised).toBeGreaterThanOrEqual(0);
    }
  });

  it('plans the first week by rules, to the same rewards', async () => {
    const [first] = (await figures).weeks;
    expect(first!.reward.learned).toEqual(first!.reward.questionnaire);
    expect(first!.difference.value).toBe(0);
    expect(first!.isSignificantlyWorse).toBe(false);
  });

  it('has an oracle that beats chance, and intervals around each mean', async () => {
    for (const { reward } of (await figures).weeks) {
      expect(reward.oracle.value).toBeGreaterThan(reward.random.value);
      for (const { low, value, high } of Object.values(reward)) {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }
    }
  });

  it('is the same again for the same seed', async () => {
    expect(await runLoop({ ...quiet, weeks: 2 })).toEqual(
      (await run).filter(({ week }) => week < 2),
    );
  });

  it('is reported as a table and a picture', async () => {
    const { weeks, ...rest } = await figures;
    const about = { world: 'a <world>', seed: 3, families: FAMILIES, seconds: 1 };
    const report: LoopReport = { ...about, weeks, ...rest };
    expect(toMarkdown(report)).toContain('| 4 | ');
    expect(drawPicture(report)).toContain('<polyline');
    expect(drawPicture(report)).not.toContain('a <world>');
  });
});

it('neither wins nor loses where the hour makes no difference', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brightpath-world-'));
  try {
    const worldFile = join(folder, 'flat.mjs');
    writeFileSync(worldFile, `export { world } from ${JSON.stringify(flatModule())};`);
    const results = await runLoop({ ...quiet, weeks: 2, families: 12, worldFile });
    const { closedShare, neverSignificantlyWorse } = summarise(results, 2, 1);
    expect(closedShare).toBeNull();
    expect(neverSignificantlyWorse).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function flatModule(): string {
  return new URL('./worlds/flat.ts', import.meta.url).href;
}

describe('a world', () => {
  it('is read from its default export or from the one named world', () => {
    expect(readWorld({ default: flat })).toBe(flat);
    expect(readWorld({ world: flat })).toBe(flat);
  });

  it.each([
    [{}, 'the default export, or the export named world, must be an object'],
    [{ world: { name: 'x' } }, 'makeFamily must be a function'],
    [{ world: { ...flat, sample: undefined } }, 'sample must be a function'],
    [{ world: { ...flat, name: '' } }, 'name must be a text'],
  ])('is refused by name where something is missing: %#', (module, message) => {
    expect(() => readWorld(module)).toThrow(message);
  });

  it('is refused for numbers that cannot be', () => {
    expect(() => checkReward(NaN)).toThrow(
      'expectedReward(...) must be a number from 0 to 1, got NaN',
    );
    expect(() => checkReward(1.2)).toThrow('got 1.2');
    const outcome = { status: 'done', rating: null, actualMinutes: null };
    expect(checkOutcome(outcome)).toBe(outcome);
    expect(() => checkOutcome({ ...outcome, status: 'lost' })).toThrow(
      'sample(...).status must be',
    );
    expect(() => checkOutcome({ ...outcome, rating: 5 })).toThrow('sample(...).rating must be');
    expect(() => checkOutcome({ ...outcome, movedTo: { weekday: 7, startMinute: 600 } })).toThrow(
      'movedTo.weekday must be a number from 0 to 6',
    );
  });

  it('is refused for a family the product could not have', () => {
    const family = world.makeFamily(1, 0);
    expect(checkFamily(0, family)).toBe(family);
    const [learner] = family.planningInput.learners;
    const aged = { ...family.planningInput, learners: [{ ...learner!, age: 8.5 }] };
    expect(() => checkFamily(0, { ...family, planningInput: aged })).toThrow(
      'learners[0].age must be a whole number',
    );
    const { subjects } = family.planningInput;
    const strange = [{ ...subjects[0]!, learners: [{ childId: 'nobody', interest: 3 }] }];
    expect(() =>
      checkFamily(0, { ...family, planningInput: { ...family.planningInput, subjects: strange } }),
    ).toThrow('subjects[0].learners[0].childId must be one of');
    expect(() => checkFamily(3, {})).toThrow('makeFamily(seed, 3).planningInput must be an object');
  });
});
