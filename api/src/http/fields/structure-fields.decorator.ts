import { applyDecorators, type Type as Class } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { FieldError } from './field-rules.js';
import { keepEntryErrors } from './entry-errors.js';
import { check, checkRequired, document, presence, type FieldOptions } from './field.decorator.js';
import { brokenRule, errorOf, type Kind, type Rule } from './kind.js';

export type ClassOf = () => Class<object>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const object: Rule = { code: 'object', mustBe: 'be an object', holds: isObject };

// Swagger knows a function that names a class later by its own name, `type`: hence `type: () => of()`.

/** Another DTO. */
export function ObjectField(of: ClassOf, options: FieldOptions): PropertyDecorator {
  return applyDecorators(
    document(options, { type: () => of(), ...exampleOf(options) }),
    presence(options),
    checkRequired(),
    check(object),
    ValidateNested(),
    Type(of),
  );
}

export interface ArrayOptions extends FieldOptions {
  /** Entries at least. Default 0. */
  readonly minimum?: number;
  /** Entries at most. Default 100. */
  readonly maximum?: number;
  /** Whether an entry may stand twice. Default true; only for lists of plain values. */
  readonly repeats?: boolean;
}

/** A list of DTOs (`ArrayField(() => ChildDto, …)`) or of plain values (`ArrayField(uuidKind, …)`). */
export function ArrayField(of: ClassOf | Kind, options: ArrayOptions): PropertyDecorator {
  const { minimum = 0, maximum = 100 } = options;
  const size = { minItems: minimum, maxItems: maximum, ...exampleOf(options) };
  const common = [presence(options), checkRequired(), ...sizeRules(minimum, maximum).map(check)];
  if (typeof of === 'function') {
    return applyDecorators(
      document(options, { type: () => of(), isArray: true, ...size }),
      ...common,
      check(entriesAreObjects),
      ValidateNested(),
      Type(of),
    );
  }
  const clean = of.clean;
  return applyDecorators(
    document(options, listSchema(of, size)),
    ...common,
    check(entriesAre(of)),
    ...(options.repeats === false ? [check(noRepeats)] : []),
    ...(clean === undefined
      ? []
      : [
          Transform(({ value }: { value: unknown }) =>
            Array.isArray(value) ? value.map(clean) : value,
          ),
        ]),
  );
}

function listSchema(of: Kind, size: object): ApiPropertyOptions {
  const { example, ...items } = of.schema;
  if (of.enumName !== undefined) {
    return {
      ...of.schema,
      enumName: of.enumName,
      isArray: true,
      example: [example],
      ...size,
    } as ApiPropertyOptions;
  }
  return { type: 'array', items, example: [example], ...size };
}

export const exampleOf = ({ example }: FieldOptions): object =>
  example === undefined ? {} : { example };

function sizeRules(minimum: number, maximum: number): Rule[] {
  return [
    { code: 'list', mustBe: 'be a list', holds: Array.isArray },
    {
      code: 'list.size',
      params: { minimum, maximum },
      mustBe: `have ${minimum} to ${maximum} entries`,
      holds: (value) => Array.isArray(value) && value.length >= minimum && value.length <= maximum,
    },
  ];
}

const noRepeats: Rule = {
  code: 'list.repeats',
  mustBe: 'not name anything twice',
  holds: (value) => Array.isArray(value) && new Set(value).size === value.length,
};

const entriesAreObjects = entriesAre({ rules: [object], schema: {} });

function entriesAre(kind: Kind): Rule {
  return {
    code: 'list.entries',
    mustBe: 'hold only valid entries',
    holds: (value) =>
      Array.isArray(value) &&
      keep(
        value,
        value.flatMap((entry, index) => entryErrors(kind, entry, index)),
      ),
  };
}

function entryErrors(kind: Kind, entry: unknown, index: number): FieldError[] {
  const rule = brokenRule(kind, entry);
  if (rule === undefined) return [];
  return [errorOf(rule, String(index), `entry ${index + 1}`)];
}

/** Keeps the errors of a container's entries for the pipe; true when there is none. */
export function keep(container: object, errors: readonly FieldError[]): boolean {
  keepEntryErrors(container, errors);
  return errors.length === 0;
}
