import * as messages from './en/today';
import { messagesOf } from './i18n';

export const todayStrings = messagesOf('today', messages.today);
