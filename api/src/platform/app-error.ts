import type { FieldError } from './field-error.js';

/** What an expected failure carries besides its code and its sentence. */
export interface AppErrorOptions {
  /** Plain values a client or a log may show: ids, limits, field errors. Never a name or free text. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** True when the same call may succeed later without a change; the worker retries only these. */
  readonly retryable?: boolean;
  readonly cause?: unknown;
}

/**
 * An expected failure. Services and use cases throw it; they know nothing of HTTP. `code` is dotted and
 * a contract (`schedule.not-found`); `message` is one English sentence for programs and logs: people
 * read what the client says of the code.
 */
export class AppError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = options.details ?? {};
    this.retryable = options.retryable ?? false;
  }
}

/** Somebody else changed the resource first. `current` is its present state, as the client would read it. */
export class VersionConflictError extends AppError {
  constructor(current: object) {
    super(
      'precondition.failed',
      'This was changed somewhere else in the meantime. Look at the current state, then try again.',
      { details: { current } },
    );
  }
}

/** Nobody reads more; a body of 20,000 wrong values would get an answer larger than itself. */
const mostErrors = 100;

/** A request whose shape or values are wrong: one entry a field, and of very many the first hundred. */
export class InvalidRequestError extends AppError {
  constructor(errors: readonly FieldError[]) {
    const complete = errors
      .slice(0, mostErrors)
      .map(({ params = {}, ...error }) => ({ ...error, params }));
    super('request.invalid', describe(errors.length), { details: { errors: complete } });
  }
}

function describe(count: number): string {
  if (count === 1) return 'One field is not what it must be.';
  const rest = count > mostErrors ? `; the first ${mostErrors} are named` : '';
  return `${count} fields are not what they must be${rest}.`;
}
