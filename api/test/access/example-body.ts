import type { OpenAPIObject } from '@nestjs/swagger';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
}

/** The smallest body a schema accepts, from the examples of its required fields. */
export function exampleBody(document: OpenAPIObject, schema: object): object {
  return valueOf(document, schema) as object;
}

function valueOf(document: OpenAPIObject, schema: Schema): unknown {
  if (schema.$ref !== undefined) return valueOf(document, resolve(document, schema.$ref));
  if (schema.example !== undefined) return schema.example;
  if (schema.allOf?.[0] !== undefined) return valueOf(document, schema.allOf[0]);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) return objectOf(document, schema);
  if (schema.items !== undefined) {
    return Array.from({ length: schema.minItems ?? 0 }, () =>
      valueOf(document, schema.items ?? {}),
    );
  }
  return schema.minimum ?? {};
}

function objectOf(document: OpenAPIObject, { properties = {}, required = [] }: Schema): object {
  const entries = Object.entries(properties)
    .filter(([name]) => required.includes(name))
    .map(([name, property]) => [name, valueOf(document, property)]);
  return Object.fromEntries(entries) as object;
}

function resolve(document: OpenAPIObject, reference: string): Schema {
  const name = reference.split('/').at(-1) ?? '';
  return (document.components?.schemas?.[name] ?? {}) as Schema;
}
