import { createServer } from 'node:net';

/**
 * "Any port", and the near end of every connection, comes from 32768 or 49152 upwards: a port from there that was free a
 * moment ago may be taken by the time a started process listens on it. From these nobody is given one unasked.
 */
const FIRST_PORT = 20_000;
const LAST_PORT = 32_767;

/**
 * A port for a process that is about to start: the preferred one where it is free, else any.
 *
 * @throws the system's error when this computer cannot listen on that address at all.
 */
export async function freePort(preferred = 0, host = '127.0.0.1'): Promise<number> {
  if (preferred !== 0 && !(await tryPort(host, preferred))) return preferred;
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT + 1));
    const failure = await tryPort(host, port);
    if (!failure) return port;
    if (failure.code !== 'EADDRINUSE') throw failure;
  }
}

/** Why nobody can listen on that port of that address now, or null. */
export function tryPort(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', settle);
    server.listen({ host, port, exclusive: true }, () => server.close(() => settle(null)));
  });
}
