import * as messages from './en/history';
import { messagesOf } from './i18n';

export const historyStrings = messagesOf('history', messages.history);
