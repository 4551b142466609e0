import { ConfigError } from './config-error.js';
import { readVariable, type Environment, type Variable } from './variable.js';

export type Variables = Readonly<Record<string, Variable<unknown>>>;

type Values<V extends Variables> = {
  readonly [K in keyof V]: V[K] extends Variable<infer T> ? T : never;
};

/** A class that reads its variables when it is made, and is frozen afterwards. */
export interface SectionClass<V extends Variables> {
  readonly variables: V;
  new (environment: Environment): Values<V> & SectionRules;
}

interface SectionRules {
  /** What is wrong with the values together. A section with such a rule overrides it. */
  conflicts(): readonly string[];
}

/**
 * The base of a configuration section. `class QueueConfig extends section({ valkeyUrl: … })` has a typed,
 * read-only property per variable; making one throws a ConfigError that lists all that is wrong.
 */
export function section<const V extends Variables>(variables: V): SectionClass<V> {
  class Section {
    static readonly variables = variables;

    constructor(environment: Environment) {
      const problems: string[] = [];
      for (const [property, variable] of Object.entries(variables)) {
        const reading = readVariable(variable, environment);
        if ('problem' in reading) problems.push(reading.problem);
        else Object.assign(this, { [property]: reading.value });
      }
      if (problems.length === 0) problems.push(...this.conflicts());
      if (problems.length > 0) throw new ConfigError(problems);
      Object.freeze(this);
    }

    conflicts(): readonly string[] {
      return [];
    }
  }
  return Section as unknown as SectionClass<V>;
}
