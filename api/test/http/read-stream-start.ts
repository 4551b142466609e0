import type { IncomingMessage } from 'node:http';

type Done = (error: Error | null, body: unknown) => void;

/** A parser for supertest: the first part of a stream of events, which never ends by itself, or a whole JSON answer. */
export function readStreamStart(answer: unknown, done: Done): void {
  const response = answer as IncomingMessage;
  const isStream = response.headers['content-type']?.startsWith('text/event-stream') ?? false;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => {
    parts.push(part);
    if (!isStream) return;
    done(null, Buffer.concat(parts).toString());
    response.destroy();
  });
  response.once('end', () => {
    if (!isStream) done(null, JSON.parse(Buffer.concat(parts).toString()));
  });
  response.on('error', () => undefined);
}

/** Whether a route answers with a stream that goes on for as long as somebody listens. */
export const isEndless = (path: string): boolean => path.endsWith('/events/stream');
