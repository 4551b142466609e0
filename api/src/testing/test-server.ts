import type { TestServer } from './test-database.js';

/** The server global-setup started for this run. Throws where a spec runs outside the medium projects. */
export function testServer(): TestServer {
  const {
    BRIGHTPATH_TEST_SERVER: url,
    BRIGHTPATH_TEST_RUN: run,
    JEST_WORKER_ID: worker = '1',
  } = process.env;
  if (url === undefined || run === undefined) {
    throw new Error('No test database: run this spec in one of the medium projects.');
  }
  return { url, run, worker };
}
