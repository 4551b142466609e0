import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { chromiumPath, complaintsOf, laptop, launchBrowser, openDevice, phone } from './browser';
import { Looking } from './looking';
import { signIn } from './sign-in';
import { SCHOOL_DAY, type Stack, startStack } from './stack';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
const tablet = { width: 1024, height: 768 };

interface Received {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A program of the family's, which refuses until it is told to take things. */
class Receiver {
  readonly received: Received[] = [];
  takes = true;
  private readonly server = createServer((request, answer) => {
    void text(request).then((body) => {
      this.received.push({ request, body });
      answer.writeHead(this.takes ? 200 : 503).end(this.takes ? 'thank you' : 'not now');
    });
  });

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/brightpath`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Standard Webhooks, by hand: HMAC-SHA256 over id, time and body. */
function isSigned(secret: string, { request: { headers }, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const said = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = createHmac('sha256', key).update(said).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`);
}

const typeOf = ({ body }: Received): string => (JSON.parse(body) as { type: string }).type;

inBrowser('an owner who lets another program know', () => {
  let stack: Stack;
  let browser: Browser;
  const receiver = new Receiver();

  beforeAll(async () => {
    // One of its own: other journeys expect a family without tasks.
    stack = await startStack({ now: SCHOOL_DAY, trains: false });
    await stack.addDemoFamily();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    receiver.stop();
    await browser?.close();
    await stack?.stop();
  });

  test('adds a webhook by keyboard, sees a task arrive, sends a test again, and reads who did what', async () => {
    const url = await receiver.start();
    const device = await openDevice(browser, laptop, stack, { installs: false });
    const page = await device.newPage();
    const complaints = complaintsOf(page);
    const looking = new Looking(page);
    const lookAtAllWidths = async (screen: string): Promise<void> => {
      for (const size of [phone, tablet, laptop]) {
        await page.setViewportSize(size);
        await looking.at(`${screen} at ${size.width}`);
      }
    };
    await signIn(page, stack.url, 'Anna Rivers');
    await page.goto(`${stack.url}/settings/webhooks`);
    await page.getByText('No webhooks yet').waitFor();
    await lookAtAllWidths('no webhooks');

    await page.getByRole('button', { name: 'Add a webhook' }).press('Enter');
    await page.getByRole('textbox', { name: 'Address' }).fill(url);
    await page.getByRole('radio', { name: 'Everything' }).press('ArrowRight');
    await page.getByRole('checkbox', { name: 'Tasks', exact: true }).press('Space');
    await lookAtAllWidths('the form');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    await lookAtAllWidths('the secret');
    await page.getByRole('button', { name: 'I have kept it' }).press('Enter');

    await page.goto(`${stack.url}/tasks`);
    await page.getByRole('textbox', { name: 'What is there to do?' }).fill('Letter of intent');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Letter of intent').first().waitFor();
    while (receiver.received.length === 0) await page.waitForTimeout(50);
    expect(receiver.received.map(typeOf)).toContain('task.created');
    expect(receiver.received.filter((one) => !isSigned(secret, one))).toEqual([]);

    await page.goto(`${stack.url}/settings/webhooks`);
    receiver.takes = false;
    await page.getByRole('button', { name: 'Send a test' }).press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('It said: not now').waitFor();
    receiver.takes = true;
    await lookAtAllWidths('deliveries');
    await sheet.getByRole('button', { name: /^Send again: webhook.tested/ }).press('Enter');
    await sheet.getByText('It said: not now').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await lookAtAllWidths('a webhook');

    await page.goto(`${stack.url}/settings/history`);
    await page.getByText('Anna Rivers added the task “Letter of intent”.').waitFor();
    await page.getByText('Anna Rivers added a webhook.').first().waitFor();
    await lookAtAllWidths('what changed');

    await page.goto(`${stack.url}/settings/webhooks`);
    await page.getByRole('button', { name: /^More for/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).press('Enter');
    await page.getByText('No webhooks yet').waitFor();
    expect(looking.findings).toEqual({});
    // A refused test is no fault of the page.
    expect(complaints).toEqual([]);
    await device.close();
  });
});
