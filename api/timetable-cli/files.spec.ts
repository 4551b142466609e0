import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFeasible, readNumber, readProblem } from './files.js';

const folder = mkdtempSync(join(tmpdir(), 'timetable-'));
const benchmark = new URL('../bench/family-week/', import.meta.url).pathname;
const fileWith = (text: string): string => {
  const path = join(folder, 'input.json');
  writeFileSync(path, text);
  return path;
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('readProblem', () => {
  it('reads an instance of the benchmark', () => {
    expect(readProblem(`${benchmark}instances/small-1.json`).name).toBe('small-1');
  });

  it('names the field at fault', () => {
    const path = fileWith('{"format":"family-week/1","days":5,"slotsPerDay":-1}');
    expect(() => readProblem(path)).toThrow(
      'slotsPerDay must be a whole number from 1 to 96, got -1',
    );
  });

  it('names the first ten of many fields, and counts the rest', () => {
    const path = fileWith('{"format":"family-week/1","days":5,"slotsPerDay":8,"weights":{}}');
    expect(() => readProblem(path)).toThrow(/name must be a text.*and \d+ more$/s);
  });

  it('says when there is no file, or no JSON in it', () => {
    expect(() => readProblem(join(folder, 'none.json'))).toThrow('there is no such file');
    expect(() => readProblem(fileWith('{'))).toThrow('it is not JSON');
  });
});

describe('readFeasible', () => {
  it('refuses a timetable that breaks a rule', () => {
    const problem = readProblem(`${benchmark}instances/small-1.json`);
    const path = fileWith('{"sessions":[{"subject":"s1","day":9,"start":0}]}');
    expect(() => readFeasible(path, problem)).toThrow('breaks the rule grid');
  });
});

describe('readNumber', () => {
  it.each(['', 'x', '-1', 'Infinity', 'NaN'])('refuses "%s"', (text) => {
    expect(() => readNumber('seconds', text)).toThrow(
      `--seconds must be a number from 0, got "${text}"`,
    );
  });

  it('refuses half a seed', () => {
    expect(() => readNumber('seed', '1.5', { isWhole: true })).toThrow(
      '--seed must be a whole number',
    );
  });
});
