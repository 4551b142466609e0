import { describe, expect, it } from '@jest/globals';
import { sentenceOf, StartFailure } from './start-failure.js';

const coded = (code: string) => Object.assign(new Error(`${code}: open 'x'`), { code });

describe('the sentence for a failure', () => {
  it('is the message of a failure put into words already', () => {
    expect(sentenceOf(new StartFailure('Port 8000 is in use.'), '/data')).toBe(
      'Port 8000 is in use.',
    );
  });

  it.each(['EACCES', 'EROFS', 'ENOTDIR', 'EPERM'])(
    'says that the folder is closed for %s',
    (code) => {
      expect(sentenceOf(coded(code), '/data')).toMatch(/^BrightPath cannot write to \/data: /);
    },
  );

  it.each([coded('ENOSPC'), new Error('initdb: could not write: No space left on device')])(
    'says that the disk is full for %s',
    (error) => {
      expect(sentenceOf(error, '/data')).toMatch(/^The disk that holds \/data is full: /);
    },
  );

  it('is one line for anything else', () => {
    expect(sentenceOf(new Error('odd\n  at x'), '/data')).toBe('BrightPath cannot start: odd.');
  });
});
