import * as messages from './en/wishes';
import { messagesOf } from './i18n';

export const wishStrings = messagesOf('wishes', messages.wishes);
