import { newId, Webhook, WebhookDelivery } from '../persistence/index.js';

export function aWebhook(values: Partial<Webhook> & { familyId: string }): Webhook {
  return Object.assign(new Webhook(), {
    id: newId(),
    url: 'https://hooks.example.org/brightpath',
    description: null,
    eventTypes: ['*'],
    active: true,
    secret: `whsec_${Buffer.alloc(32, 5).toString('base64')}`,
    previousSecret: null,
    previousSecretUntil: null,
    switchedOffAt: null,
    switchedOffReason: null,
    lastSucceededAt: null,
    ...values,
  });
}

/** One that was delivered. */
export function aWebhookDelivery(
  values: Partial<WebhookDelivery> & { familyId: string; webhookId: string },
): WebhookDelivery {
  return Object.assign(new WebhookDelivery(), {
    id: newId(),
    eventId: newId(),
    eventType: 'task.created',
    status: 'delivered',
    attempts: 1,
    tries: 1,
    triesSince: new Date('2026-03-02T09:00:00Z'),
    nextAttemptAt: null,
    sendingUntil: null,
    lastAttemptAt: new Date('2026-03-02T09:00:01Z'),
    failure: null,
    responseStatus: 204,
    responseStart: null,
    durationMs: 80,
    ...values,
  });
}
