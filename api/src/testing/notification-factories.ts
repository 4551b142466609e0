import { newId, Notification, NotificationPreferences } from '../persistence/index.js';

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
