import { KeptMailRepository, MAIL_LINKS_KEY, MailStopRepository, ServiceKeyRepository, hashOfAddress } from '../../src/persistence/index.js'; // prettier-ignore
import { signText } from '../../src/platform/index.js';
import { type FamilyCaller, startApi, type TestApi, testClock } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  anna = await api.member();
});
afterAll(() => api.close());

const stops = (): MailStopRepository => api.app.get(MailStopRepository);
async function linkFor(address: string): Promise<string> {
  const key = await api.app.get(ServiceKeyRepository).find(MAIL_LINKS_KEY);
  return `/api/v1/mail/unsubscribe?token=${signText(key, MAIL_LINKS_KEY, hashOfAddress(address))}`;
}

describe('the link that ends mails', () => {
  it('only asks where it is followed, and ends them where it is pressed, by whoever has it', async () => {
    const link = await linkFor(anna.account.email);
    const asked = await api.send('get', link).expect(200);
    expect(asked.text).toContain('<form method="post"');
    expect(await stops().reasonOf(anna.account.email)).toBeNull();
    // As a mail program does it: no session, no token, a form.
    await api.send('post', link).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(await stops().reasonOf(anna.account.email)).toBe('unsubscribed');
    await api.send('post', link).expect(200);
  });

  it.each(['', '?token=', '?token=abc', '?token=abc.def', '?token=a&token=b'])(
    'that nobody signed (%s) ends nothing',
    async (query) => {
      await api.send('post', `/api/v1/mail/unsubscribe${query}`).expect(404);
      await api.send('get', `/api/v1/mail/unsubscribe${query}`).expect(404);
    },
  );

  it('of one address is none of another', async () => {
    const link = await linkFor(anna.account.email);
    const other = Buffer.from(hashOfAddress('ben@example.org')).toString('base64url');
    await api.send('post', link.replace(/token=[^.]+/, `token=${other}`)).expect(404);
    expect(await stops().reasonOf('ben@example.org')).toBeNull();
  });
});

it('a mailbox that is gone is told in the app, and can be tried again', async () => {
  await stops().stop(hashOfAddress(anna.account.email), 'bounced', testClock.now());
  const list = await anna.send('get', '/notifications').expect(200);
  expect(list.body.mailStopped).toBe('bounced');
  const { body } = await anna.send('get', '/notification-preferences').expect(200);
  expect(body).toMatchObject({ mailStopped: 'bounced', available: ['app', 'email'] });
  const resumed = await anna
    .send('patch', '/notification-preferences', { mailStopped: false })
    .set('If-Match', '"0"');
  expect(resumed.body.mailStopped).toBeNull();
});

describe('the page of mails', () => {
  const mail = { recipient: 'sam@example.org', subject: '<b>Hello</b>', text: 'Hello & welcome', html: '<p>Hello</p>', headers: { 'X-Template': 'v1' } }; // prettier-ignore

  it('shows in development what would have been sent, as text and as its reader sees it', async () => {
    await api.app.get(KeptMailRepository).keep(mail);
    const list = await api.send('get', '/dev/mail').expect(200);
    expect(list.text).toContain('&lt;b&gt;Hello&lt;/b&gt;');
    const [, id] = /href="\/dev\/mail\/([\w-]+)"/.exec(list.text)!;
    const one = await api.send('get', `/dev/mail/${id}`).expect(200);
    expect(one.text).toContain('Hello &amp; welcome');
    const html = await api.send('get', `/dev/mail/${id}.html`).expect(200);
    expect(html.text).toBe('<p>Hello</p>');
    expect(html.headers['content-security-policy']).toContain('sandbox');
    await api.send('get', '/dev/mail/nothing').expect(404);
  });

  it('is not there in production', async () => {
    const production = await startApi({
      environment: {
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://plan.example.org',
        CLOCK_SHIFT_MS: '0',
      },
    });
    try {
      await production.send('get', '/dev/mail').expect(404);
      const caller = await production.member();
      const { body } = await caller.send('get', '/notification-preferences').expect(200);
      expect(body.available).toEqual(['app']);
    } finally {
      await production.close();
    }
  });
});
