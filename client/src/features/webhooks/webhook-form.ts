import { eventStrings } from '@/messages/events';
import { webhookStrings as strings } from '@/messages/webhooks';
import type { Filter, Webhook } from './queries';

export type Kind = keyof typeof eventStrings.kinds;

export const kinds = Object.keys(eventStrings.kinds) as Kind[];

/** A webhook as its form holds it. */
export interface WebhookDraft {
  url: string;
  description: string;
  what: 'all' | 'some';
  kinds: readonly Kind[];
  /** Single types, which another program asked for: the form keeps them as they are. */
  types: readonly Filter[];
}

export const emptyDraft: WebhookDraft = {
  url: '',
  description: '',
  what: 'all',
  kinds: [],
  types: [],
};

const filterOf = (kind: Kind): Filter => `${kind}.*`;

export function toDraft({ url, description, eventTypes }: Webhook): WebhookDraft {
  const asked = eventTypes as readonly Filter[];
  const whole = kinds.filter((kind) => asked.includes(filterOf(kind)));
  return {
    url,
    description: description ?? '',
    what: asked.includes('*') ? 'all' : 'some',
    kinds: whole,
    types: asked.filter((type) => type !== '*' && !type.endsWith('.*')),
  };
}

export function toBody({ url, description, what, kinds: chosen, types }: WebhookDraft) {
  const some: Filter[] = [...kinds.filter((kind) => chosen.includes(kind)).map(filterOf), ...types];
  return {
    url: url.trim(),
    description: description.trim() || null,
    eventTypes: what === 'all' ? (['*'] satisfies Filter[]) : some,
  };
}

export function check({ url, what, kinds: chosen, types }: WebhookDraft): Record<string, string> {
  return {
    ...(url.trim() === '' && { url: strings.urlMissing }),
    ...(what === 'some' && chosen.length + types.length === 0 && { kinds: strings.kindsMissing }),
  };
}

/** What a list calls a webhook: what it is for, or where it leads. */
export function nameOf({ url, description }: Pick<Webhook, 'url' | 'description'>): string {
  return description ?? (URL.canParse(url) ? new URL(url).host : url);
}

/** "Tasks, Plans and Lessons". */
export function toldOf(
  { what, kinds: chosen, types }: WebhookDraft,
  list: (words: readonly string[]) => string,
): string {
  if (what === 'all') return eventStrings.all;
  return list([...chosen.map((kind) => eventStrings.kinds[kind]), ...types]);
}
