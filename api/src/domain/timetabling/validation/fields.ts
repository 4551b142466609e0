/** A wrong field of a problem: its path, and what it must be. */
export interface FieldError {
  /** Written as in code: `children[0].windows[2][1]`. Empty for the problem itself. */
  readonly path: string;
  readonly message: string;
}

export type Reader = (value: unknown, path: string, errors: FieldError[]) => boolean;

/** A whole number from `min` to `max`, both included. */
export function whole(min: number, max: number): Reader {
  return (value, path, errors) => {
    const isValid = Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
    if (!isValid) report(errors, path, `must be a whole number from ${min} to ${max}`, value);
    return isValid;
  };
}

export const text: Reader = (value, path, errors) => {
  const isValid = typeof value === 'string' && value.length > 0;
  if (!isValid) report(errors, path, 'must be a text that is not empty', value);
  return isValid;
};

export const flag: Reader = (value, path, errors) => {
  const isValid = typeof value === 'boolean';
  if (!isValid) report(errors, path, 'must be true or false', value);
  return isValid;
};

export function oneOf(allowed: readonly (string | number)[]): Reader {
  return (value, path, errors) => {
    const isValid = allowed.includes(value as string | number);
    if (!isValid) report(errors, path, `must be one of ${allowed.join(', ')}`, value);
    return isValid;
  };
}

export function orNull(reader: Reader): Reader {
  return (value, path, errors) => value === null || reader(value, path, errors);
}

export function optional(reader: Reader): Reader {
  return (value, path, errors) => value === undefined || reader(value, path, errors);
}

/** For a field that only another format has. */
export function absentIn(format: string): Reader {
  return (value, path, errors) => {
    if (value !== undefined) errors.push({ path, message: `must be absent in ${format}` });
    return value === undefined;
  };
}

/** A list whose every entry passes `entry`, with `length` (when given) or `min` to `max` entries. */
export function list(
  entry: Reader,
  size: { length?: number; min?: number; max?: number } = {},
): Reader {
  return (value, path, errors) => {
    if (!Array.isArray(value)) {
      report(errors, path, 'must be a list', value);
      return false;
    }
    const { length, min = length ?? 0, max = length ?? Infinity } = size;
    if (value.length < min || value.length > max) {
      const wanted =
        min === max ? `${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
      errors.push({ path, message: `must have ${wanted} entries, has ${value.length}` });
      return false;
    }
    let isValid = true;
    // A plain loop, so that a hole in a sparse list is looked at too.
    for (let i = 0; i < value.length; i++) {
      isValid = entry(value[i], `${path}[${i}]`, errors) && isValid;
    }
    return isValid;
  };
}

/** [from, to] with 0 <= from <= to <= slotsPerDay. */
export function interval(slotsPerDay: number): Reader {
  const ends = list(whole(0, slotsPerDay), { length: 2 });
  return (value, path, errors) => {
    if (!ends(value, path, errors)) return false;
    const [from, to] = value as [number, number];
    if (to < from)
      errors.push({ path: `${path}[1]`, message: `must be at least ${from}, got ${to}` });
    return to >= from;
  };
}

/** An object whose listed fields all pass; other fields are ignored. */
export function record(fields: Readonly<Record<string, Reader>>): Reader {
  return (value, path, errors) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(errors, path, 'must be an object', value);
      return false;
    }
    let isValid = true;
    for (const [name, reader] of Object.entries(fields)) {
      const field = (value as Record<string, unknown>)[name];
      isValid = reader(field, path === '' ? name : `${path}.${name}`, errors) && isValid;
    }
    return isValid;
  };
}

/** Reports entries that have the same key. */
export function noDuplicates(
  keys: readonly unknown[],
  pathOf: (i: number) => string,
  errors: FieldError[],
): void {
  const seen = new Map<unknown, number>();
  keys.forEach((key, i) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else
      errors.push({
        path: pathOf(i),
        message: `must be different from ${pathOf(first)}, both are ${String(key)}`,
      });
  });
}

function report(errors: FieldError[], path: string, rule: string, value: unknown): void {
  const got = value === undefined ? 'it is missing' : `got ${brief(value)}`;
  errors.push({ path, message: `${rule}, ${got}` });
}

function brief(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
