import type { FieldRuleParams } from '../../platform/index.js';
import type { FieldError, FieldRule } from './field-rules.js';

/** The part of JSON Schema that OpenAPI shares and our fields need. */
export interface FieldSchema {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object';
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly example?: string | number | boolean;
}

/** One thing a value must be. `code` and `params` are stable; `mustBe` completes "<field> must …", for programs. */
export interface Rule {
  readonly code: FieldRule;
  /** What the rule speaks of; absent where the code says everything. */
  readonly params?: FieldRuleParams;
  readonly mustBe: string;
  readonly holds: (value: unknown) => boolean;
}

/** A kind of value: how to check it and how to document it, so that the two cannot disagree. */
export interface Kind {
  readonly rules: readonly Rule[];
  readonly schema: FieldSchema;
  /** Name under which an enumeration stands in the OpenAPI document. */
  readonly enumName?: string;
  /** Applied before the rules. */
  readonly clean?: (value: unknown) => unknown;
}

/** The first rule the value breaks. */
export function brokenRule(kind: Kind, value: unknown): Rule | undefined {
  return kind.rules.find((rule) => !rule.holds(value));
}

/** The error of a field that breaks a rule; `name` is what the message calls it. */
export function errorOf({ code, params, mustBe }: Rule, field: string, name = field): FieldError {
  return { field, code, params, message: `${name} must ${mustBe}` };
}
