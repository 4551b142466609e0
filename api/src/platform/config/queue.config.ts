import { section } from './section.js';
import { address, optional } from './variable.js';

/** Where the queues are stored: Valkey when its address is given, else PostgreSQL. */
export class QueueConfig extends section({
  valkeyUrl: optional(
    address('VALKEY_URL', 'the address of Valkey, such as redis://localhost:6379', {
      protocols: ['redis', 'rediss', 'valkey', 'valkeys'],
    }),
  ),
}) {}
