import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { apiUrl, http, HttpResponse, server } from '@/testing/server';
import { ThisDeviceCard } from './this-device-card';

const endpoint = 'https://fcm.googleapis.com/fcm/send/one';
const keys = { p256dh: 'public', auth: 'secret' };

interface Row {
  id: string;
  endpoint: string;
  showNames: boolean;
  goneAt: string | null;
}
let items: Row[];
let sent: unknown[];
let subscribed: { toJSON: () => object; endpoint: string; unsubscribe: () => Promise<boolean> } | null; // prettier-ignore
let permission: NotificationPermission;
const subscribe = jest.fn((_options: unknown) => {
  subscribed = {
    endpoint,
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: () => {
      subscribed = null;
      return Promise.resolve(true);
    },
  };
  return Promise.resolve(subscribed);
});

/** The parts of a browser that jsdom has not. */
function haveABrowser(): void {
  const pushManager = { subscribe, getSubscription: () => Promise.resolve(subscribed) };
  const registration = { pushManager };
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { ready: Promise.resolve(registration), getRegistration: () => Promise.resolve(registration) }, // prettier-ignore
  });
  Object.assign(window, {
    PushManager: class {},
    Notification: {
      get permission() {
        return permission;
      },
      requestPermission: () => Promise.resolve(permission),
    },
  });
}

beforeEach(() => {
  items = [];
  sent = [];
  subscribed = null;
  permission = 'granted';
  subscribe.mockClear();
  server.use(
    http.get(apiUrl('/push-subscriptions'), () => HttpResponse.json({ publicKey: 'the key', items })), // prettier-ignore
    http.post(apiUrl('/push-subscriptions'), async ({ request }) => {
      const body = (await request.json()) as Row;
      sent.push(body);
      items = [{ id: 's1', endpoint, showNames: body.showNames, goneAt: null }];
      return HttpResponse.json(items[0]);
    }),
    http.delete(apiUrl('/push-subscriptions/:id'), ({ params }) => {
      sent.push(params['id']);
      items = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  Reflect.deleteProperty(window, 'PushManager');
  Reflect.deleteProperty(window, 'Notification');
});

it('a device is switched on without names, may show them, and is switched off', async () => {
  haveABrowser();
  const { user } = renderWithProviders(<ThisDeviceCard />);
  const on = await screen.findByRole('switch', { name: 'Show notifications on this device' });
  await user.click(on);
  await waitFor(() => expect(on).toBeChecked());
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'the key' }); // prettier-ignore
  await user.click(await screen.findByRole('switch', { name: 'Show names' }));
  await waitFor(() =>
    expect(sent).toEqual([
      { endpoint, keys, showNames: false },
      { endpoint, keys, showNames: true },
    ]),
  );
  await user.click(on);
  await waitFor(() => expect(on).not.toBeChecked());
  expect(sent.at(-1)).toBe('s1');
  expect(subscribed).toBeNull();
});

it('a person who says no is told where that changes', async () => {
  haveABrowser();
  const { user } = renderWithProviders(<ThisDeviceCard />);
  const on = await screen.findByRole('switch', { name: 'Show notifications on this device' });
  permission = 'denied';
  await user.click(on);
  expect(await screen.findByRole('alert')).toHaveTextContent(/Its settings for this site/);
  expect(sent).toEqual([]);
});

it('a browser that cannot says so, and a device that is gone is said', async () => {
  items = [{ id: 's0', endpoint, showNames: false, goneAt: '2026-12-01T08:00:00.000Z' }];
  renderWithProviders(<ThisDeviceCard />);
  expect(await screen.findByText(/This browser shows no notifications/)).toBeInTheDocument();
  expect(screen.getByText(/has ended its notifications/)).toBeInTheDocument();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});
