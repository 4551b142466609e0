import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../src/testing/index.js';

let api: TestApi;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brightpath-client-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>BrightPath</title>');
  await writeFile(join(folder, 'assets', 'app-a1b2c3.js'), 'export {};');
  api = await startApi({ environment: { CLIENT_DIR: folder } });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const page = (path: string) => api.send('get', path).set('Accept', 'text/html');

describe('the web app, served by the api', () => {
  test.each(['/', '/week/2026-09-07', '/sign-in?error=sign-in.expired'])(
    '%s is the app, never kept',
    async (path) => {
      const answer = await page(path);
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(answer.text).toContain('BrightPath');
    },
  );

  test('hashed assets are kept for ever', async () => {
    const answer = await api.send('get', '/assets/app-a1b2c3.js');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('leads from another name of this computer to the one that sign-in knows', async () => {
    const answer = await page('//week/2026-09-07?view=day').set('Host', '127.0.0.1:8000');
    expect([answer.status, answer.headers.location]).toEqual([
      302,
      'http://localhost:8000//week/2026-09-07?view=day',
    ]);
    const asset = await api.send('get', '/assets/app-a1b2c3.js').set('Host', '127.0.0.1:8000');
    expect(asset.status).toBe(200);
  });

  test.each(['localhost:8000', '127.0.0.1:9000', 'plan.example.org', '192.168.0.9:8000'])(
    'is served as it stands to a browser that came to %s',
    async (host) => expect((await page('/week').set('Host', host)).status).toBe(200),
  );

  test.each(['/api', '/api/v1/nothing', '/assets/gone-123.js', '/favicon-gone.ico'])(
    '%s is not the app',
    async (path) => {
      const answer = await page(path);
      expect([answer.status, answer.type]).toEqual([404, 'application/problem+json']);
    },
  );
});

describe('headers', () => {
  test('allow only our own scripts and styles', async () => {
    const policy = (await page('/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('are the same where nginx serves the app', async () => {
    const file = new URL('../../../client/nginx/security-headers.conf', import.meta.url);
    const [, nginx] = /Content-Security-Policy "([^"]+)"/.exec(await readFile(file, 'utf8')) ?? [];
    const directives = (policy = '') => policy.split(/;\s*/).sort();
    const served = (await page('/')).headers['content-security-policy'];
    expect(directives(nginx)).toEqual(directives(served));
  });

  test('say nothing about what the server is made of', async () => {
    expect((await page('/')).headers['x-powered-by']).toBeUndefined();
  });
});

describe('the description of the api', () => {
  test('is a page with assets from this server and no inline script', async () => {
    const { status, text } = await page('/api/docs');
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script>|src="https?:/);
    expect((await api.send('get', '/api/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  test('is JSON at /api/openapi.json', async () => {
    const { status, body } = await api.send('get', '/api/openapi.json');
    expect([status, body.info.title]).toEqual([200, 'BrightPath']);
  });
});
