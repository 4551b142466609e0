import { defineConfig } from '@hey-api/openapi-ts';

/**
 * `npm run generate` turns the committed OpenAPI document into the committed types; CI fails when they differ. Only
 * types: its ready-made client would cost every first visit 4.5 kB. src/api/http.ts is the client, typed by the table
 * of operations that build/make-operations.mjs writes beside these types.
 */
export default defineConfig({
  input: '../api/openapi.json',
  output: { path: 'src/api/generated', clean: true, indexFile: false },
  plugins: [{ name: '@hey-api/typescript' }],
});
