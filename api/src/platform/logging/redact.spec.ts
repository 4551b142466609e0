import { loggedError, pathOf, redact } from './redact.js';

describe('what a log may hold', () => {
  test('e-mail addresses, tokens and passwords are masked', () => {
    expect(redact('sent to ann.rivers@example.org')).toBe('sent to [e-mail]');
    expect(redact('eyJhbGciOi.eyJzdWIi.sig-nature')).toBe('[token]');
    expect(redact('Authorization: Bearer abc.def')).toBe('Authorization: Bearer [token]');
    expect(redact('postgres://me:hunter2@host/db')).toBe('postgres://me:[secret]@host/db');
  });

  test('a path is logged without its query', () => {
    expect(pathOf('/api/v1/auth/google/callback?code=secret&state=x')).toBe(
      '/api/v1/auth/google/callback',
    );
  });

  test('the statement and the row a driver hangs on its error are left out', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      parameters: ['Ella'],
      detail: 'Key (name)=(Ella) already exists.',
    });
    const logged = loggedError(new Error('could not save', { cause: error }));
    expect(JSON.stringify(logged)).not.toContain('Ella');
    expect(logged.cause).toMatchObject({ type: 'Error', code: '23505', message: 'duplicate key' });
  });

  test('something thrown that is no error is still told apart', () => {
    const message = (thrown: unknown) => loggedError(thrown).message;
    expect(message({ statusCode: 502, data: 'for Ella' })).toBe(
      'an object with the fields statusCode, data and status 502',
    );
    expect(message({ message: 'lost ann@example.org' })).toBe('lost [e-mail]');
    expect(message({})).toBe('an object with the fields none');
    expect(message('plain words')).toBe('plain words');
    expect(message(null)).toBe('null');
  });

  test('nothing that can be thrown stops the log', () => {
    const itself = new Error('round and round');
    itself.cause = itself;
    const withoutMessage = Object.assign(new Error(), { message: undefined, name: null });
    const oddStack = Object.assign(new Error('odd'), { stack: 7, code: Symbol('code') });
    const thrower = Object.defineProperty(new Error('bad'), 'message', {
      get: () => {
        throw new Error('no message for you');
      },
    });
    const bare = Object.create(null) as object;
    const closed = new Proxy({}, { get: () => bare, ownKeys: () => { throw new Error('no'); } }); // prettier-ignore
    const all = [
      itself,
      withoutMessage,
      oddStack,
      thrower,
      bare,
      closed,
      Symbol('a'),
      7n,
      undefined,
    ];
    for (const thrown of all) {
      const { type, message } = loggedError(thrown);
      expect([typeof type, typeof message]).toEqual(['string', 'string']);
      expect(() => JSON.stringify(loggedError(thrown))).not.toThrow();
    }
  });

  test('the causes of an error end somewhere', () => {
    let error = new Error('first');
    for (let i = 0; i < 2_000; i += 1) error = new Error(`${i}`, { cause: error });
    expect(JSON.stringify(loggedError(error)).length).toBeLessThan(200_000);
  });

  test('a very long text is cut between words, and what is kept is masked', () => {
    const text = `${'sent to ann@example.org '.repeat(400)}`;
    const { message } = loggedError(new Error(text));
    expect(message.length).toBeLessThan(4_100);
    expect(message).not.toContain('@');
    expect(message.endsWith('[cut]')).toBe(true);
  });

  test.each(['a', 'eyJ-', 'a:/', 'Bearer ', 'a@', '.', 'a.b@c.', 'x://y:'])(
    'a long path of %p is masked in no time',
    (part) => {
      const begun = performance.now();
      pathOf(part.repeat(60_000 / part.length));
      expect(performance.now() - begun).toBeLessThan(300);
    },
  );
});
