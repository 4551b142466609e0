import * as messages from './en/events';
import { messagesOf } from './i18n';

export const eventStrings = messagesOf('events', messages.events);
