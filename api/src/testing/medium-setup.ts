import { jest } from '@jest/globals';
import { createTestDatabase } from './test-database.js';
import { testServer } from './test-server.js';

// Before the spec's own code runs, so that whatever it starts finds its database in the configuration.
process.env.DATABASE_URL = await createTestDatabase(testServer());

// Real parts on a machine that is busy with something else; a test that passes never waits this long.
jest.setTimeout(300_000);
