import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { WebhookDeliveryFailure } from '@brightpath/api/persistence';
import type { OutboundTarget } from '@brightpath/api/platform';

/** More of an answer is not read. */
const MOST_BYTES = 64 * 1024;

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything together: to connect, to send, and to read the answer. */
  readonly timeoutMs: number;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** As much of it as was read. */
  readonly text: string;
}

/** No answer came. */
export class PostError extends Error {
  constructor(
    readonly failure: Extract<WebhookDeliveryFailure, 'connection' | 'certificate' | 'timeout'>,
    cause: unknown,
  ) {
    super(`the receiver did not answer: ${failure}`, { cause });
    this.name = 'PostError';
  }
}

/**
 * Posts to one of the addresses that were checked, and to no other: the name is not looked up again, no connection from
 * before is used, and a redirect is an answer like any other. Once the head of the answer is there it counts, however its
 * body goes on: that is read up to 64 kB, and then the line is cut.
 * @throws PostError
 */
export async function post(target: OutboundTarget, message: Message): Promise<Answer> {
  const signal = AbortSignal.timeout(message.timeoutMs);
  try {
    const answer = await send(target, message, signal);
    const { statusCode: status = 0, headers } = answer;
    return { status, retryAfter: headers['retry-after'], text: await textOf(answer) };
  } catch (error) {
    throw new PostError(signal.aborted ? 'timeout' : failureOf(error), error);
  }
}

function send(
  { url, addresses }: OutboundTarget,
  { headers, body }: Message,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    lookup: answering(addresses),
  };
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, options, resolve).on('error', reject).end(body);
  });
}

/** In place of a lookup: what was looked up and checked before. */
function answering(addresses: OutboundTarget['addresses']): LookupFunction {
  return (_name, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, [...addresses]);
    else answer(null, first?.address ?? '', first?.family);
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    // Leaving the loop cuts the line.
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // It broke off, or time is up: what came counts.
  }
  return Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8');
}

function failureOf(error: unknown): 'connection' | 'certificate' {
  const { code = '' } = error as NodeJS.ErrnoException;
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/.test(code) ? 'certificate' : 'connection';
}
