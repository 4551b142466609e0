import { isTimeZone } from '../../domain/calendar/index.js';
import { isLines, isOneLine, plainText } from '../../platform/index.js';
import type { FieldRule } from './field-rules.js';
import type { Kind, Rule } from './kind.js';

const isText = (value: unknown): value is string => typeof value === 'string';

function textRule(code: FieldRule, mustBe: string, holds: (text: string) => boolean): Rule {
  return { code, mustBe, holds: (value) => isText(value) && holds(value) };
}

const text: Rule = { code: 'text', mustBe: 'be text', holds: isText };

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const isStorable = (value: string): boolean =>
  !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);

const oneLine = textRule(
  'text.characters',
  'be one line without control characters',
  (value) => isStorable(value) && isOneLine(value),
);

const severalLines = textRule(
  'text.characters',
  'hold no control characters but line breaks',
  (value) => isStorable(value) && isLines(value),
);

export interface StringOptions {
  /** Characters after cleaning; a text of which nothing can be seen has none. Default 1. */
  readonly minimum?: number;
  /** Default 200. */
  readonly maximum?: number;
  /** Whether it may have line breaks, as notes and comments have. Default false: names and titles have none. */
  readonly lines?: boolean;
}

export function stringKind({
  minimum = 1,
  maximum = 200,
  lines = false,
}: StringOptions = {}): Kind {
  const length = {
    ...textRule(
      'text.length',
      minimum === 0 ? `be at most ${maximum} characters` : `be ${minimum} to ${maximum} characters`,
      (value) => value.length >= minimum && value.length <= maximum,
    ),
    params: { minimum, maximum },
  };
  return {
    rules: [text, lines ? severalLines : oneLine, length],
    schema: { type: 'string', minLength: minimum, maxLength: maximum },
    clean: (value) => (isText(value) ? plainText(value) : value),
  };
}

const uuid = textRule('uuid', 'be a UUID', (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value),
);

export const uuidKind: Kind = {
  rules: [text, uuid],
  schema: { type: 'string', format: 'uuid', example: '0199a3c2-7b1e-7c55-8f1a-2d4e6f8a9b0c' },
  // As the database writes it: ids are compared as text.
  clean: (value) => (isText(value) ? value.toLowerCase() : value),
};

/** Long enough for every mailbox in use; the real proof of an address is a message that arrives. */
const email = textRule(
  'email',
  'be an e-mail address',
  (value) => value.length <= 254 && /^[^\s\p{C}@]+@[^\s\p{C}@.]+(\.[^\s\p{C}@.]+)+$/u.test(value),
);

export const emailKind: Kind = {
  rules: [text, email],
  schema: { type: 'string', format: 'email', example: 'anna.rivers@example.org' },
  clean: (value) => (isText(value) ? value.trim().toLowerCase() : value),
};

export const timeZoneKind: Kind = {
  rules: [text, textRule('time-zone', 'be a time zone such as Europe/Madrid', isTimeZone)],
  schema: { type: 'string', example: 'America/Chicago' },
};

export function enumKind<T extends string | number>(values: readonly T[], name?: string): Kind {
  const list = values.join(', ');
  return {
    rules: [
      {
        code: 'choice',
        params: { allowed: values },
        mustBe: `be one of ${list}`,
        holds: (value) => values.includes(value as T),
      },
    ],
    schema: {
      type: typeof values[0] === 'number' ? 'integer' : 'string',
      enum: [...values],
      example: values[0],
    },
    enumName: name,
  };
}
