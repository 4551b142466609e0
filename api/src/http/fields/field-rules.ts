import type { FieldError as AnyFieldError } from '../../platform/index.js';

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
  'date.before-change',
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
  'fact.over',
  'fixed-time.school-hours',
  'id.taken',
  'idempotency-key',
  'instant',
  'integer',
  'list',
  'list.entries',
  'list.repeats',
  'list.size',
  'meal.both',
  'meal.longer-than-day',
  'meal.outside-window',
  'meal.window',
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

/** A field of a request with the rule that it breaks. */
export type FieldError = AnyFieldError<FieldRule>;
