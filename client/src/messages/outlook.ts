import * as messages from './en/outlook';
import { messagesOf } from './i18n';

export const outlookStrings = messagesOf('outlook', messages.outlook);
