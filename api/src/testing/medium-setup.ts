import { createTestDatabase } from './test-database.js';
import { testServer } from './test-server.js';

// Before the spec's own code runs, so that whatever it starts finds its database in the configuration.
process.env.DATABASE_URL = await createTestDatabase(testServer());
