import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PeopleBook, suggestedPeople, type TypedPerson } from './people.js';
import { createProvider, paths } from './provider.js';
import { standInHandler } from './requests.js';

export interface IdentityStandInOptions {
  /** A loopback name or address; anything else is refused. Default 127.0.0.1. */
  readonly host?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Complete addresses the code may be sent to; matched exactly. */
  readonly redirectUris: readonly string[];
  /** Who is offered on the page. Default: a few made-up people. */
  readonly people?: readonly TypedPerson[];
  /** A JSON file that keeps the typed people for the next start; none by default. */
  readonly peopleFile?: string;
  /** Told of failures inside the provider. Silent by default. */
  readonly onError?: (error: Error) => void;
}

export interface IdentityStandIn {
  readonly url: string;
  /** Complete addresses for GOOGLE_AUTHORIZATION_URL, GOOGLE_TOKEN_URL and GOOGLE_USERINFO_URL. */
  readonly endpoints: { authorization: string; token: string; userinfo: string };
  close(): Promise<void>;
}

const loopbackHosts = ['127.0.0.1', 'localhost', '::1'];

/**
 * Starts an OAuth 2 / OpenID provider that stands in for Google's on this computer. It asks nobody for a password, so it
 * listens on loopback only and does not start in production.
 *
 * @throws Error when NODE_ENV is "production", or the host is not loopback, or the port is taken (code EADDRINUSE).
 */
export async function startIdentityStandIn(
  options: IdentityStandInOptions,
): Promise<IdentityStandIn> {
  const { host = '127.0.0.1', port = 0 } = options;
  // Read here and not from an option, so that no caller can forget it.
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The sign-in stand-in must not run when NODE_ENV is "production".');
  }
  if (!loopbackHosts.includes(host)) {
    throw new Error(`The sign-in stand-in listens on loopback only, and "${host}" is not.`);
  }
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');

  const url = `http://${host === '::1' ? '[::1]' : host}:${(server.address() as AddressInfo).port}`;
  const people = new PeopleBook(options.people ?? suggestedPeople, options.peopleFile);
  const provider = await createProvider({ ...options, issuer: url, people });
  provider.on('server_error', (_ctx, error) => options.onError?.(error));
  server.on(
    'request',
    standInHandler({
      provider,
      people,
      redirectUris: options.redirectUris,
      onError: options.onError,
    }),
  );

  return {
    url,
    endpoints: {
      authorization: url + paths.authorization,
      token: url + paths.token,
      userinfo: url + paths.userinfo,
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}
