import { section } from './section.js';
import { optional, text } from './variable.js';

/** Who may read /metrics: anybody, or bearers of the token when one is set. */
export class MetricsConfig extends section({
  token: optional(text('METRICS_TOKEN', 'a secret of at least 16 characters', 16)),
}) {}
