/** Codes of sockets and of PostgreSQL that say: not now. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  '25006', // only reads are taken: another server is taking over
  '40001', // could not serialise: the same request may pass next time
  '40P01', // deadlock: likewise
  '53300', // too many connections
  '57P01', // the server is shutting down
  '57P02', // another of its processes crashed
  '57P03', // the server is starting up
  '57P05', // the connection was idle too long
]);

/** SQLSTATE class 08: connection exceptions. */
const connectionClass = /^08[0-9A-Z]{3}$/;

/**
 * What pg, its pool and TypeORM say of a connection that broke or never came; these errors have no code. TypeORM takes a
 * broken connection out of its query runner, and says so to whoever goes on.
 */
const awayMessages = [
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
  'Cannot use a pool after calling end on the pool',
  'There was an error establishing an SSL connection',
  'Query runner already released',
  'Database connection provided by a query runner was already released',
];

const mostCauses = 8;

/** What is looked at of a failure; a driver's may be of any class. */
interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  /** Of a query that failed. */
  readonly driverError?: unknown;
  /** Of several tries at once. */
  readonly errors?: unknown;
}

/** Whether the failure, or what caused it, is that the database does not answer at this moment. */
export function isDatabaseAway(error: unknown, causesLeft = mostCauses): boolean {
  if (typeof error !== 'object' || error === null || causesLeft === 0) return false;
  const { code, message, cause, driverError, errors } = error as Failure;
  const reasons = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return (
    saysAway(code, message) || reasons.some((reason) => isDatabaseAway(reason, causesLeft - 1))
  );
}

function saysAway(code: unknown, message: unknown): boolean {
  if (typeof code === 'string') return awayCodes.has(code) || connectionClass.test(code);
  return typeof message === 'string' && awayMessages.some((start) => message.startsWith(start));
}
