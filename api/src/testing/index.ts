export * from './factories.js';
export { freePort } from '../../local/supervisor/free-port.js';
export { aHandChange } from './hand-change-factory.js';
export * from './model-factories.js';
export { createEmptyDatabase, createTestDatabase, type TestServer } from './test-database.js';
export { testClock } from './test-clock.js';
export { TestRows } from './test-rows.js';
export { testServer } from './test-server.js';
export { TestApi, startApi, type Caller, type FamilyCaller, type HttpMethod } from './start-api.js';
