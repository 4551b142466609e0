import { section } from './section.js';
import { integer, text } from './variable.js';

/** How long a person stays signed in, and the secret their tokens are signed with. */
export class SessionConfig extends section({
  secret: text(
    'SESSION_SECRET',
    'a secret of at least 32 characters, the same on every api process',
    32,
  ),
  accessMinutes: integer('ACCESS_TOKEN_MINUTES', 'the life of an access token in minutes', {
    minimum: 1,
    maximum: 60,
    fallback: 15,
  }),
  refreshDays: integer('REFRESH_TOKEN_DAYS', 'after how many days away a person signs in again', {
    minimum: 1,
    maximum: 365,
    fallback: 30,
  }),
}) {}
