import * as messages from './en/week';
import { messagesOf } from './i18n';

export const weekStrings = messagesOf('week', messages.week);
