/**
 * The rules that a field of a request can break, by their stable codes. The client has a sentence for each, and a test that
 * none is missing.
 */
export const FIELD_RULES = [
  'age.twice',
  'birth-date.age',
  'body.depth',
  'body.key-length',
  'body.keys',
  'body.nodes',
  'boolean',
  'choice',
  'consent.per-family',
  'date',
  'date.monday',
  'date.once',
  'date.order',
  'date.past',
  'date.range',
  'date.schedule',
  'date.too-long',
  'date.year',
  'email',
  'etag',
  'fact.contradicts',
  'fixed-time.school-hours',
  'id.taken',
  'idempotency-key',
  'instant',
  'integer',
  'list',
  'list.entries',
  'list.repeats',
  'list.size',
  'minutes.step',
  'not-offered',
  'number',
  'object',
  'owner',
  'record.entries',
  'record.key',
  'record.size',
  'required',
  'text',
  'text.characters',
  'text.length',
  'time',
  'time-zone',
  'time.order',
  'time.quarter',
  'time.whole-day',
  'unknown',
  'unknown-id',
  'uuid',
] as const;

export type FieldRule = (typeof FIELD_RULES)[number];

/** What a rule speaks of, by name: `{ minimum: 1, maximum: 80 }`. */
export type FieldRuleParams = Readonly<
  Record<string, string | number | readonly (string | number)[]>
>;

/** One field of a request that is not what it must be. `field` is its path: `children.0.name`. */
export interface FieldError {
  readonly field: string;
  readonly code: FieldRule;
  /** Absent where the code says everything; the answer then holds an empty object. */
  readonly params?: FieldRuleParams;
  /** Short English for programs: people read the sentence that the client has for the code. */
  readonly message: string;
}
