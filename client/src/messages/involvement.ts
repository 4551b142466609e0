import * as messages from './en/involvement';
import { messagesOf } from './i18n';

export const involvementStrings = messagesOf('involvement', messages.involvement);
