import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { Kind, Rule } from './kind.js';

/** What every field says about itself. */
export interface FieldOptions {
  /** One phrase for the documentation. */
  readonly description: string;
  readonly example?: unknown;
  /** May be absent. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}

const required: Rule = {
  code: 'required',
  mustBe: 'be given',
  holds: (value) => value !== undefined && value !== null,
};

/** Validation and OpenAPI text of one property, from one description of what it holds. */
export function Field(kind: Kind, options: FieldOptions): PropertyDecorator {
  const clean = kind.clean;
  return applyDecorators(
    document(options, documented(kind, options)),
    presence(options),
    ...[required, ...kind.rules].map(check),
    ...(clean === undefined ? [] : [Transform(({ value }) => clean(value))]),
  );
}

/** Absent or null values skip all rules where the field allows them. */
export function presence({ optional, nullable }: FieldOptions): PropertyDecorator {
  return ValidateIf(
    (_object, value: unknown) =>
      !(optional === true && value === undefined) && !(nullable === true && value === null),
  );
}

/** One rule as a class-validator constraint whose name is our stable code, and whose context holds the parameters. */
export function check(rule: Rule): PropertyDecorator {
  return ValidateBy(
    {
      name: rule.code,
      validator: {
        validate: rule.holds,
        defaultMessage: (context) => `${context?.property ?? 'value'} must ${rule.mustBe}`,
      },
    },
    { context: rule.params ?? {} },
  );
}

/** The rule that a value is there at all. */
export const checkRequired = (): PropertyDecorator => check(required);

function documented({ schema, enumName }: Kind, { example }: FieldOptions): ApiPropertyOptions {
  return {
    ...(schema as ApiPropertyOptions),
    ...(enumName === undefined ? {} : { enumName }),
    ...(example === undefined ? {} : { example }),
  };
}

export function document(options: FieldOptions, schema: ApiPropertyOptions): PropertyDecorator {
  return ApiProperty({
    ...schema,
    description: options.description,
    required: options.optional !== true,
    ...(options.nullable === true ? { nullable: true } : {}),
  } as ApiPropertyOptions);
}
