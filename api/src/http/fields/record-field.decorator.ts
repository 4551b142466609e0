import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FieldError } from './field-rules.js';
import { check, checkRequired, document, presence, type FieldOptions } from './field.decorator.js';
import { flattenErrors } from './flatten-errors.js';
import { brokenRule, errorOf, type Kind } from './kind.js';
import { exampleOf, isObject, keep, object, type ClassOf } from './structure-fields.decorator.js';
import { validationOptions } from './validation-options.js';

export interface RecordOptions extends FieldOptions {
  /** What a key must be. */
  readonly keys: Kind;
  /** Keys at most. Default 100. */
  readonly maximum?: number;
}

/** An object used as a dictionary: `{ [childId]: BestTimesDto }` or `{ [statement]: 1..5 }`. */
export function RecordField(of: ClassOf | Kind, options: RecordOptions): PropertyDecorator {
  const { keys, maximum = 100 } = options;
  const errorsIn = typeof of === 'function' ? dtoErrors : kindErrors(of);
  return applyDecorators(
    recordDocument(of, options),
    presence(options),
    checkRequired(),
    check(object),
    check({
      code: 'record.size',
      params: { maximum },
      mustBe: `have at most ${maximum} entries`,
      holds: (value) => isObject(value) && Object.keys(value).length <= maximum,
    }),
    check({
      code: 'record.entries',
      mustBe: 'hold only valid entries',
      holds: (value) =>
        isObject(value) &&
        keep(
          value,
          Object.entries(value).flatMap(([key, entry]) => [
            ...keyErrors(keys, key),
            ...errorsIn(key, entry),
          ]),
        ),
    }),
    ...(typeof of === 'function'
      ? [Transform(({ value }: { value: unknown }) => instancesOf(of(), keys, value))]
      : []),
  );
}

function recordDocument(of: ClassOf | Kind, options: RecordOptions): PropertyDecorator {
  const base = { type: 'object', ...exampleOf(options) } as const;
  if (typeof of !== 'function') {
    const schema = { ...base, additionalProperties: of.schema } as ApiPropertyOptions;
    return document(options, schema);
  }
  // A reference is made here and now, so the class must stand above the one that uses it.
  const schema = { ...base, additionalProperties: { $ref: getSchemaPath(of()) } };
  return applyDecorators(
    (target: object) => {
      ApiExtraModels(of())(target.constructor);
    },
    document(options, schema),
  );
}

function instancesOf(of: Class<object>, keys: Kind, value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, entry]): [string, unknown] => [
    (keys.clean?.(key) ?? key) as string,
    isObject(entry) ? plainToInstance(of, entry) : entry,
  ]);
  return Object.fromEntries(entries);
}

function keyErrors(kind: Kind, key: string): FieldError[] {
  const rule = brokenRule(kind, key);
  return rule === undefined
    ? []
    : [{ field: key, code: 'record.key', message: `the key must ${rule.mustBe}` }];
}

function kindErrors(kind: Kind): (key: string, entry: unknown) => FieldError[] {
  return (key, entry) => {
    const rule = brokenRule(kind, entry);
    return rule === undefined ? [] : [errorOf(rule, key)];
  };
}

function dtoErrors(key: string, entry: unknown): FieldError[] {
  if (!isObject(entry)) return [errorOf(object, key)];
  return flattenErrors(validateSync(entry, validationOptions), key);
}
