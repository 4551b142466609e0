import { section } from './section.js';
import { integer } from './variable.js';

const range = { minimum: 1, maximum: 1_000_000 };

/** How many requests are taken within one minute, and how many streams at once, before the answer is 429. */
export class LimitsConfig extends section({
  perAddress: integer('RATE_LIMIT_ADDRESS', 'requests a minute from one address', {
    ...range,
    fallback: 1200,
  }),
  perAccount: integer('RATE_LIMIT_ACCOUNT', 'requests a minute from one signed-in person', {
    ...range,
    fallback: 600,
  }),
  signInPerAddress: integer('RATE_LIMIT_SIGN_IN', 'sign-in requests a minute from one address', {
    ...range,
    fallback: 60,
  }),
  streamsPerAccount: integer(
    'EVENT_STREAMS_ACCOUNT',
    'event streams open of one signed-in person',
    {
      minimum: 1,
      maximum: 1000,
      fallback: 10,
    },
  ),
}) {}
