import * as messages from './en/notifications';
import { messagesOf } from './i18n';

export const notificationStrings = messagesOf('notifications', messages.notifications);
export const notificationSettingsStrings = messagesOf(
  'notificationSettings',
  messages.notificationSettings,
);
