import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../../src/app.module.js';
import { setPrefix } from '../../src/http/configure-app.js';
import type { RoutePolicy } from '../../src/http/index.js';
import { openApiDocument } from '../../src/http/openapi/document.js';
import type { HttpMethod } from '../../src/testing/index.js';
import { exampleBody } from './example-body.js';

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

/** Every route of the api's own description. It is built without a database, so tests can be named after it. */
export async function documentedRoutes(): Promise<readonly Route[]> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    preview: true,
    logger: false,
  });
  setPrefix(app);
  const document = openApiDocument(app);
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
