import { section } from './section.js';
import { choice, flag } from './variable.js';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What a process says, and how. */
export class LogConfig extends section({
  level: choice('LOG_LEVEL', levels, 'info'),
  pretty: flag('LOG_PRETTY', 'whether logs are for a person rather than a machine', false),
}) {}
