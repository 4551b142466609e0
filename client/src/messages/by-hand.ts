import * as messages from './en/by-hand';
import { messagesOf } from './i18n';

export const byHandStrings = messagesOf('byHand', messages.byHand);
