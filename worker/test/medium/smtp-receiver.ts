import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server of the tests' own. What it says to a recipient or of a mail can be chosen. */
export class SmtpReceiver {
  readonly mails: ReceivedMail[] = [];
  /** The answer to RCPT TO, by address: a status such as 550; taken where there is none. */
  readonly refusals = new Map<string, number>();
  /** The answer to the next mails, such as 451; taken where there is none left. */
  readonly answers: number[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<SmtpReceiver> {
    const receiver: { own?: SmtpReceiver } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => done(refusal(receiver.own?.refusals.get(address))),
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const status = receiver.own?.answers.shift();
          if (status === undefined) {
            const to = envelope.rcptTo.map(({ address }) => address);
            receiver.own?.mails.push({ to, raw: Buffer.concat(parts).toString() });
          }
          done(refusal(status));
        });
      },
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    receiver.own = new SmtpReceiver(server, `smtp://127.0.0.1:${port}`);
    return receiver.own;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function refusal(status: number | undefined): Error | null {
  return status === undefined ? null : Object.assign(new Error('no'), { responseCode: status });
}

/** A server that takes the connection and says nothing. */
export async function startSilentServer(): Promise<{ server: Server; url: string }> {
  const server = createServer(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
