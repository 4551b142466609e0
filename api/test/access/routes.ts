import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../../src/app.module.js';
import { setPrefix } from '../../src/http/configure-app.js';
import type { RoutePolicy } from '../../src/http/index.js';
import { openApiDocument } from '../../src/http/openapi/document.js';
import type { HttpMethod } from '../../src/testing/index.js';
import { exampleBody, exampleValue } from './example-body.js';

export interface Route {
  readonly method: HttpMethod;
  /** With parameters: `/api/v1/children/{id}`. */
  readonly path: string;
  readonly policy: RoutePolicy | undefined;
  readonly needsVersion: boolean;
  /** A body the route's own rules accept; undefined when it takes none. */
  readonly body: object | undefined;
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** The api's own description. It is built without a database, so tests can be named after it. */
async function description(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    preview: true,
    logger: false,
  });
  setPrefix(app);
  return openApiDocument(app);
}

/** Every route of the description. */
export async function documentedRoutes(): Promise<readonly Route[]> {
  const document = await description();
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      toRoute(document, { path, method, operation }),
    ),
  );
}

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly 'x-access'?: RoutePolicy;
}

function toRoute(
  document: OpenAPIObject,
  { path, method, operation }: { path: string; method: string; operation: unknown },
): Route {
  const { parameters = [], requestBody, 'x-access': policy } = operation as Operation;
  const schema = requestBody?.content['application/json']?.schema;
  return {
    method: method as HttpMethod,
    path,
    policy,
    needsVersion: parameters.some(({ name }) => name === 'If-Match'),
    body: schema === undefined ? undefined : exampleBody(document, schema),
  };
}

export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly example: unknown;
  }[];
  /** With every field; undefined where the route takes none. */
  readonly body: object | undefined;
  readonly requiresBody: boolean;
  readonly statuses: readonly string[];
}

interface OperationObject {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
  }[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

/** Every operation of the description with its examples. */
export async function documentedOperations(): Promise<readonly DocumentedOperation[]> {
  const document = await description();
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const { parameters = [], requestBody, responses } = operation as OperationObject;
      const schema = requestBody?.content['application/json']?.schema;
      return {
        method,
        path,
        parameters: parameters.map(({ name, in: place, schema: of }) => ({
          name,
          in: place,
          example: exampleValue(document, of),
        })),
        body: schema && exampleBody(document, schema, 'all'),
        requiresBody: requestBody?.required === true,
        statuses: Object.keys(responses),
      };
    }),
  );
}

/** What the running application really answers: `get /api/v1/children/{id}`, in no order and some twice. */
export function routesOfServer(app: NestExpressApplication): readonly string[] {
  const { router } = app.getHttpAdapter().getInstance() as {
    router: { stack: readonly { route?: { path: string; methods: Record<string, boolean> } }[] };
  };
  return router.stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    // A middleware stands there under every method there is; a route under one.
    if (route === undefined || methods.length > 1) return [];
    return [`${methods.join()} ${route.path.replace(/:(\w+)/g, '{$1}')}`];
  });
}
