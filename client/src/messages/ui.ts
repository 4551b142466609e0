import * as messages from './en/ui';
import { messagesOf } from './i18n';

export const uiStrings = messagesOf('ui', messages.ui);
