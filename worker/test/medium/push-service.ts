import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A push service of the tests' own. Its answers can be chosen; 201 where there is none left. */
export class PushService {
  readonly pushes: ReceivedPush[] = [];
  readonly answers: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<PushService> {
    const service: { own?: PushService } = {};
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const status = service.own?.answers.shift() ?? 201;
        const push = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) }; // prettier-ignore
        if (status < 300) service.own?.pushes.push(push);
        response.writeHead(status).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    service.own = new PushService(server, `http://127.0.0.1:${port}`);
    return service.own;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A browser's half of the encryption (RFC 8291), which alone can read what was sent. */
export class Browser {
  private readonly pair = createECDH('prime256v1');
  private readonly secret = randomBytes(16);
  private readonly publicKey = this.pair.generateKeys();

  get keys(): { p256dh: string; auth: string } {
    return {
      p256dh: this.publicKey.toString('base64url'),
      auth: this.secret.toString('base64url'),
    };
  }

  read({ body }: ReceivedPush): Record<string, string> {
    const [salt, keyLength] = [body.subarray(0, 16), body[20]!];
    const sender = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.publicKey, sender]);
    const key = hkdfSync('sha256', this.pair.computeSecret(sender), this.secret, info, 32);
    const derived = (what: string, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', Buffer.from(key), salt, `Content-Encoding: ${what}\0`, length)); // prettier-ignore
    const cipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
    cipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString()) as Record<string, string>;
  }
}
