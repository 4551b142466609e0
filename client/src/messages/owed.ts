import * as messages from './en/owed';
import { messagesOf } from './i18n';

export const owedStrings = messagesOf('owed', messages.owed);
