import {
  newId,
  Notification,
  NotificationPreferences,
  PushSubscription,
} from '../persistence/index.js';

/** Of a task that is due, for somebody who has not read it. */
export function aNotification(
  values: Partial<Notification> & { familyId: string; accountId: string },
): Notification {
  const id = values.id ?? newId();
  return Object.assign(new Notification(), {
    id,
    recipientId: values.accountId,
    kind: 'task-due',
    subjectId: newId(),
    occurrence: id,
    data: {},
    listed: true,
    readAt: null,
    ...values,
  });
}

export function aNotificationPreferences(
  values: Partial<NotificationPreferences> & { familyId: string; accountId: string },
): NotificationPreferences {
  return Object.assign(new NotificationPreferences(), {
    id: newId(),
    choices: {},
    quietFromMinute: null,
    quietToMinute: null,
    dailyLimit: 10,
    ...values,
  });
}

/** Of a browser whose key is a point of the curve that anybody may know. */
export function aPushSubscription(
  values: Partial<PushSubscription> & { accountId: string; sessionId: string },
): PushSubscription {
  const id = values.id ?? newId();
  return Object.assign(new PushSubscription(), {
    id,
    endpoint: `https://fcm.googleapis.com/fcm/send/${id}`,
    p256dh:
      'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
    auth: 'tBHItJI5svbpez7KI4CCXg',
    showNames: false,
    goneAt: null,
    ...values,
  });
}
