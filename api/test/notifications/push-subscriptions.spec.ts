import { createECDH, randomBytes } from 'node:crypto';
import type { PushSubscriptionsDto } from '../../src/notifications/dto/push-subscription.dto.js';
import { PushSubscriptionRepository } from '../../src/persistence/index.js';
import { type FamilyCaller, startApi, type TestApi, testClock } from '../../src/testing/index.js';

let api: TestApi;
let anna: FamilyCaller;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.rows.empty('push_subscriptions');
  anna = await api.member();
});
afterAll(() => api.close());

function aBrowser(endpoint = 'https://fcm.googleapis.com/fcm/send/one') {
  const p256dh = createECDH('prime256v1').generateKeys('base64url');
  return { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } };
}
async function list(caller = anna): Promise<PushSubscriptionsDto> {
  const { body } = await caller.send('get', '/push-subscriptions').expect(200);
  return body as PushSubscriptionsDto;
}

it('gives a key to subscribe with, keeps a device, changes it, and lets it go', async () => {
  const before = await list();
  expect(Buffer.from(before.publicKey, 'base64url')).toHaveLength(65);
  expect(before.items).toEqual([]);
  const device = aBrowser();
  const { body } = await anna.send('post', '/push-subscriptions', device).expect(200);
  expect(body).toMatchObject({ endpoint: device.endpoint, showNames: false, goneAt: null });
  await anna.send('post', '/push-subscriptions', { ...device, showNames: true }).expect(200);
  const after = await list();
  expect(after).toMatchObject({ publicKey: before.publicKey, items: [{ id: body.id, showNames: true }] }); // prettier-ignore
  await anna.send('delete', `/push-subscriptions/${body.id}`).expect(204);
  expect((await list()).items).toEqual([]);
});

it('is one person’s alone, and whoever signs in on the device next takes it over', async () => {
  const device = aBrowser();
  const { body } = await anna.send('post', '/push-subscriptions', device).expect(200);
  const ben = await api.member();
  await ben.send('delete', `/push-subscriptions/${body.id}`).expect(404);
  await ben.send('post', '/push-subscriptions', device).expect(200);
  expect((await list()).items).toEqual([]);
  expect((await list(ben)).items).toHaveLength(1);
});

it('says that a device is gone, until another one is there', async () => {
  const { body } = await anna.send('post', '/push-subscriptions', aBrowser()).expect(200);
  await api.app.get(PushSubscriptionRepository).markGone([body.id], testClock.now());
  expect((await list()).items).toMatchObject([{ goneAt: expect.any(String) }]);
  await anna.send('post', '/push-subscriptions', aBrowser('https://updates.push.services.mozilla.com/a')); // prettier-ignore
  expect((await list()).items).toMatchObject([{ goneAt: null }]);
});

it.each([
  'http://fcm.googleapis.com/a',
  'https://fcm.googleapis.com:8443/a',
  'https://evil.example.org/a',
  'https://fcm.googleapis.com.evil.example.org/a',
  'https://fcm.googleapis.com@evil.example.org/a',
  'https://127.0.0.1/a',
  'https://[::1]/a',
  'https://2130706433/a',
  'not an address',
])('does not believe in a push service at %s', async (endpoint) => {
  const { body } = await anna.send('post', '/push-subscriptions', aBrowser(endpoint)).expect(400);
  expect(body.errors).toMatchObject([{ field: 'endpoint' }]);
});

it('refuses keys that are none, and names them', async () => {
  const keys = { p256dh: 'A'.repeat(87), auth: 'AAAAAAAAAAAAAAAA' };
  const { body } = await anna.send('post', '/push-subscriptions', { ...aBrowser(), keys }).expect(400); // prettier-ignore
  expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['keys.p256dh', 'keys.auth']); // prettier-ignore
});

it('takes twenty devices of a person and no more', async () => {
  for (let i = 0; i < 20; i++)
    await anna.send('post', '/push-subscriptions', aBrowser(`https://web.push.apple.com/${i}`)).expect(200); // prettier-ignore
  const { body } = await anna.send('post', '/push-subscriptions', aBrowser('https://web.push.apple.com/20')).expect(409); // prettier-ignore
  expect(body.code).toBe('push-subscription.limit');
});
