import { section } from './section.js';
import { integer } from './variable.js';

const range = { minimum: 1, maximum: 1_000_000 };

/** How many requests are taken within one minute before the answer is 429. */
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
}) {}
