const patterns: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/g, '[e-mail]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/(\w+:\/\/[^\s:/@]+):[^\s@/]+@/g, '$1:[secret]@'],
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

/**
 * An error as a log may show it. Only known fields are taken: a database driver hangs the statement, its
 * parameters and the offending row on its errors, and those hold names.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: redact(thrownText(error)) };
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    message: redact(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: redact(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
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
