import { CronExpressionParser } from 'cron-parser';

/** The variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One environment variable: its name, what it must be, and how its text becomes a value. */
export interface Variable<T> {
  readonly name: string;
  /** Completes the sentence "NAME must be …". */
  readonly mustBe: string;
  /** Set when the variable may be absent. Secrets never have one. */
  readonly fallback?: { readonly value: T };
  /** Undefined when the text is not acceptable. */
  readonly parse: (text: string) => T | undefined;
}

export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** Reads one variable. An empty value counts as absent, as in a `.env` file with nothing after the sign. */
export function readVariable<T>(variable: Variable<T>, environment: Environment): Reading<T> {
  const text = environment[variable.name]?.trim();
  if (text === undefined || text === '') {
    if (variable.fallback !== undefined) return variable.fallback;
    return { problem: `${variable.name} is not set: it must be ${variable.mustBe}.` };
  }
  const value = variable.parse(text);
  if (value === undefined) {
    // The value itself is left out: it may be a secret, and the sentence goes to a log.
    return { problem: `${variable.name} is not valid: it must be ${variable.mustBe}.` };
  }
  return { value };
}

/** Makes a variable one that may be absent; it is null then. */
export function optional<T>(variable: Variable<T>): Variable<T | null> {
  return { ...variable, fallback: { value: null } };
}

export function text(name: string, mustBe: string, minimumLength = 1): Variable<string> {
  return { name, mustBe, parse: (raw) => (raw.length >= minimumLength ? raw : undefined) };
}

interface IntegerOptions {
  readonly minimum: number;
  readonly maximum: number;
  readonly fallback: number;
}

export function integer(name: string, what: string, options: IntegerOptions): Variable<number> {
  const { minimum, maximum, fallback } = options;
  return {
    name,
    mustBe: `${what}, a whole number from ${minimum} to ${maximum}`,
    fallback: { value: fallback },
    parse: (raw) => inRange(/^-?\d+$/.test(raw) ? Number(raw) : Number.NaN, minimum, maximum),
  };
}

export function decimal(name: string, what: string, options: IntegerOptions): Variable<number> {
  const { minimum, maximum, fallback } = options;
  return {
    name,
    mustBe: `${what}, a number from ${minimum} to ${maximum}`,
    fallback: { value: fallback },
    parse: (raw) => inRange(/^\d+(\.\d+)?$/.test(raw) ? Number(raw) : Number.NaN, minimum, maximum),
  };
}

function inRange(value: number, minimum: number, maximum: number): number | undefined {
  return value >= minimum && value <= maximum ? value : undefined;
}

export function choice<const T extends string>(
  name: string,
  choices: readonly T[],
  fallback: T,
): Variable<T> {
  return {
    name,
    mustBe: `one of ${choices.join(', ')}`,
    fallback: { value: fallback },
    parse: (raw) => choices.find((allowed) => allowed === raw),
  };
}

/** Some of the choices, parted by commas, each once; all of them where nothing is said. */
export function someOf<const T extends string>(
  name: string,
  what: string,
  choices: readonly T[],
): Variable<readonly T[]> {
  return {
    name,
    mustBe: `${what}, parted by commas: some of ${choices.join(', ')}`,
    fallback: { value: choices },
    parse: (raw) => {
      const said = raw.split(',').map((word) => word.trim());
      const known = choices.filter((choice) => said.includes(choice));
      return known.length === said.length ? known : undefined;
    },
  };
}

export function flag(name: string, what: string, fallback: boolean): Variable<boolean> {
  return {
    name,
    mustBe: `true or false (${what})`,
    fallback: { value: fallback },
    parse: (raw) => (raw === 'true' ? true : raw === 'false' ? false : undefined),
  };
}

/** A calendar expression of five or six fields, as the queue's schedulers read it. */
export function cron(name: string, what: string, fallback: string): Variable<string> {
  return {
    name,
    mustBe: `${what}, a cron expression such as ${fallback}`,
    fallback: { value: fallback },
    parse: (raw) => (isCron(raw) ? raw : undefined),
  };
}

function isCron(raw: string): boolean {
  // A shorter one would be filled up with zeros: every hour instead of what was meant.
  if (![5, 6].includes(raw.split(/\s+/).length)) return false;
  try {
    CronExpressionParser.parse(raw, { tz: 'UTC' });
    return true;
  } catch {
    return false;
  }
}

interface AddressOptions {
  readonly protocols: readonly string[];
  readonly fallback?: string;
}

/** An absolute URL with one of the protocols; `mustBe` ends with an example. */
export function address(name: string, mustBe: string, options: AddressOptions): Variable<string> {
  return {
    name,
    mustBe,
    fallback: options.fallback === undefined ? undefined : { value: options.fallback },
    parse: (raw) => {
      const protocol = URL.canParse(raw) ? new URL(raw).protocol.slice(0, -1) : '';
      return options.protocols.includes(protocol) ? raw.replace(/\/$/, '') : undefined;
    },
  };
}
