import { AppError, VersionConflictError } from '../../platform/index.js';

/** The row an editor changes, at the version the editor saw. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
}

/**
 * What it means when a change for a version touched no row: the resource is gone, or it is at another version and
 * `current` shows it as the client would read it.
 */
export function stale(current: object | null, what: string): AppError {
  return current === null ? notFound(what) : new VersionConflictError(current);
}

/** `notFound('child')` is `child.not-found`: it is not there, or is another family's. */
export function notFound(what: string): AppError {
  return new AppError(`${what}.not-found`, `This ${what.replaceAll('-', ' ')} does not exist.`);
}
