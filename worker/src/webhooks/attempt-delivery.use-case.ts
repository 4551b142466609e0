import {
  OutboxRepository,
  toCloudEvent,
  type Webhook,
  type WebhookDelivery,
} from '@brightpath/api/persistence';
import { asOneLine, OutboundTargets, shortened, TargetError } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import { Webhook as Signer } from 'standardwebhooks';
import { type Answer, type Message, post, PostError } from './http-post.js';

/** For everything together: to look up the name, to send, and to read the answer. */
const TIMEOUT_MS = 15_000;
const KEPT_CHARACTERS = 500;

/** What one attempt came to. */
export type Attempt = Pick<
  WebhookDelivery,
  'failure' | 'responseStatus' | 'responseStart' | 'durationMs'
> & { readonly askedToWaitMs: number };

/** Sends one event to one webhook, once. */
@Injectable()
export class AttemptDelivery {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly targets: OutboundTargets,
  ) {}

  async attempt(webhook: Webhook, { eventId }: WebhookDelivery, now: Date): Promise<Attempt> {
    const event = await this.outbox.findById(eventId);
    if (event === null) return failed('event-gone', 0);
    const body = JSON.stringify(toCloudEvent(event));
    const beganAt = performance.now();
    const took = () => Math.round(performance.now() - beganAt);
    try {
      const target = await this.targets.resolve(webhook.url);
      const headers = headersOf(webhook, { id: eventId, body, now });
      const timeoutMs = Math.max(1, TIMEOUT_MS - took());
      return toAttempt(await post(target, { headers, body, timeoutMs }), took());
    } catch (error) {
      if (error instanceof TargetError) return failed(error.problem, took());
      if (error instanceof PostError) return failed(error.failure, took());
      throw error;
    }
  }
}

/** Signed with the secret, and for a day after a rotation with the one before as well. */
function headersOf(
  { secret, previousSecret, previousSecretUntil }: Webhook,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: Date },
): Message['headers'] {
  const isBoth =
    previousSecret !== null && previousSecretUntil !== null && now < previousSecretUntil;
  const secrets = isBoth ? [secret, previousSecret] : [secret];
  // Receivers compare it with their own clock, so it is the machine's time, whatever day the product plays at.
  const sentAt = new Date();
  const signatures = secrets.map((each) => new Signer(each).sign(id, sentAt, body));
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'BrightPath-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}

function toAttempt({ status, retryAfter, text }: Answer, durationMs: number): Attempt {
  return {
    failure: isTaken(status) ? null : status >= 300 && status < 400 ? 'redirect' : 'status',
    responseStatus: status,
    responseStart: shortened(asOneLine(text), KEPT_CHARACTERS) || null,
    durationMs,
    askedToWaitMs: /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0,
  };
}

const isTaken = (status: number): boolean => status >= 200 && status < 300;

function failed(failure: NonNullable<Attempt['failure']>, durationMs: number): Attempt {
  return { failure, responseStatus: null, responseStart: null, durationMs, askedToWaitMs: 0 };
}
