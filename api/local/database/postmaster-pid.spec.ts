import { describe, expect, it } from '@jest/globals';
import { parsePostmasterPid } from './postmaster-pid.js';

describe('reading postmaster.pid', () => {
  it('finds the process, its data directory and its port', () => {
    const text =
      '4711\n/srv/brightpath/postgres-18\n1763692800\n41231\n\n127.0.0.1\n  1234 5\nready   \n';
    expect(parsePostmasterPid(text)).toEqual({
      pid: 4711,
      dataFolder: '/srv/brightpath/postgres-18',
      port: 41231,
    });
  });

  it('takes a file that a crash cut short after the data directory', () => {
    expect(parsePostmasterPid('4711\n/data\n')).toEqual({
      pid: 4711,
      dataFolder: '/data',
      port: undefined,
    });
  });

  it.each(['', '\n', '47', 'x\n/data\n', '0\n/data\n'])('takes nothing from %j', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});
