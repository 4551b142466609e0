import { createServer, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { pinoHttp, type Options } from 'pino-http';
import { LogConfig } from '../config/log.config.js';
import { loadSection } from '../config/environment.js';
import { loggerParams } from './logging.module.js';

const [secretCode, secretCookie] = ['code-of-google', 'token-of-a-session'];

/** What is logged about one request to a server that answers 200 and logs an error on the way. */
async function linesOf(headers: Record<string, string>): Promise<Record<string, unknown>[]> {
  const { pinoHttp: options } = loggerParams(loadSection(LogConfig, {}));
  const stream = new PassThrough();
  const log = pinoHttp(options as Options, stream);
  const server = createServer((request, response) => {
    log(request, response);
    request.logContext = { accountId: 'account-1', familyId: 'family-1' };
    const failure = Object.assign(new Error('mail to ann@example.org failed'), {
      parameters: ['Ella'],
    });
    request.log.error({ err: failure }, 'mail.failed');
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const path = `/api/v1/auth/google/callback?code=${secretCode}`;
  const [response] = (await once(get({ port, path, headers }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  server.close();
  await once(server, 'close');
  const text = String(stream.read());
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log of a request', () => {
  test('tells who, what and how long, under the id the caller was told', async () => {
    const lines = await linesOf({ 'X-Request-Id': 'request-of-mine' });
    const completed = lines.find(({ msg }) => msg === 'request.completed');
    expect(completed).toMatchObject({
      requestId: 'request-of-mine',
      accountId: 'account-1',
      familyId: 'family-1',
      req: { method: 'GET', path: '/api/v1/auth/google/callback' },
      res: { status: 200 },
    });
    expect(completed?.responseTime).toEqual(expect.any(Number));
  });

  test('holds no token, code, address or parameter', async () => {
    const text = JSON.stringify(await linesOf({ Cookie: `bp_access=${secretCookie}` }));
    for (const secret of [secretCode, secretCookie, 'ann@example.org', 'Ella']) {
      expect(text).not.toContain(secret);
    }
  });

  test('does not take an id that could forge a line', async () => {
    const [line] = await linesOf({ 'X-Request-Id': 'a"b' });
    expect(line?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
