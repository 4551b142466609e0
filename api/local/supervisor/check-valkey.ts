import { once } from 'node:events';
import { connect } from 'node:net';
import { StartFailure } from './start-failure.js';

const protocols = ['redis:', 'rediss:', 'valkey:', 'valkeys:'];

/** @throws StartFailure when VALKEY_URL is not an address, or nothing listens there. */
export async function checkValkey(text: string): Promise<void> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !protocols.includes(url.protocol)) {
    throw new StartFailure(
      'VALKEY_URL is not an address of Valkey: it must look like redis://localhost:6379.',
    );
  }
  const port = Number(url.port || 6379);
  const socket = connect({ host: url.hostname, port, timeout: 5_000 });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
  } catch {
    throw new StartFailure(
      `VALKEY_URL leads to ${url.hostname}:${port}, where nothing answers: start Valkey, correct the address, or unset VALKEY_URL to keep the queues in PostgreSQL.`,
    );
  } finally {
    socket.destroy();
  }
}
