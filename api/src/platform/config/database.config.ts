import { section } from './section.js';
import { address, integer, optional, text } from './variable.js';

/** Where PostgreSQL is. */
export class DatabaseConfig extends section({
  url: address(
    'DATABASE_URL',
    'the address of PostgreSQL, such as postgres://user:password@localhost:5432/brightpath',
    { protocols: ['postgres', 'postgresql'] },
  ),
  schema: optional(text('DATABASE_SCHEMA', 'the name of the schema that holds the tables')),
  poolSize: integer('DATABASE_POOL_SIZE', 'how many connections one process may hold', {
    minimum: 1,
    maximum: 200,
    fallback: 10,
  }),
}) {}
