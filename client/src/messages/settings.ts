import * as messages from './en/settings';
import { messagesOf } from './i18n';

export const settingsStrings = messagesOf('settings', messages.settings);
