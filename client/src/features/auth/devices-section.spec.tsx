import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Device } from '@/api/model';
import { renderWithProviders } from '@/testing/render';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { DevicesSection } from './devices-section';

const used = { createdAt: '2026-11-01T09:00:00Z', lastUsedAt: '2026-11-20T09:00:00Z' };
const here: Device = {
  id: 'device-1',
  browser: 'Firefox',
  system: 'Linux',
  current: true,
  ...used,
};
const phone: Device = {
  id: 'device-2',
  browser: 'Chrome',
  system: 'Android',
  current: false,
  ...used,
};

let devices: Device[] = [];

beforeEach(() => {
  devices = [here, phone];
  server.use(http.get(apiUrl('/auth/devices'), () => HttpResponse.json({ items: devices })));
});

test('another device is signed out and leaves the list; this one offers no such button', async () => {
  server.use(
    http.delete(apiUrl('/auth/devices/device-2'), () => {
      devices = [here];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderWithProviders(<DevicesSection />);
  const other = await screen.findByRole('button', { name: 'Sign out Chrome on Android' });
  expect(screen.queryByRole('button', { name: /Sign out Firefox/ })).not.toBeInTheDocument();
  await user.click(other);
  expect(await screen.findByText('Chrome on Android is signed out.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Chrome on Android')).not.toBeInTheDocument());
});

test('a device that could not be signed out stays, with the reason', async () => {
  server.use(http.delete(apiUrl('/auth/devices/device-2'), () => problem(500, 'internal')));
  const { user } = renderWithProviders(<DevicesSection />);
  await user.click(await screen.findByRole('button', { name: 'Sign out Chrome on Android' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side.');
  expect(screen.getByText('Chrome on Android')).toBeInTheDocument();
});

test('a device is named by what is known of it', async () => {
  const one = (id: string, known: Pick<Device, 'browser' | 'system'>): Device => ({
    ...phone,
    id,
    ...known,
  });
  devices = [
    one('a', { browser: 'Firefox', system: null }),
    one('b', { browser: null, system: 'Android' }),
    one('c', { browser: null, system: null }),
  ];
  renderWithProviders(<DevicesSection />);
  for (const name of ['Firefox', 'A browser on Android', 'Another device'])
    expect(await screen.findByText(name)).toBeInTheDocument();
});

async function askEverywhere() {
  const { user } = renderWithProviders(<DevicesSection />);
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
  return { user, dialog: screen.getByRole('dialog', { name: 'Sign out everywhere?' }) };
}

test('signing out everywhere asks first; Cancel signs nobody out', async () => {
  const { user, dialog } = await askEverywhere();
  expect(dialog).toHaveTextContent('All devices, this one too, will have to sign in again.');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('signing out everywhere forgets the family on this device', async () => {
  let asked = 0;
  server.use(
    http.post(apiUrl('/auth/sign-out-everywhere'), () => {
      asked += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  // jsdom cannot leave the page, and says so.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  localStorage.setItem('bp.questionnaire.v1.family-1', '{}');
  const { user, dialog } = await askEverywhere();
  await user.click(within(dialog).getByRole('button', { name: 'Sign out everywhere' }));
  await waitFor(() => expect(localStorage.getItem('bp.questionnaire.v1.family-1')).toBeNull());
  expect(asked).toBe(1);
  jest.restoreAllMocks();
});

test('signing out everywhere that did not reach the server keeps the question open', async () => {
  server.use(http.post(apiUrl('/auth/sign-out-everywhere'), () => HttpResponse.error()));
  const { user, dialog } = await askEverywhere();
  await user.click(within(dialog).getByRole('button', { name: 'Sign out everywhere' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('There is no connection');
});
