import { environmentName } from './environment-name.js';
import { section } from './section.js';
import type { Variable } from './variable.js';

/** The services of Chrome, Edge and others, of Firefox, of Safari, and of Windows. */
const KNOWN_SERVICES = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'push.apple.com',
  'notify.windows.com',
] as const;

const services: Variable<readonly string[]> = {
  name: 'PUSH_SERVICES',
  mustBe: `the hosts that pushes may be sent to, parted by commas, such as ${KNOWN_SERVICES[0]}`,
  fallback: { value: KNOWN_SERVICES },
  parse: (raw) => {
    const hosts = raw.split(',').map((host) => host.trim().toLowerCase());
    return hosts.every((host) => /^[a-z0-9.-]+$/.test(host)) ? hosts : undefined;
  },
};

/** Where pushes may go: an address that a browser names is only believed where it is one of a push service. */
export class PushConfig extends section({ environment: environmentName, services }) {
  /** Whether an address is one of a push service: https, of a host that is listed or below it. */
  accepts(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, port, username, password } = new URL(endpoint);
    if (username !== '' || password !== '') return false;
    if (!this.services.some((host) => hostname === host || hostname.endsWith(`.${host}`)))
      return false;
    // A service of a test's own stands on this computer.
    const isOwn = this.environment !== 'production' && hostname === '127.0.0.1';
    return isOwn || (protocol === 'https:' && port === '');
  }
}
