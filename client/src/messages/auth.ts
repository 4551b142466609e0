import * as messages from './en/auth';
import { messagesOf } from './i18n';

export const authStrings = messagesOf('auth', messages.auth);
