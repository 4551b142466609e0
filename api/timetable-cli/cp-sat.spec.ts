import { readFileSync } from 'node:fs';
import { checkAnswer, setUpCpSat } from './cp-sat.js';
import { readProblem } from './files.js';

const benchmark = new URL('../bench/family-week/', import.meta.url).pathname;
const problem = readProblem(`${benchmark}instances/small-1.json`);
const best: unknown = JSON.parse(readFileSync(`${benchmark}solutions/small-1.json`, 'utf8'));

describe('setUpCpSat', () => {
  it('says in a sentence that Python is missing', () => {
    expect(setUpCpSat('no-such-python')).toBe(
      'CP-SAT cannot be run here, because no-such-python with its module venv was not found. ' +
        'The figures stored with the benchmark are used alone.',
    );
  });
});

describe('checkAnswer', () => {
  it('accepts a feasible timetable with the score it claims', () => {
    expect(() => checkAnswer(problem, 4201, best)).not.toThrow();
  });

  it('refuses a score the checker does not count, and a broken rule', () => {
    expect(() => checkAnswer(problem, 4202, best)).toThrow(
      'small-1, CP-SAT: it says 4202 points, the checker counts 4201',
    );
    const outside = { sessions: [{ subject: 's1', day: 9, start: 0 }] };
    expect(() => checkAnswer(problem, 0, outside)).toThrow('small-1, CP-SAT: ');
  });
});
