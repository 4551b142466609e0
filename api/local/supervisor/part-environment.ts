import { join } from 'node:path';
import { checkEnvironment } from '../../src/platform/config/environment.js';
import type { IdentityStandIn } from '../identity/stand-in.js';
import type { Secrets } from './secrets.js';
import type { Environment } from './environment.js';
import type { Settings } from './settings.js';
import { StartFailure } from './start-failure.js';

export const standInClientId = 'brightpath-on-this-computer';

interface PartEnvironmentOptions {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly standIn: IdentityStandIn | undefined;
}

/** The environment of api and worker: what the person set, and for everything they did not a value that works here. */
export function partEnvironment(options: PartEnvironmentOptions): Environment {
  const { settings, secrets, databaseUrl, standIn } = options;
  const ours: Environment = {
    NODE_ENV: 'development',
    SESSION_SECRET: secrets.sessionSecret,
    ...(isSet(settings.environment, 'ENCRYPTION_KEYS')
      ? {}
      : { ENCRYPTION_KEYS: `local:${secrets.encryptionKey}`, ENCRYPTION_ACTIVE_KEY: 'local' }),
    CLIENT_DIR: join(settings.root, 'client', 'dist'),
  };
  const decided: Environment = {
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DATABASE_URL: databaseUrl,
    CLOCK_SHIFT_MS: String(settings.clockShiftMs),
    WORKER_HEALTH_PORT: String(settings.workerHealthPort),
    ...(standIn === undefined ? {} : googleVariables(standIn, secrets)),
  };
  return { ...ours, ...givenVariables(settings.environment), ...decided };
}

/** @throws StartFailure that says of each variable what it must be. */
export function requireEnvironment(environment: Environment): void {
  try {
    checkEnvironment('api', environment);
    checkEnvironment('worker', environment);
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error));
  }
}

/** Where the code may be sent to: the public address, and this computer's other name for itself. */
export function redirectUris(publicUrl: string): string[] {
  const url = new URL('/api/v1/auth/google/callback', publicUrl);
  const uris = [url.href];
  for (const hostname of ['localhost', '127.0.0.1']) {
    url.hostname = hostname;
    uris.push(url.href);
  }
  return [...new Set(uris)];
}

function googleVariables(standIn: IdentityStandIn, secrets: Secrets): Environment {
  return {
    GOOGLE_CLIENT_ID: standInClientId,
    GOOGLE_CLIENT_SECRET: secrets.googleClientSecret,
    GOOGLE_AUTHORIZATION_URL: standIn.endpoints.authorization,
    GOOGLE_TOKEN_URL: standIn.endpoints.token,
    GOOGLE_USERINFO_URL: standIn.endpoints.userinfo,
  };
}

/** Without empty ones, which count as absent, and without what npm adds for its own scripts. */
function givenVariables(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => value?.trim() !== '' && !name.startsWith('npm_'),
    ),
  );
}

function isSet(environment: Environment, name: string): boolean {
  return (environment[name]?.trim() ?? '') !== '';
}
