import {
  keepPushSubscription,
  pushSubscriptionsQuery,
  removePushSubscription,
} from '@/api/queries/notifications';

type Known = Awaited<ReturnType<NonNullable<typeof pushSubscriptionsQuery.queryFn>>>;

/** Why this device cannot take pushes, as far as it can tell before it is asked. */
export type Obstacle = 'unsupported' | 'denied';

/** Null where nothing is in the way. */
export function obstacleHere(): Obstacle | null {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : null;
}

/** What this device has subscribed to; null where it has not, or has no service worker yet. */
export async function subscriptionHere(): Promise<PushSubscription | null> {
  if (obstacleHere() === 'unsupported') return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** The person said no to the browser's question. */
export class PermissionDenied extends Error {}

/** Asks the person, subscribes this device with the server's key, and tells the server. */
export async function takePushesHere({ publicKey }: Pick<Known, 'publicKey'>): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PermissionDenied();
  const registration = await navigator.serviceWorker.ready;
  const before = await registration.pushManager.getSubscription();
  const subscription =
    before ??
    (await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    }));
  await keepHere(subscription, { showNames: false });
}

/** Says to the server what this device may show. */
export async function keepHere(
  subscription: PushSubscription,
  { showNames }: { showNames: boolean },
): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys ?? {};
  await keepPushSubscription({ endpoint: endpoint ?? '', keys: { p256dh, auth }, showNames });
}

/** First here, so that nothing is shown any more also where the server is away. */
export async function endPushesHere({ items }: Pick<Known, 'items'>): Promise<void> {
  const subscription = await subscriptionHere();
  const known = items.find(({ endpoint }) => endpoint === subscription?.endpoint);
  await subscription?.unsubscribe();
  if (known) await removePushSubscription(known.id);
}
