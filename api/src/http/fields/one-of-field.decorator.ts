import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiExtraModels, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import { document, type FieldOptions } from './field.decorator.js';
import type { ArrayOptions } from './structure-fields.decorator.js';

/** Classes that differ in their `code` or `kind`. They must stand above the class that uses them. */
type Variants = readonly Class<object>[];

/** One of several DTOs, for answers: a request is not checked by it. */
export function OneOfField(variants: Variants, options: FieldOptions): PropertyDecorator {
  return documentVariants(variants, options, oneOf(variants));
}

/** A list in which each entry is one of several DTOs, for answers. */
export function OneOfArrayField(variants: Variants, options: ArrayOptions): PropertyDecorator {
  const { minimum = 0, maximum = 100 } = options;
  return documentVariants(variants, options, {
    type: 'array',
    items: oneOf(variants),
    minItems: minimum,
    maxItems: maximum,
  });
}

function documentVariants(
  variants: Variants,
  options: FieldOptions,
  schema: ApiPropertyOptions,
): PropertyDecorator {
  return applyDecorators(
    (target: object) => {
      ApiExtraModels(...variants)(target.constructor);
    },
    document(options, schema),
  );
}

function oneOf(variants: Variants): { oneOf: { $ref: string }[] } {
  return { oneOf: variants.map((variant) => ({ $ref: getSchemaPath(variant) })) };
}
