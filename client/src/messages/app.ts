import * as messages from './en/app';
import { messagesOf } from './i18n';

export const appStrings = messagesOf('app', messages.app);
