import { startApi, type TestApi } from '../../src/testing/index.js';

interface Property {
  readonly description?: string;
}
interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Record<string, Property> }>>;
  };
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await startApi();
  document = (await api.send('get', '/api/openapi.json')).body as Document;
});
afterAll(() => api.close());

function operations(): [string, Operation][] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );
}

describe('the description of the api', () => {
  test('says of every route what it does, and of every parameter what it is', () => {
    const silent = operations().flatMap(([name, { summary, tags = [], parameters = [] }]) => [
      ...(summary && tags.length > 0 ? [] : [name]),
      ...parameters
        .filter(({ description }) => !description)
        .map((parameter) => `${name} ${parameter.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  test('says what every answer holds', () => {
    const empty = operations().flatMap(([name, { responses }]) =>
      Object.entries(responses)
        .filter(
          ([status, { content }]) => content === undefined && !['204', '302'].includes(status),
        )
        .map(([status]) => `${name} ${status}`),
    );
    expect(empty).toEqual([]);
  });

  test('names a problem for every route, and those of sign-in where it is needed', () => {
    for (const [name, { responses }] of operations()) {
      expect({ name, has: Object.keys(responses) }).toEqual({
        name,
        has: expect.arrayContaining(['429', 'default']) as string[],
      });
    }
    expect(Object.keys(document.paths['/api/v1/children']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['400', '401', '403', '413', '429']),
    );
  });

  test('says of every field what it means', () => {
    const silent = Object.entries(document.components.schemas).flatMap(
      ([schema, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, { description }]) => !description)
          .map(([property]) => `${schema}.${property}`),
    );
    expect(silent).toEqual([]);
  });
});
