import type { FieldError } from './field-rules.js';

/**
 * Errors of the entries of a list or a record, kept by that list until the pipe collects them. class-validator
 * gives a rule one message a property and no way to say which entry it means.
 */
const errorsOf = new WeakMap<object, readonly FieldError[]>();

/** `field` of each error is relative to the container: `2`, or `monday.startTime`. */
export function keepEntryErrors(container: object, errors: readonly FieldError[]): void {
  errorsOf.set(container, errors);
}

export function entryErrorsOf(container: unknown): readonly FieldError[] {
  return typeof container === 'object' && container !== null ? (errorsOf.get(container) ?? []) : [];
}
