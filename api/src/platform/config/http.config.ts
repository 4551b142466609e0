import { environmentName } from './environment-name.js';
import { section } from './section.js';
import { address, flag, integer, optional, text } from './variable.js';

/** Where the api listens and how the world sees it. */
export class HttpConfig extends section({
  environment: environmentName,
  host: {
    ...text('HOST', 'the address to listen on, such as 0.0.0.0'),
    fallback: { value: '0.0.0.0' },
  },
  port: integer('PORT', 'the port the api listens on', {
    minimum: 0,
    maximum: 65_535,
    fallback: 8000,
  }),
  publicUrl: address(
    'PUBLIC_URL',
    'the address people open in their browser, such as https://plan.example.org (https in production)',
    { protocols: ['http', 'https'] },
  ),
  clientFolder: optional(
    text('CLIENT_DIR', 'the folder with the built web app, when the api is to serve it itself'),
  ),
  trustedProxies: integer('TRUSTED_PROXIES', 'how many proxies stand before the api', {
    minimum: 0,
    maximum: 5,
    fallback: 0,
  }),
  apiDocs: flag('API_DOCS', 'whether the description of the api is shown at /api/docs', true),
}) {
  get isProduction(): boolean {
    return this.environment === 'production';
  }

  /** True when browsers reach us by https; cookies are then marked Secure. */
  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  override conflicts(): readonly string[] {
    if (!this.isProduction || this.isSecure) return [];
    return ['PUBLIC_URL is not valid: it must begin with https:// when NODE_ENV is production.'];
  }
}
