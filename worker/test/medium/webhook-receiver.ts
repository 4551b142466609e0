import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answering = (answer: ServerResponse, received: Received) => void;

const takes: Answering = (answer) => answer.writeHead(204).end();

/** A receiver of a test's own, on this machine, which keeps what it was sent and answers as the test says. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  answering: Answering = takes;
  private readonly waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, answer) => {
      answer.on('error', () => undefined);
      void text(request)
        .then((body) => {
          const received = { headers: request.headers, body };
          receiver.received.push(received);
          receiver.answering(answer, received);
          for (const wake of receiver.waiting.splice(0)) wake();
        })
        .catch(() => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** What it received as the nth, waited for. */
  async nth(number: number): Promise<Received> {
    while (this.received.length < number)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.received[number - 1]!;
  }

  reset(): void {
    this.received.length = 0;
    this.answering = takes;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** What was sent, where the library finds a signature by that secret in it. @throws Error where it does not */
export function verified<T>(secret: string, { headers, body }: Received): T {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as T;
}
