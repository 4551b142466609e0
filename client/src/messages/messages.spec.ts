import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { i18n } from '@lingui/core';
import * as english from './en';
import { messagesOf, wordFor, type Catalogue } from './i18n';
import { toPseudo } from './pseudo';

/** Every message of a catalogue with its name. */
function messagesIn(part: Catalogue, path = ''): [name: string, text: string][] {
  return Object.entries(part).flatMap(([name, entry]) =>
    typeof entry === 'string'
      ? [[`${path}${name}`, entry] as [string, string]]
      : messagesIn(entry as Catalogue, `${path}${name}.`),
  );
}

const all = messagesIn(english);

/** A message in the pseudo-language, with every argument as the number 2. */
function pseudo(name: string, text: string): string {
  const names = [...text.matchAll(/\{(\w+)[,}]/g)].map(([, argument]) => [argument, 2]);
  i18n.load('en', { [`pseudo.${name}`]: toPseudo(compileMessageOrThrow(text)) as never });
  return i18n._(`pseudo.${name}`, Object.fromEntries(names));
}

describe('the catalogue of messages', () => {
  it('is ICU text throughout', () => {
    const broken = all.filter(([, text]) => {
      try {
        return compileMessageOrThrow(text).length === 0;
      } catch {
        return true;
      }
    });
    expect(all.length).toBeGreaterThan(900);
    expect(broken).toEqual([]);
  });

  it('has words for every count and kind, whatever a language asks for', () => {
    const choosing = all.filter(([, text]) => /, (plural|select),/.test(text));
    expect(choosing.length).toBeGreaterThan(20);
    expect(choosing.filter(([, text]) => !/\bother \{/.test(text))).toEqual([]);
  });

  it('has quotation marks and apostrophes that ICU does not take for its own', () => {
    expect(all.filter(([, text]) => /['"]/.test(text))).toEqual([]);
  });

  it('shows every message in the pseudo-language without a plain letter, and 40 % longer', () => {
    const plain = all.filter(([name, text]) =>
      /[a-z]/i.test(pseudo(name, text).replace(/<\/?\w+>/g, '')),
    );
    const short = all.filter(([name, text]) => {
      const letters = text.replace(/\{\w+\}/g, '2');
      return !/[{}]/.test(letters) && pseudo(name, text).length < letters.length * 1.4;
    });
    expect(plain).toEqual([]);
    expect(short).toEqual([]);
  });
});

describe('strings read from the catalogue', () => {
  const strings = messagesOf('spec', {
    title: 'A title',
    lessons: '{count, plural, one {# lesson} other {# lessons}} of {name}',
    child: '{named, select, no {the child} other {{name}}}',
    kinds: { good: 'Good', bad: 'Bad' },
  });

  it('are text, or functions of the arguments that the text names', () => {
    expect(strings.title).toBe('A title');
    expect(strings.kinds).toEqual({ good: 'Good', bad: 'Bad' });
    expect(strings.lessons({ count: 1, name: 'Ella' })).toBe('1 lesson of Ella');
    expect(strings.lessons({ count: 2, name: 'Ella' })).toBe('2 lessons of Ella');
    expect(strings.child({ named: 'no', name: '' })).toBe('the child');
  });

  it('do not compile with an argument missing, superfluous or of another type', () => {
    const wrong = [
      // @ts-expect-error: the name is missing
      () => strings.lessons({ count: 1 }),
      // @ts-expect-error: the text has no place for a day
      () => strings.lessons({ count: 1, name: 'Ella', day: 'Monday' }),
      // @ts-expect-error: only a number can be counted
      () => strings.lessons({ count: '1', name: 'Ella' }),
    ];
    expect(wrong).toHaveLength(3);
  });

  it('have no word for a code that is not theirs', () => {
    expect(wordFor(strings.kinds, 'good')).toBe('Good');
    expect(wordFor(strings.kinds, 'toString')).toBeUndefined();
  });
});
