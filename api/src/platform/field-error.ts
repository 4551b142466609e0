/** What a rule speaks of, by name: `{ minimum: 1, maximum: 80 }`. */
export type FieldRuleParams = Readonly<
  Record<string, string | number | readonly (string | number)[]>
>;

/** One field of a request that is not what it must be. `field` is its path: `children.0.name`. */
export interface FieldError<Code extends string = string> {
  readonly field: string;
  /** The rule that it breaks. */
  readonly code: Code;
  /** Absent where the code says everything; the answer then holds an empty object. */
  readonly params?: FieldRuleParams;
  /** Short English for programs: people read the sentence that the client has for the code. */
  readonly message: string;
}
