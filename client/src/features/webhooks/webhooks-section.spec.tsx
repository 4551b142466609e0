import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@/api/model';
import { sessionQuery } from '@/api/session';
import { renderWithProviders, testQueryClient } from '@/testing/render';
import { aSession, page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import type { Delivery, Webhook } from './queries';
import { WebhooksSection } from './webhooks-section';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

function aWebhook(given: Partial<Webhook> = {}): Webhook {
  return {
    id: 'hook',
    url: 'https://hooks.example.org/brightpath',
    description: 'The co-op’s calendar',
    eventTypes: ['task.*'],
    active: true,
    createdAt: '2026-11-20T09:00:00Z',
    previousSecretUntil: null,
    switchedOffAt: null,
    switchedOffReason: null,
    lastSucceededAt: '2026-11-23T09:00:00Z',
    version: 1,
    ...given,
  };
}

function aDelivery(given: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery',
    eventId: 'event',
    eventType: 'task.created',
    status: 'delivered',
    attempts: 1,
    createdAt: '2026-11-23T09:00:00Z',
    lastAttemptAt: '2026-11-23T09:00:01Z',
    nextAttemptAt: null,
    failure: null,
    responseStatus: 204,
    responseStart: null,
    durationMs: 84,
    ...given,
  };
}

interface Sent {
  method: string;
  path: string;
  body: unknown;
}
let webhooks: Webhook[];
let deliveries: Delivery[];
let sent: Sent[];

beforeEach(() => {
  webhooks = [aWebhook()];
  deliveries = [aDelivery()];
  sent = [];
});

async function note(request: Request): Promise<object> {
  const text = await request.clone().text();
  const body = (text ? JSON.parse(text) : {}) as object;
  const path = new URL(request.url).pathname.replace('/api/v1', '');
  sent.push({ method: request.method, path, body });
  return body;
}

function show(role: Role = 'owner') {
  server.use(
    http.get(apiUrl('/webhooks'), () => HttpResponse.json(page(webhooks))),
    http.post(apiUrl('/webhooks'), async ({ request }) => {
      const added = aWebhook({ ...(await note(request)), id: 'new' });
      webhooks = [...webhooks, added];
      return HttpResponse.json({ ...added, secret: SECRET }, { status: 201 });
    }),
    http.patch(apiUrl('/webhooks/:id'), async ({ request }) => {
      const off = { switchedOffAt: null, switchedOffReason: null };
      webhooks = [{ ...webhooks[0]!, ...off, ...(await note(request)), version: 2 }];
      return HttpResponse.json(webhooks[0]);
    }),
    http.delete(apiUrl('/webhooks/:id'), async ({ request }) => {
      await note(request);
      webhooks = [];
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(apiUrl('/webhooks/:id/rotate-secret'), async ({ request }) => {
      await note(request);
      webhooks = [{ ...webhooks[0]!, previousSecretUntil: '2026-11-25T14:22:00Z' }];
      return HttpResponse.json({ ...webhooks[0], secret: SECRET });
    }),
    http.get(apiUrl('/webhooks/:id/deliveries'), ({ request }) => {
      const status = new URL(request.url).searchParams.get('status');
      return HttpResponse.json(
        page(deliveries.filter((each) => status === null || each.status === status)),
      );
    }),
    http.post(apiUrl('/webhooks/:id/test'), async ({ request }) => {
      await note(request);
      const tested = aDelivery({ id: 'test', eventType: 'webhook.tested' });
      deliveries = [tested, ...deliveries];
      return HttpResponse.json(tested, { status: 202 });
    }),
    http.post(apiUrl('/webhooks/:id/deliveries/:deliveryId/replay'), async ({ request }) => {
      await note(request);
      deliveries = deliveries.map((each) => ({ ...each, status: 'delivered', failure: null }));
      return HttpResponse.json(deliveries[0], { status: 202 });
    }),
  );
  const queryClient = testQueryClient();
  queryClient.setQueryData(sessionQuery.queryKey, aSession({ role }));
  return renderWithProviders(<WebhooksSection />, { queryClient });
}

async function choose(user: ReturnType<typeof show>['user'], item: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /^More for/ }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the list of webhooks', () => {
  it('says what each is for, where it leads, what it is told and how it fares', async () => {
    show();
    expect(await screen.findByText('The co-op’s calendar')).toBeInTheDocument();
    expect(screen.getByText('https://hooks.example.org/brightpath')).toBeInTheDocument();
    expect(screen.getByText(/Tasks/)).toBeInTheDocument();
    expect(screen.getByText(/Last taken/)).toBeInTheDocument();
  });

  it('is empty at first, and can fail', async () => {
    webhooks = [];
    const { unmount } = show();
    expect(await screen.findByText('No webhooks yet')).toBeInTheDocument();
    unmount();
    show();
    server.use(http.get(apiUrl('/webhooks'), () => problem(500, 'internal')));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your webhooks could not be loaded');
  });

  it('is not for editors: nothing is even asked for', async () => {
    show('editor');
    server.use(http.get(apiUrl('/webhooks'), () => problem(403, 'role.insufficient')));
    expect(
      await screen.findByText('Owners of the family look after its webhooks.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a webhook' })).not.toBeInTheDocument();
  });

  it('says why one was switched off, and switches it on again', async () => {
    webhooks = [
      aWebhook({
        active: false,
        switchedOffAt: '2026-11-24T09:00:00Z',
        switchedOffReason: 'unreachable',
      }),
    ];
    const { user } = show();
    expect(await screen.findByText(/Nothing could be delivered for a whole day/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Switch on' }));
    await waitFor(() => expect(screen.queryByText(/for a whole day/)).not.toBeInTheDocument());
    expect(sent).toEqual([{ method: 'PATCH', path: '/webhooks/hook', body: { active: true } }]);
  });
});

describe('a webhook', () => {
  it('is added with its kinds of events, and its secret is shown once and copied', async () => {
    webhooks = [];
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Add a webhook' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const address = await screen.findByRole('textbox', { name: 'Address' });
    expect(address).toHaveFocus();
    expect(screen.getByText(/^Give an address/)).toBeInTheDocument();
    await user.type(address, 'https://hooks.example.org/in');
    await user.click(screen.getByRole('radio', { name: 'Some of it' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Lessons' }));
    await user.click(screen.getByRole('checkbox', { name: 'Tasks' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'The secret of this webhook' });
    expect(within(dialog).getByRole('textbox', { name: 'Secret' })).toHaveValue(SECRET);
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    expect(await within(dialog).findByRole('button', { name: 'Copied' })).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith(SECRET);
    // Neither Escape nor a press outside loses what is shown this once.
    await user.keyboard('{Escape}');
    await user.click(within(dialog).getByRole('button', { name: 'I have kept it' }));
    expect(screen.queryByDisplayValue(SECRET)).not.toBeInTheDocument();
    expect(sent[0]!.body).toEqual({
      url: 'https://hooks.example.org/in',
      description: null,
      eventTypes: ['task.*', 'item.*'],
    });
  });

  it('whose secret cannot be copied by itself can be copied by hand', async () => {
    const { user } = show();
    await choose(user, 'New secret');
    const question = await screen.findByRole('dialog', { name: 'Make a new secret?' });
    await user.click(within(question).getByRole('button', { name: 'Make a new secret' }));
    const secret = await screen.findByRole('textbox', { name: 'Secret' });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(/^It could not be copied/)).toBeInTheDocument();
    expect((secret as HTMLInputElement).selectionEnd).toBe(SECRET.length);
  });

  it('whose address leads inside is refused beside the field', async () => {
    const { user } = show();
    server.use(
      http.post(apiUrl('/webhooks'), () =>
        problem(400, 'request.invalid', {
          errors: [{ field: 'url', code: 'address.private', params: {}, message: 'no' }],
        }),
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Add a webhook' }));
    const address = screen.getByRole('textbox', { name: 'Address' });
    await user.type(address, 'https://10.0.0.1/');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^This leads into a private network/)).toBeInTheDocument();
    expect(address).toHaveFocus();
    expect(address).toHaveValue('https://10.0.0.1/');
  });

  it('keeps the single types that another program asked for', async () => {
    webhooks = [aWebhook({ eventTypes: ['schedule.generated', 'task.*'] })];
    const { user } = show();
    await choose(user, 'Edit');
    expect(screen.getByText(/schedule\.generated/, { selector: 'form *' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Children' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.length).toBe(1));
    expect(sent[0]!.body).toMatchObject({
      eventTypes: ['task.*', 'child.*', 'schedule.generated'],
    });
  });

  it('gets a new secret after a question', async () => {
    const { user } = show();
    await choose(user, 'New secret');
    const question = await screen.findByRole('dialog', { name: 'Make a new secret?' });
    await user.click(within(question).getByRole('button', { name: 'Make a new secret' }));
    expect(await screen.findByDisplayValue(SECRET)).toBeInTheDocument();
    expect(screen.getByText(/^For 24 hours the old secret/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    expect(await screen.findByText(/The old secret counts until/)).toBeInTheDocument();
  });

  it('is removed after a question', async () => {
    const { user } = show();
    await choose(user, 'Remove');
    const question = await screen.findByRole('dialog', { name: 'Remove this webhook?' });
    await user.click(within(question).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('No webhooks yet')).toBeInTheDocument();
    expect(sent).toEqual([{ method: 'DELETE', path: '/webhooks/hook', body: {} }]);
  });
});

describe('its deliveries', () => {
  it('tell what came back, and are sent again', async () => {
    deliveries = [
      aDelivery({
        status: 'failed',
        failure: 'redirect',
        responseStatus: 302,
        responseStart: 'Moved',
        attempts: 11,
      }),
    ];
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Deliveries' }));
    const sheet = await screen.findByRole('dialog');
    expect(await within(sheet).findByText(/11 attempts/)).toBeInTheDocument();
    expect(within(sheet).getByText(/Answer 302/)).toBeInTheDocument();
    expect(within(sheet).getByText('It said: Moved')).toBeInTheDocument();
    expect(within(sheet).getByText(/which is not followed/)).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: /^Send again: task.created/ }));
    await waitFor(() =>
      expect(within(sheet).queryByText(/which is not followed/)).not.toBeInTheDocument(),
    );
    expect(sent.map(({ path }) => path)).toEqual(['/webhooks/hook/deliveries/delivery/replay']);
  });

  it('open with a test, and show it', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Send a test' }));
    const sheet = await screen.findByRole('dialog');
    expect(await within(sheet).findByText('webhook.tested')).toBeInTheDocument();
  });

  it('are shown by how they ended; none, and none of a kind, are told apart', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Deliveries' }));
    await user.click(await screen.findByRole('radio', { name: 'Failed' }));
    expect(await screen.findByText('There is nothing of this kind.')).toBeInTheDocument();
    deliveries = [];
    await user.click(screen.getByRole('radio', { name: 'Delivered' }));
    await user.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findByText(/^Nothing was sent yet/)).toBeInTheDocument();
  });

  it('that could not be loaded say so', async () => {
    const { user } = show();
    server.use(http.get(apiUrl('/webhooks/:id/deliveries'), () => problem(500, 'internal')));
    await user.click(await screen.findByRole('button', { name: 'Deliveries' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The deliveries could not be loaded',
    );
  });
});
