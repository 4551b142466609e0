import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkTypedPerson, PeopleBook, toPerson } from './people.js';

describe('a person who signs in at the stand-in', () => {
  it('has the same subject whatever the case of the e-mail address', () => {
    const one = toPerson({ name: 'Ann', email: ' Ann@Example.com' });
    const other = toPerson({ name: 'Anna', email: 'ann@example.com ' });
    expect(one.sub).toBe(other.sub);
  });

  it('has a subject of 21 digits like those of Google', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(toPerson({ name: 'Ann', email }).sub).toMatch(/^1\d{20}$/);
      }),
    );
  });

  it('has the last word as family name, and none when there is one word', () => {
    expect(toPerson({ name: 'Maya  de la Cruz', email: 'm@e.org' })).toMatchObject({
      name: 'Maya de la Cruz',
      givenName: 'Maya de la',
      familyName: 'Cruz',
    });
    expect(toPerson({ name: 'Cher', email: 'c@e.org' })).toMatchObject({
      givenName: 'Cher',
      familyName: '',
    });
  });

  it.each(['', 'ann', 'ann@', 'ann@host', 'a b@example.com', '<x>@example.com'])(
    'cannot have %j as e-mail address',
    (email) => {
      expect(checkTypedPerson({ name: 'Ann', email }).email).toBeDefined();
    },
  );

  it('takes the last name typed for an offered address, and is listed once', () => {
    const book = new PeopleBook([{ name: 'Ann Lee', email: 'ann@example.com' }]);
    const { sub } = book.remember({ name: 'Ann Rivers', email: 'ann@example.com' });
    expect(book.find(sub)?.name).toBe('Ann Rivers');
    expect(book.list()).toHaveLength(1);
  });
});
