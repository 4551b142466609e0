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
});
