import { describe, expect, it } from '@jest/globals';
import { checkDatabase, databaseSentence } from './check-database.js';

const withCode = (code: string, message = 'internal words') =>
  Object.assign(new Error(message), { code });

describe('what is said about a database that cannot be used', () => {
  it.each([
    ['ECONNREFUSED', /no database answers/],
    ['ENOTFOUND', /cannot be found/],
    ['28P01', /does not accept the user or the password/],
    ['3D000', /does not exist: make it with "createdb"/],
    ['53300', /takes no more connections/],
    ['XX000', /cannot be used \(internal words\)/],
  ])('%s is put into words', (code, sentence) => {
    const said = databaseSentence(withCode(code), 'db.test:5432/plan');
    expect(said).toMatch(sentence);
    expect(said).toContain('db.test:5432/plan');
    expect(said).not.toContain('\n');
  });

  it('looks into the errors of a host with several addresses', () => {
    const error = new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]);
    expect(databaseSentence(error, 'localhost/plan')).toMatch(/no database answers/);
  });

  it.each(['plan', 'http://localhost/plan', 'mysql://u:p@localhost/plan'])(
    'refuses %s as an address',
    async (url) => {
      await expect(checkDatabase(url)).rejects.toThrow(/it must look like postgres:/);
    },
  );
});
