import { CommandKeys } from './command-keys';
import { ConnectionError, ProblemError } from './problem';

test('a command has one key until it was answered, also when no answer came', () => {
  const keys = new CommandKeys();
  const key = keys.of({ add: 1 });
  keys.settled(new ConnectionError());
  expect(keys.of({ add: 1 })).toBe(key);
  expect(keys.of({ add: 2 })).not.toBe(key);
  keys.settled(null);
  expect(keys.of({ add: 1 })).not.toBe(key);
});

test('a refusal is an answer', () => {
  const keys = new CommandKeys();
  const key = keys.of('undo');
  keys.settled(new ProblemError({ status: 409, code: 'hand-change.gone' }));
  expect(keys.of('undo')).not.toBe(key);
});
