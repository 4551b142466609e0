import { join, resolve } from 'node:path';
import { clockShiftOf } from './clock-shift.js';
import type { Environment } from './environment.js';
import { freePort, tryPort } from './free-port.js';
import { StartFailure } from './start-failure.js';

/** What the person starting BrightPath decided, everything else by default. */
export interface Settings {
  /** The checkout: the folder with api, worker and client. */
  readonly root: string;
  /** Data, secrets and logs: `.brightpath` in the checkout, or BRIGHTPATH_DATA. */
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly workerHealthPort: number;
  /** What a browser opens. */
  readonly publicUrl: string;
  /** Show the parts' logs in the terminal as well. */
  readonly verbose: boolean;
  /** How far the clock of all parts is from the machine's: 0, or what `--now` asked for. */
  readonly clockShiftMs: number;
  /** Set when the person brings their own; the embedded part is not started then. */
  readonly databaseUrl: string | undefined;
  readonly valkeyUrl: string | undefined;
  readonly hasGoogleClient: boolean;
  readonly environment: Environment;
}

const defaultPort = 8000;
const defaultWorkerHealthPort = 8001;

/**
 * Reads the settings from the environment.
 *
 * @throws StartFailure that names the variable and what it must be, or the port that is taken.
 */
export async function readSettings(
  root: string,
  environment: Environment,
  args: readonly string[] = [],
): Promise<Settings> {
  const given = (name: string) => {
    const value = environment[name]?.trim();
    return value === '' ? undefined : value;
  };
  const host = given('HOST') ?? '127.0.0.1';
  const port = await anyPortFor(portOf('PORT', given('PORT')) ?? defaultPort, host);
  const workerPort = portOf('WORKER_HEALTH_PORT', given('WORKER_HEALTH_PORT'));
  const hasGoogleClient = given('GOOGLE_CLIENT_ID') !== undefined;
  if (given('NODE_ENV') === 'production' && !hasGoogleClient) {
    throw new StartFailure(
      'With NODE_ENV=production people sign in with Google: set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET, or leave NODE_ENV unset to use the sign-in stand-in of this computer.',
    );
  }
  return {
    root,
    dataFolder: resolve(given('BRIGHTPATH_DATA') ?? join(root, '.brightpath')),
    host,
    port,
    workerHealthPort:
      workerPort === undefined
        ? await freePort(defaultWorkerHealthPort)
        : await anyPortFor(workerPort),
    publicUrl: given('PUBLIC_URL') ?? `http://localhost:${port}`,
    verbose: args.includes('--verbose'),
    clockShiftMs: clockShiftOf(environment, args),
    databaseUrl: given('DATABASE_URL'),
    valkeyUrl: given('VALKEY_URL'),
    hasGoogleClient,
    environment,
  };
}

function portOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartFailure(
    `${name} is "${text}": it must be a port, a whole number from 0 to 65535.`,
  );
}

/** 0 asks for any free port, as it does everywhere. Taken ports are looked at later, when old processes are gone. */
async function anyPortFor(port: number, host?: string): Promise<number> {
  return port === 0 ? freePort(0, host) : port;
}

/** @throws StartFailure when nobody can listen on that port of that address now. */
export async function requirePort(host: string, port: number): Promise<void> {
  const failure = await tryPort(host, port);
  if (!failure) return;
  if (failure.code === 'EADDRINUSE') {
    throw new StartFailure(
      `Port ${port} is in use by another program: stop that one, or choose another port, for example "PORT=${port + 80} npm start".`,
    );
  }
  if (failure.code === 'EACCES') {
    throw new StartFailure(
      `Port ${port} needs special rights on this computer: choose one above 1023, for example "PORT=8000 npm start".`,
    );
  }
  throw new StartFailure(
    `HOST is "${host}", on which this computer cannot listen (${failure.code ?? failure.message}): leave it unset, or use 127.0.0.1 or 0.0.0.0.`,
  );
}
