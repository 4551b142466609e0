import { environmentName } from './environment-name.js';
import { section } from './section.js';
import { flag } from './variable.js';

/** Where webhooks may go. */
export class WebhooksConfig extends section({
  environment: environmentName,
  allowsLocal: flag(
    'WEBHOOKS_LOCAL',
    'whether webhooks may go to this machine, and by http, for whoever develops a receiver',
    false,
  ),
}) {
  override conflicts(): readonly string[] {
    if (!this.allowsLocal || this.environment !== 'production') return [];
    return [
      'WEBHOOKS_LOCAL is not valid: it must be absent or false when NODE_ENV is production, where a family would reach what listens beside us.',
    ];
  }
}
