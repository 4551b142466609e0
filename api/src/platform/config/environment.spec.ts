import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import { allSections, checkEnvironment, loadSection } from './environment.js';
import { HttpConfig } from './http.config.js';
import { EncryptionConfig } from './encryption.config.js';
import { LearningConfig } from './learning.config.js';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  PUBLIC_URL: 'https://plan.example.org',
  DATABASE_URL: 'postgres://brightpath@localhost/brightpath',
  SESSION_SECRET: 'a secret that is long enough to be one',
  GOOGLE_CLIENT_ID: 'client',
  GOOGLE_CLIENT_SECRET: 'secret',
  ENCRYPTION_KEYS: `k1:${key}`,
  ENCRYPTION_ACTIVE_KEY: 'k1',
};

function problemsWith(changes: Record<string, string | undefined>): readonly string[] {
  try {
    checkEnvironment('api', { ...complete, ...changes });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

interface ExampleLine {
  readonly name: string;
  readonly value: string;
  readonly isOptional: boolean;
}

function exampleLines(): readonly ExampleLine[] {
  const file = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
  return file.split('\n').flatMap((line) => {
    const [, hash, name, value] = /^(# )?([A-Z_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? '', isOptional: hash !== undefined }];
  });
}

describe('the environment', () => {
  test('a complete one has no problem', () => {
    expect(problemsWith({})).toEqual([]);
  });

  test.each(Object.keys(complete))('a missing %s is one sentence that names it', (name) => {
    const [problem, ...others] = problemsWith({ [name]: undefined });
    expect(problem).toMatch(new RegExp(`^${name} is not set: it must be .+\\.$`));
    expect(others).toEqual([]);
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_POOL_SIZE', '0'],
    ['VALKEY_URL', 'http://localhost'],
    ['NODE_ENV', 'prod'],
    ['SESSION_SECRET', 'short'],
    ['ENCRYPTION_KEYS', 'k1:too-short'],
    ['ENCRYPTION_KEYS', `k1:${key},k1:${key}`],
    ['ENCRYPTION_ACTIVE_KEY', 'k2'],
    ['GOOGLE_USERINFO_URL', 'https://example.org/me'],
    ['CLOCK_SHIFT_MS', 'tomorrow'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
  ])('%s cannot be %s', (name, value) => {
    const problems = problemsWith({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} is not valid: it must be `);
  });

  test.each(['* * *', 'every monday', '99 3 * * 1', ''])('a calendar is no %j', (value) => {
    const read = () => loadSection(LearningConfig, { ML_TRAIN_CRON: value });
    // An empty one counts as absent, as everywhere.
    if (value === '') expect(read().trainCron).toBe('0 3 * * 1');
    else expect(read).toThrow('ML_TRAIN_CRON is not valid: it must be when the models');
  });

  test('a problem never repeats the value, which may be a secret', () => {
    expect(problemsWith({ SESSION_SECRET: 'hunter2' })[0]).not.toContain('hunter2');
  });

  test('all problems are told at once', () => {
    expect(problemsWith({ PORT: 'x', DATABASE_URL: undefined, SESSION_SECRET: '1' })).toHaveLength(
      3,
    );
  });

  test('production asks for https, a machine of one does not', () => {
    const plain = { PUBLIC_URL: 'http://localhost:8000' };
    expect(problemsWith(plain)[0]).toMatch(/^PUBLIC_URL .* https/);
    expect(problemsWith({ ...plain, NODE_ENV: 'development' })).toEqual([]);
  });

  test('a day can be chosen, ahead or behind, but not in production', () => {
    for (const shift of ['86400000', '-86400000', '0']) {
      expect(problemsWith({ CLOCK_SHIFT_MS: shift, NODE_ENV: 'development' })).toEqual([]);
    }
    expect(problemsWith({ CLOCK_SHIFT_MS: '0' })).toEqual([]);
    // NODE_ENV is absent, which counts as production.
    expect(problemsWith({ CLOCK_SHIFT_MS: '86400000' })).toEqual([
      expect.stringMatching(/^CLOCK_SHIFT_MS is not valid: .* NODE_ENV is production/),
    ]);
  });

  test('a worker is not asked for the secrets of sign-in', () => {
    const { DATABASE_URL, ENCRYPTION_KEYS, ENCRYPTION_ACTIVE_KEY, PUBLIC_URL } = complete;
    // Its mails have links.
    const worker = { DATABASE_URL, ENCRYPTION_KEYS, ENCRYPTION_ACTIVE_KEY, PUBLIC_URL };
    expect(() => checkEnvironment('worker', worker)).not.toThrow();
  });

  test('mails in production say whom they are from', () => {
    const SMTP_URL = 'smtp://mail.example.org';
    expect(problemsWith({ SMTP_URL })).toEqual([expect.stringMatching(/^MAIL_FROM is not set/)]);
    expect(problemsWith({ SMTP_URL, MAIL_FROM: 'us@example.org' })).toEqual([]);
    expect(problemsWith({ SMTP_URL: 'https://mail.example.org' })).toEqual([
      expect.stringMatching(/^SMTP_URL is not valid/),
    ]);
  });

  test('sections are frozen and their values typed', () => {
    const http = loadSection(HttpConfig, { ...complete, PORT: '9000' });
    expect(http.port).toBe(9000);
    expect(Object.isFrozen(http)).toBe(true);
    expect(loadSection(EncryptionConfig, complete).keys.get('k1')).toHaveLength(32);
  });
});

describe('.env.example', () => {
  const variables = allSections.flatMap((section) => Object.values(section.variables));

  test('names every variable, each once', () => {
    const names = exampleLines().map((line) => line.name);
    // Two sections may read the same variable; it is explained once.
    const known = new Set(variables.map((variable) => variable.name));
    expect([...names].sort()).toEqual([...known].sort());
  });

  test('shows which variables may be absent, and what is used then', () => {
    const shown = exampleLines().map(({ name, value, isOptional }) => [
      name,
      isOptional ? value : null,
    ]);
    const known = variables.map(({ name, fallback }) => [
      name,
      fallback === undefined ? null : asText(fallback.value ?? ''),
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(known));
  });
});

/** A fallback as somebody would write it. */
function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : JSON.stringify(value).replace(/^"|"$/g, '');
}
