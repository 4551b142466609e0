import { section } from './section.js';
import { address, choice, flag, optional } from './variable.js';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a process says, how, and where its errors are reported. */
export class LogConfig extends section({
  level: choice('LOG_LEVEL', levels, 'info'),
  pretty: flag('LOG_PRETTY', 'whether logs are for a person rather than a machine', false),
  sentryDsn: optional(
    address('SENTRY_DSN', 'the address errors are reported to', { protocols: ['http', 'https'] }),
  ),
}) {}
