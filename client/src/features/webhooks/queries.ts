import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CreateWebhookDto,
  EventFilter,
  UpdateWebhookDto,
  WebhookDeliveryDto,
  WebhookDeliveryStatus,
  WebhookDto,
  WebhookWithSecretDto,
} from '@/api/generated/types.gen';
import { http } from '@/api/http';
import { everyPage, type Versioned } from '@/api/queries/collection';

export type Webhook = WebhookDto;
export type WebhookWithSecret = WebhookWithSecretDto;
export type Delivery = WebhookDeliveryDto;
export type DeliveryStatus = WebhookDeliveryStatus;
export type Filter = EventFilter;

export const webhookKeys = {
  all: ['webhooks'] as const,
  deliveries: (id: string) => ['webhooks', id, 'deliveries'] as const,
};

export const webhooksQuery = queryOptions({
  queryKey: webhookKeys.all,
  queryFn: ({ signal }) => everyPage((query) => http.get('/webhooks', { query, signal })),
});

const PAGE = 20;
/** While something is on its way somebody waits for what becomes of it. */
const LOOK_AGAIN_MS = 2_000;
const ON_ITS_WAY_MS = 60_000;

/** What was sent to a webhook, newest first; asked for again and again while something is on its way. */
export function deliveriesQuery(id: string, status: DeliveryStatus | null) {
  return infiniteQueryOptions({
    queryKey: [...webhookKeys.deliveries(id), status],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(status && { status }),
        ...(pageParam && { cursor: pageParam }),
      };
      return http.get('/webhooks/{id}/deliveries', { path: { id }, query, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: ({ state: { data, dataUpdatedAt } }) => {
      const soon = dataUpdatedAt + ON_ITS_WAY_MS;
      const isOnItsWay = data?.pages.some(({ items }) =>
        items.some(({ nextAttemptAt: next }) => next !== null && Date.parse(next) < soon),
      );
      return isOnItsWay ? LOOK_AGAIN_MS : false;
    },
  });
}

export const addWebhook = (
  body: CreateWebhookDto,
  idempotencyKey: string,
): Promise<WebhookWithSecret> => http.post('/webhooks', { body, idempotencyKey });

export const changeWebhook = (
  { id, version }: Versioned,
  body: UpdateWebhookDto,
): Promise<Webhook> => http.patch('/webhooks/{id}', { path: { id }, body, version });

export const removeWebhook = ({ id, version }: Versioned): Promise<void> =>
  http.delete('/webhooks/{id}', { path: { id }, version });

export const rotateSecret = (id: string, idempotencyKey: string): Promise<WebhookWithSecret> =>
  http.post('/webhooks/{id}/rotate-secret', { path: { id }, idempotencyKey });

export const testWebhook = (id: string): Promise<Delivery> =>
  http.post('/webhooks/{id}/test', { path: { id } });

export const replayDelivery = (id: string, deliveryId: string): Promise<Delivery> =>
  http.post('/webhooks/{id}/deliveries/{deliveryId}/replay', { path: { id, deliveryId } });
