import type { OutboxEvent } from './outbox-event.entity.js';

/** An event as it leaves: a CloudEvent 1.0 in its JSON format. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** An extension: the account that did it; null where BrightPath did it by itself. */
  readonly accountid: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export function toCloudEvent(event: OutboxEvent): CloudEvent {
  return {
    specversion: '1.0',
    id: event.id,
    source: event.familyId === null ? '/' : `/families/${event.familyId}`,
    type: event.type,
    subject: event.subjectId,
    time: event.createdAt.toISOString(),
    datacontenttype: 'application/json',
    accountid: event.accountId,
    data: event.data,
  };
}
