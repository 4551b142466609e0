import { validate, version as uuidVersion } from 'uuid';

/** Data a queue gave us that no version of this program wrote: trying again cannot help. */
export class JobDataError extends Error {
  constructor(queue: string, expectation: string, value: unknown) {
    super(`${queue}: job data must be ${expectation}, got ${JSON.stringify(value)}`);
    this.name = 'JobDataError';
  }
}

/** Reads the named keys of a plain object; every one must be a uuid. Job data is ids, never names. */
export function readIds<K extends string>(
  queue: string,
  data: unknown,
  keys: readonly K[],
): Record<K, string> {
  const record = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const ids = keys.map((key): [K, string] => {
    const value = record[key];
    if (typeof value !== 'string' || !validate(value) || uuidVersion(value) === 0)
      throw new JobDataError(queue, `an object whose ${key} is a uuid`, value);
    return [key, value];
  });
  return Object.fromEntries(ids) as Record<K, string>;
}
