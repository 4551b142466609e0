import * as messages from './en/item';
import { messagesOf } from './i18n';

export const itemStrings = messagesOf('item', messages.item);
