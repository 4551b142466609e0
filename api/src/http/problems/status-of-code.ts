/**
 * The one place where an error's code becomes an HTTP status. Exact codes first, then the last word of the
 * code, so that a feature's `child.not-found` needs no row of its own.
 */
const byCode: Readonly<Record<string, number>> = {
  'request.invalid': 400,
  'request.malformed': 400,
  'request.too-large': 413,
  'request.unsupported': 415,
  'request.too-many': 429,
  'route.not-found': 404,
  'auth.required': 401,
  'auth.expired': 401,
  'auth.refused': 401,
  'csrf.invalid': 403,
  'role.insufficient': 403,
  'consent.required': 403,
  'precondition.failed': 412,
  'precondition.required': 428,
  'idempotency.mismatch': 422,
  'model.file-invalid': 422,
  'service.unavailable': 503,
  internal: 500,
};

/** The codes that any route may answer. */
export const GENERAL_CODES: readonly string[] = Object.keys(byCode);

const byLastWord: Readonly<Record<string, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

/** 409 for every other expected failure: the request was valid, but the present state forbids it. */
const conflict = 409;

export function statusOfCode(code: string): number {
  const lastWord = code.slice(code.lastIndexOf('.') + 1);
  return byCode[code] ?? byLastWord[lastWord] ?? conflict;
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Sign in first',
  403: 'This is not allowed',
  404: 'Not found',
  405: 'This cannot be done here',
  409: 'This does not fit the present state',
  410: 'No longer there',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Not a format we read',
  422: 'This cannot be processed',
  428: 'A precondition is missing',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not available at the moment',
};

export function titleOfStatus(status: number): string {
  return titles[status] ?? titles[status >= 500 ? 500 : 400] ?? 'Error';
}

const codesOfStatus: Readonly<Record<number, string>> = {
  404: 'route.not-found',
  413: 'request.too-large',
  415: 'request.unsupported',
  429: 'request.too-many',
  503: 'service.unavailable',
};

/** The code of a failure that only has a status: those of the web framework and its body parser. */
export function codeOfStatus(status: number): string {
  return codesOfStatus[status] ?? (status >= 500 ? 'internal' : 'request.malformed');
}
