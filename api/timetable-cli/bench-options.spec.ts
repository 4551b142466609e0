import { readBenchOptions } from './bench-options.js';

describe('readBenchOptions', () => {
  it('runs neither CP-SAT nor writes elsewhere unless asked to', () => {
    expect(readBenchOptions([])).toEqual({
      budgets: [0.2, 1, 5],
      seeds: 5,
      wanted: [],
      clock: 'wall',
      keep: false,
      cpSatSeconds: null,
      out: null,
    });
  });

  it('reads the seconds for CP-SAT and the chosen instances', () => {
    const options = readBenchOptions(['--with-cp-sat', '10', '--only', 'small-1,tight']);
    expect(options.cpSatSeconds).toBe(10);
    expect(options.wanted).toEqual(['small-1', 'tight']);
  });

  it.each(['0', 'ten', ''])('refuses "%s" seconds for CP-SAT', (text) => {
    expect(() => readBenchOptions([`--with-cp-sat=${text}`])).toThrow(
      `--with-cp-sat must be a number from 1, got "${text}"`,
    );
  });

  it('refuses a clock it does not know', () => {
    expect(() => readBenchOptions(['--clock', 'sun'])).toThrow('--clock must be wall or cpu');
  });
});
