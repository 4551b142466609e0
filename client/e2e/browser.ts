import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { shiftClock } from '../src/testing/shift-clock';

const places = [
  process.env.CHROMIUM_PATH,
  // The same engine without the windows and menus that nobody sees: a page costs it half as much to open.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is on this machine, if there is one: CHROMIUM_PATH, or the usual places. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place));

/** A real Chromium that talks to nobody but the pages it opens. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const phone = { width: 390, height: 844 };
export const laptop = { width: 1280, height: 800 };

/** How long a person waits before something counts as broken: a busy machine is slow, and that is no failure. */
const PATIENCE_MS = 120_000;

interface DeviceOptions {
  /**
   * Whether the app is installed for use without a connection, as on a person's device. It then fetches all of its files,
   * which costs as much as opening four pages: a journey that only looks at screens goes without.
   */
  readonly installs?: boolean;
}

/** A person at a device: a window of that size, a clock as that of the stack, and an own memory of who is signed in. */
export async function openDevice(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  { clockShiftMs }: { readonly clockShiftMs: number },
  { installs = true }: DeviceOptions = {},
): Promise<BrowserContext> {
  const device = await browser.newContext({
    viewport,
    serviceWorkers: installs ? 'allow' : 'block',
    hasTouch: viewport.width < 500,
    locale: 'en-GB',
    // Elsewhere than the machine, as a rule; in the zone of a run that is played in one.
    timezoneId: process.env.TZ ?? 'Europe/Berlin',
  });
  device.setDefaultTimeout(PATIENCE_MS);
  if (clockShiftMs !== 0) await device.addInitScript(shiftClock, clockShiftMs);
  countRequests(device);
  return device;
}

/** Streams of events stay open as long as the page. */
export const isStream = (request: Request): boolean => /\/events(\/stream)?$/.test(request.url());
const QUIET_MS = 500;

interface Traffic {
  readonly underWay: Set<Request>;
  since: number;
}

const trafficOf = new WeakMap<BrowserContext, Traffic>();

function countRequests(device: BrowserContext): void {
  const traffic: Traffic = { underWay: new Set(), since: Date.now() };
  trafficOf.set(device, traffic);
  const over = (request: Request): void => {
    traffic.underWay.delete(request);
    traffic.since = Date.now();
  };
  device.on('request', (request) => {
    if (!isStream(request)) traffic.underWay.add(request);
  });
  device.on('requestfinished', over);
  device.on('requestfailed', over);
}

/** Waits until the device has asked for nothing for half a second: what a page loads by and by is there then. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const traffic = trafficOf.get(page.context());
  if (!traffic) throw new Error('the page is of no device that openDevice made');
  traffic.since = Date.now();
  const end = Date.now() + PATIENCE_MS;
  while (traffic.underWay.size > 0 || Date.now() - traffic.since < QUIET_MS) {
    if (Date.now() > end)
      throw new Error(`Still under way: ${[...traffic.underWay].map((request) => request.url()).join(', ')}`); // prettier-ignore
    await wait(50);
  }
}

/** Collects what a page complains about, so that a journey can end with "nothing". */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
