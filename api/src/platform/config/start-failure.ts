interface SystemFailure extends Error {
  readonly code?: string;
  readonly port?: number;
  readonly address?: string;
}

/** What a person can do about the usual reasons why a process does not start. Keys are Node's and PostgreSQL's codes. */
const sentences: Readonly<Record<string, (failure: SystemFailure) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is in use: stop what uses it, or set PORT to another one.`,
  EACCES: ({ port }) => `Port ${port} cannot be used by this user: set PORT to one above 1023.`,
  EADDRNOTAVAIL: ({ address }) =>
    `HOST must be an address of this computer, and ${address} is not.`,
  ECONNREFUSED: () =>
    'DATABASE_URL leads to a server that does not answer: start PostgreSQL, or mend the address.',
  ENOTFOUND: () => 'DATABASE_URL names a host that cannot be found.',
  '28P01': () => 'DATABASE_URL has a user or password that PostgreSQL does not accept.',
  '28000': () => 'DATABASE_URL has a user that PostgreSQL does not let in.',
  '3D000': () => 'DATABASE_URL names a database that does not exist.',
};

/** One sentence for whoever starts the process; for an unknown failure the error with its stack. */
export function startFailure(error: unknown): string {
  const failure = error as SystemFailure;
  const sentence = sentences[failure.code ?? ''];
  if (sentence !== undefined) return sentence(failure);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
