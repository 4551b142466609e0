import { type PushSubscription, ServiceKeyRepository } from '@brightpath/api/persistence';
import { MailConfig, PushConfig } from '@brightpath/api/platform';
import { Injectable } from '@nestjs/common';
import webPush from 'web-push';

/** What a device shows. */
export interface Push {
  /** The same at each try: what is shown twice replaces itself. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly path: string;
}

/** `gone`: the browser has ended it. `later`: the service asks to try again, or does not answer. `refused`: it never will. */
export type PushOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'gone' | 'later' | 'refused'; readonly problem: string };

const DAY_SECONDS = 86_400;
const SILENCE_MS = 10_000;
/** What every service takes (RFC 8030), less what the encryption adds. */
const MOST_BYTES = 3_000;

/** Hands pushes to the services of browsers, encrypted for the browser alone (RFC 8291) and signed as ours (RFC 8292). */
@Injectable()
export class PushTransport {
  constructor(
    private readonly push: PushConfig,
    private readonly mail: MailConfig,
    private readonly keys: ServiceKeyRepository,
  ) {}

  /** Never throws: what goes wrong is an outcome. What is too long is sent once more without its text. */
  async send(to: PushSubscription, push: Push): Promise<PushOutcome> {
    const outcome = await this.hand(to, shortened(push));
    const isTooLong = outcome.kind === 'refused' && outcome.problem === 'push.413';
    return isTooLong ? this.hand(to, { ...push, title: push.title.slice(0, 60), body: '' }) : outcome; // prettier-ignore
  }

  private async hand(
    { endpoint, p256dh, auth }: PushSubscription,
    push: Push,
  ): Promise<PushOutcome> {
    // What was listed once may be listed no more.
    if (!this.push.accepts(endpoint)) return { kind: 'gone', problem: 'push.unknown-service' };
    try {
      const { id, ...shown } = push;
      const details = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify({ ...shown, tag: id }),
        {
          TTL: DAY_SECONDS,
          // The service keeps one of a topic: what was handed over twice and not fetched yet is one.
          topic: id.replaceAll('-', ''),
          vapidDetails: { subject: this.subject(), ...(await this.keys.vapidKeys()) },
        },
      );
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)])), // prettier-ignore
        body: new Uint8Array(details.body),
        redirect: 'manual',
        signal: AbortSignal.timeout(SILENCE_MS),
      });
      await answer.body?.cancel();
      return outcomeOf(answer.status);
    } catch {
      return { kind: 'later', problem: 'push.away' };
    }
  }

  /** Whom a push service may write to about our pushes. */
  private subject(): string {
    const { publicUrl } = this.mail;
    return publicUrl.startsWith('https:') ? publicUrl : `mailto:nobody@${new URL(publicUrl).hostname}`; // prettier-ignore
  }
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const problem = `push.${status}`;
  if (status === 404 || status === 410) return { kind: 'gone', problem };
  return { kind: status === 429 || status >= 500 ? 'later' : 'refused', problem };
}

function shortened(push: Push): Push {
  const isLong = Buffer.byteLength(push.title + push.body) > MOST_BYTES;
  return isLong ? { ...push, title: push.title.slice(0, 120), body: push.body.slice(0, 300) } : push; // prettier-ignore
}
