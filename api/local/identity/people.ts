import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Somebody who can sign in at the stand-in. `sub` is derived from the e-mail, so it is the same at every start. */
export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a typed person, one sentence a field; empty when nothing is. */
export interface TypedPersonErrors {
  readonly name?: string;
  readonly email?: string;
}

const longestName = 80;
const longestEmail = 254;
const rememberedPeople = 30;

/** The people a fresh stand-in offers. Anna is the parent of the demonstration family, Sam its data steward. */
export const suggestedPeople: readonly TypedPerson[] = [
  { name: 'Anna Rivers', email: 'anna.rivers@example.com' },
  { name: 'Tom Rivers', email: 'tom.rivers@example.com' },
  { name: 'Grace Hill', email: 'grace.hill@example.com' },
  { name: 'Sam Steward', email: 'sam.steward@example.com' },
];

export function checkTypedPerson({ name, email }: TypedPerson): TypedPersonErrors {
  const errors: { name?: string; email?: string } = {};
  if (name.trim() === '') errors.name = 'Type a name.';
  else if (name.trim().length > longestName) {
    errors.name = `The name must be at most ${longestName} characters.`;
  }
  const address = email.trim();
  if (!/^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(address) || address.length > longestEmail) {
    errors.email = 'Type an e-mail address such as anna@example.com.';
  }
  return errors;
}

export function toPerson({ name, email }: TypedPerson): Person {
  const fullName = name.trim().replace(/\s+/g, ' ');
  const lastSpace = fullName.lastIndexOf(' ');
  const address = email.trim().toLowerCase();
  return {
    sub: subjectOf(address),
    name: fullName,
    givenName: lastSpace === -1 ? fullName : fullName.slice(0, lastSpace),
    familyName: lastSpace === -1 ? '' : fullName.slice(lastSpace + 1),
    email: address,
  };
}

/** Google's subjects are decimal digits, 21 of them; so are these. */
function subjectOf(email: string): string {
  const digest = createHash('sha256').update(email).digest('hex');
  return `1${(BigInt(`0x${digest}`) % 10n ** 20n).toString().padStart(20, '0')}`;
}

/**
 * The people who can sign in: the offered ones, then those typed before, the latest first. With a file, typed people
 * are offered again after the next start.
 */
export class PeopleBook {
  private readonly offered: readonly Person[];
  private typed: Person[];

  constructor(
    people: readonly TypedPerson[],
    private readonly file?: string,
  ) {
    this.offered = people.map(toPerson);
    this.typed = file === undefined ? [] : readPeople(file);
  }

  list(): Person[] {
    const known = new Set(this.offered.map((person) => person.sub));
    return [...this.offered, ...this.typed.filter((person) => !known.has(person.sub))];
  }

  find(sub: string): Person | undefined {
    // A typed person may have changed the name of an offered one; the last word counts.
    return [...this.typed, ...this.offered].find((person) => person.sub === sub);
  }

  remember(typed: TypedPerson): Person {
    const person = toPerson(typed);
    const others = this.typed.filter((known) => known.sub !== person.sub);
    this.typed = [person, ...others].slice(0, rememberedPeople);
    if (this.file !== undefined) writePeople(this.file, this.typed);
    return person;
  }
}

function readPeople(file: string): Person[] {
  try {
    const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(rows) ? rows.filter(isTypedPerson).map(toPerson) : [];
  } catch {
    // No file yet, or one cut short by a crash: the typed people are a convenience, not a truth.
    return [];
  }
}

function isTypedPerson(row: unknown): row is TypedPerson {
  if (typeof row !== 'object' || row === null || !('name' in row) || !('email' in row))
    return false;
  const { name, email } = row;
  if (typeof name !== 'string' || typeof email !== 'string') return false;
  return Object.keys(checkTypedPerson({ name, email })).length === 0;
}

function writePeople(file: string, people: readonly Person[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const rows = people.map(({ name, email }) => ({ name, email }));
  writeFileSync(`${file}.new`, `${JSON.stringify(rows, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
