import * as messages from './en/ml';
import { messagesOf } from './i18n';

export const mlStrings = messagesOf('ml', messages.ml);
