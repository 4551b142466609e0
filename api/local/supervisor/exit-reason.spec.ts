import { describe, expect, it } from '@jest/globals';
import { exitReasonOf } from './exit-reason.js';

describe('the last words of a part', () => {
  it('are the message of the latest error among JSON log lines', () => {
    const lines = [
      '{"level":30,"msg":"listening"}',
      '{"level":50,"err":{"message":"the queue is gone\\n  more"},"msg":"failed"}',
      '{"level":30,"msg":"bye"}',
    ];
    expect(exitReasonOf(lines)).toBe('the queue is gone');
  });

  it('are the last plain line, without the stack below it', () => {
    expect(exitReasonOf(['PORT is not valid.', '    at main (main.js:1:1)', ''])).toBe(
      'PORT is not valid.',
    );
  });

  it('are the error of an uncaught exception, not what Node prints around it', () => {
    const lines = [
      'file:///srv/worker/dist/main.js:1',
      "import { x } from 'y';",
      '         ^',
      "SyntaxError: The requested module 'y' does not provide an export named 'x'",
      '    at ModuleJob._instantiate (node:internal/modules/esm/module_job:228:21)',
      '',
      'Node.js v24.21.0',
    ];
    expect(exitReasonOf(lines)).toBe(
      "SyntaxError: The requested module 'y' does not provide an export named 'x'",
    );
  });

  it('are "nothing" when nothing was said', () => {
    expect(exitReasonOf([])).toBe('nothing');
  });
});
