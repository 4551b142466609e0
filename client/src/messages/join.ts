import * as messages from './en/join';
import { messagesOf } from './i18n';

export const joinStrings = messagesOf('join', messages.join);
