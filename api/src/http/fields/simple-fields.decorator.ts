import { Field, type FieldOptions } from './field.decorator.js';
import { booleanKind, integerKind, numberKind, type NumberOptions } from './number-kinds.js';
import {
  emailKind,
  enumKind,
  stringKind,
  timeZoneKind,
  uuidKind,
  type StringOptions,
} from './text-kinds.js';
import { dateKind, instantKind, timeKind } from './time-kinds.js';

/** Text of 1 to 200 characters, trimmed, unless said otherwise. */
export function StringField(options: FieldOptions & StringOptions): PropertyDecorator {
  return Field(stringKind(options), options);
}

/** A whole number, 0 or more unless said otherwise. */
export function IntField(options: FieldOptions & NumberOptions): PropertyDecorator {
  return Field(integerKind(options), options);
}

export function NumberField(options: FieldOptions & NumberOptions): PropertyDecorator {
  return Field(numberKind(options), options);
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return Field(booleanKind, options);
}

export interface EnumOptions extends FieldOptions {
  /** A closed set: `as const`, defined once. */
  readonly values: readonly (string | number)[];
  /** The name of the set in the OpenAPI document and the generated client. */
  readonly name?: string;
}

export function EnumField(options: EnumOptions): PropertyDecorator {
  return Field(enumKind(options.values, options.name), options);
}

/** `YYYY-MM-DD`, a date that exists. */
export function DateField(options: FieldOptions): PropertyDecorator {
  return Field(dateKind, options);
}

/** `HH:MM` on the wall clock, 00:00 to 24:00. */
export function TimeField(options: FieldOptions): PropertyDecorator {
  return Field(timeKind, options);
}

/** ISO 8601 in UTC. */
export function InstantField(options: FieldOptions): PropertyDecorator {
  return Field(instantKind, options);
}

export function UuidField(options: FieldOptions): PropertyDecorator {
  return Field(uuidKind, options);
}

/** Lower-cased and trimmed. */
export function EmailField(options: FieldOptions): PropertyDecorator {
  return Field(emailKind, options);
}

/** An IANA time zone. */
export function TimeZoneField(options: FieldOptions): PropertyDecorator {
  return Field(timeZoneKind, options);
}
