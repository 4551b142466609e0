import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
}

/** Which fields an example has: those it must have, or all of them. */
export type Extent = 'required' | 'all';

interface Source {
  readonly document: OpenAPIObject;
  readonly extent: Extent;
}

/** A body that a schema describes, from the examples of its fields: the smallest there is, or one with every field. */
export function exampleBody(
  document: OpenAPIObject,
  schema: object,
  extent: Extent = 'required',
): object {
  return valueOf({ document, extent }, schema) as object;
}

/** The example of one value, such as a parameter. */
export function exampleValue(document: OpenAPIObject, schema: object): unknown {
  return valueOf({ document, extent: 'all' }, schema);
}

function valueOf(source: Source, schema: Schema): unknown {
  if (schema.$ref !== undefined) return valueOf(source, resolve(source.document, schema.$ref));
  if (schema.example !== undefined) return schema.example;
  const inner = schema.allOf?.[0] ?? schema.oneOf?.[0];
  if (inner !== undefined) return valueOf(source, inner);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) return objectOf(source, schema);
  if (schema.items !== undefined) {
    const length = Math.max(schema.minItems ?? 0, source.extent === 'all' ? 1 : 0);
    return Array.from({ length }, () => valueOf(source, schema.items ?? {}));
  }
  if (schema.type === 'string') return schema.format === 'uuid' ? exampleId : 'text';
  if (schema.type === 'boolean') return true;
  return schema.minimum ?? {};
}

/** The id that the document uses for every example of one. */
export const exampleId = '0199a3c2-7b1e-7c55-8f1a-2d4e6f8a9b0c';

function objectOf(source: Source, { properties = {}, required = [] }: Schema): object {
  const entries = Object.entries(properties)
    .filter(([name]) => source.extent === 'all' || required.includes(name))
    .map(([name, property]) => [name, valueOf(source, property)]);
  return Object.fromEntries(entries) as object;
}

function resolve(document: OpenAPIObject, reference: string): Schema {
  const name = reference.split('/').at(-1) ?? '';
  return (document.components?.schemas?.[name] ?? {}) as Schema;
}
