import { describe, expect, it } from '@jest/globals';
import { lastWordsOf } from './last-words.js';

describe('the last words of a part', () => {
  it('are the message of the latest error among JSON log lines', () => {
    const lines = [
      '{"level":30,"msg":"listening"}',
      '{"level":50,"err":{"message":"the queue is gone\\n  more"},"msg":"failed"}',
      '{"level":30,"msg":"bye"}',
    ];
    expect(lastWordsOf(lines)).toBe('the queue is gone');
  });

  it('are the last plain line, without the stack below it', () => {
    expect(lastWordsOf(['PORT is not valid.', '    at main (main.js:1:1)', ''])).toBe(
      'PORT is not valid.',
    );
  });

  it('are "nothing" when nothing was said', () => {
    expect(lastWordsOf([])).toBe('nothing');
  });
});
