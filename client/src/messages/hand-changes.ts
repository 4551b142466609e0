import * as messages from './en/hand-changes';
import { messagesOf } from './i18n';

export const handChangeStrings = messagesOf('handChanges', messages.handChanges);
