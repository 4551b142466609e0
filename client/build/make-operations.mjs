/**
 * Writes src/api/generated/operations.gen.ts: one row an operation of the API, from method and path to the types that
 * openapi-ts generated for it. `http.get('/children/{id}', { path: { id } })` is checked against this table.
 * Part of `npm run generate -w client`; runs after openapi-ts, which cleans the folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const document = JSON.parse(
  readFileSync(new URL('../../api/openapi.json', import.meta.url), 'utf8'),
);
const prefix = '/api/v1';
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** `Children_list` and `getThing` as openapi-ts writes them in a type's name. */
const typeName = (operationId) =>
  operationId
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const rows = Object.entries(document.paths)
  .filter(([path]) => path.startsWith(prefix))
  .flatMap(([path, item]) =>
    methods
      .filter((method) => item[method]?.operationId)
      .map((method) => {
        const { operationId, responses } = item[method];
        const answers = Object.keys(responses ?? {}).some((status) => status.startsWith('2'));
        const name = typeName(operationId);
        return { key: `${method.toUpperCase()} ${path.slice(prefix.length)}`, name, answers };
      }),
  );

const lines = [
  '// Generated from api/openapi.json by build/make-operations.mjs. Do not edit by hand.',
  "import type * as types from './types.gen';",
  '',
  'export interface Operations {',
  ...rows.map(
    ({ key, name, answers }) =>
      `  '${key}': { data: types.${name}Data; answers: ${answers ? `types.${name}Responses` : 'Record<never, never>'} };`,
  ),
  '}',
  '',
];
writeFileSync(new URL('../src/api/generated/operations.gen.ts', import.meta.url), lines.join('\n'));
