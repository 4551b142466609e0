/** Each begins where a word begins, so that a long word is read once and not anew from each of its letters. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/g, '[e-mail]'],
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/(?<!\w)(\w+:\/\/[^\s:/@]+):[^\s@/]+@/g, '$1:[secret]@'],
];

/** The text without e-mail addresses, tokens and passwords of addresses. */
export function redact(text: string): string {
  return patterns.reduce((cleaned, [pattern, mask]) => cleaned.replace(pattern, mask), text);
}

export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const longestMessage = 4_000;
const longestStack = 16_000;
/** Causes of causes; an error may even be its own. */
const mostCauses = 8;

/**
 * An error as a log may show it. Only known fields are taken: a database driver hangs the statement, its
 * parameters and the offending row on its errors, and those hold names. It never throws, whatever was thrown: a
 * filter that fails while it logs would answer nothing.
 */
export function loggedError(error: unknown): LoggedError {
  return logged(error, mostCauses);
}

function logged(error: unknown, causesLeft: number): LoggedError {
  try {
    if (!(error instanceof Error)) {
      return { type: typeof error, message: shown(thrownText(error), longestMessage) };
    }
    const { code, name, message, stack, cause } = error as Error & { readonly code?: unknown };
    return {
      type: typeof name === 'string' ? shown(name, longestMessage) : 'Error',
      message: typeof message === 'string' ? shown(message, longestMessage) : `(${typeof message})`,
      ...(typeof code === 'string' ? { code: shown(code, longestMessage) } : {}),
      ...(typeof stack === 'string' ? { stack: shown(stack, longestStack) } : {}),
      ...(cause === undefined || causesLeft === 0 ? {} : { cause: logged(cause, causesLeft - 1) }),
    };
  } catch {
    return { type: typeof error, message: 'an error that cannot be read' };
  }
}

/** Redacted, and cut between two words where it is very long: half an address would not be known as one. */
function shown(text: string, longest: number): string {
  if (text.length <= longest) return redact(text);
  const kept = text.slice(0, longest);
  return `${redact(kept.slice(0, lastBlank(kept)))} [cut]`;
}

function lastBlank(text: string): number {
  return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'), 0);
}

/** What is known of something thrown that is no Error; of an object its fields' names, since their values may be anybody's. */
function thrownText(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const message: unknown = Reflect.get(thrown, 'message');
  if (typeof message === 'string') return message;
  const status: unknown = Reflect.get(thrown, 'statusCode') ?? Reflect.get(thrown, 'status');
  const said = typeof status === 'number' ? ` and status ${status}` : '';
  return `an object with the fields ${Object.keys(thrown).join(', ') || 'none'}${said}`;
}

/** The path of a request without its query, which may hold a sign-in code. */
export function pathOf(url: string): string {
  return redact(url.split('?', 1)[0] ?? '');
}
