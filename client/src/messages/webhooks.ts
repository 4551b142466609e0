import * as messages from './en/webhooks';
import { messagesOf } from './i18n';

export const webhookStrings = messagesOf('webhooks', messages.webhooks);
