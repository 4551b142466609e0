/**
 * One run for the whole product. `npm test` runs every project; `npm test -- --selectProjects api` one of them.
 *
 *   api, worker, client        small: beside the code, no I/O but the browser's stand-in
 *   api-medium, worker-medium  real PostgreSQL, real queue, real HTTP
 *   e2e                        the built product in a real Chromium (skipped, and says so, where none is found)
 */
const swc = (extra = {}) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      ...extra,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const withoutJsEnding = { '^(\\.{1,2}/.*)\\.js$': '$1' };

const server = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc() },
  moduleNameMapper: withoutJsEnding,
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
};

const medium = {
  ...server,
  globalSetup: '<rootDir>/api/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/api/src/testing/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/api/src/testing/medium-setup.ts'],
};

export default {
  maxWorkers: 2,
  // Each file's modules stay in a worker's memory, and collecting them costs more with every file: it begins anew then.
  workerIdleMemoryLimit: '900MB',
  // Real parts on a shared machine are slow now and then; a test that passes never waits this long.
  testTimeout: 120_000,
  // A worker's event loop is empty at once, but a busy machine takes half a second and more to free a process of this
  // size, and then Jest speaks of an open handle that there is not. One that is there keeps it for longer than this.
  workerGracefulExitTimeout: 20_000,
  projects: [
    {
      ...server,
      displayName: 'api',
      testMatch: ['<rootDir>/api/{src,bench,local,compile-search,timetable-cli}/**/*.spec.ts'],
    },
    { ...medium, displayName: 'api-medium', testMatch: ['<rootDir>/api/test/**/*.spec.ts'] },
    { ...server, displayName: 'worker', testMatch: ['<rootDir>/worker/src/**/*.spec.ts'] },
    { ...medium, displayName: 'worker-medium', testMatch: ['<rootDir>/worker/test/**/*.spec.ts'] },
    {
      displayName: 'client',
      testEnvironment: 'jest-fixed-jsdom',
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: { '^.+\\.tsx?$': swc() },
      moduleNameMapper: {
        '\\.css$': 'identity-obj-proxy',
        '^@/(.*)$': '<rootDir>/client/src/$1',
        ...withoutJsEnding,
      },
      setupFilesAfterEnv: ['<rootDir>/client/src/testing/setup.ts'],
      testMatch: ['<rootDir>/client/src/**/*.spec.{ts,tsx}'],
    },
    {
      ...server,
      displayName: 'e2e',
      globalSetup: '<rootDir>/client/e2e/shared-folder.mjs',
      globalTeardown: '<rootDir>/client/e2e/end-shared-stack.mjs',
      setupFilesAfterEnv: ['<rootDir>/client/e2e/limits.ts'],
      testMatch: ['<rootDir>/client/e2e/**/*.spec.ts'],
    },
  ],
};
