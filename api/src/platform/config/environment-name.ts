import { choice } from './variable.js';

const environmentNames = ['development', 'test', 'production'] as const;

/** What kind of place a process runs in. Production is the default: a forgotten variable makes a server stricter, never laxer. */
export const environmentName = choice('NODE_ENV', environmentNames, 'production');
